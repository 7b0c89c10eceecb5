import * as v from 'valibot';
import { PageReview } from '@/lib/annotation';
import { reviewOf } from './claim-review-node';
import { claimedKeys } from './claimed-keys';
import { isA, isNode, jsonLdOf, type Node } from './json-ld-nodes';
import { urlKey } from './url-key';

// A page may hold anything: what is walked and what is offered is bounded.
const MOST_VALUES = 20_000;
const MOST_REVIEWS = 30;
/** What leads to reviews that others have published. */
const ELSEWHERE = ['citation', 'isBasedOn', 'mentions'];

/**
 * The reviews of claims that a page publishes in its JSON-LD (https://schema.org/ClaimReview) with a rating, those first
 * that say they stand at this very address. Walks all of the page's JSON-LD: to be asked for, not for every page.
 */
export function readPageReviews(document: Document, url: string): PageReview[] {
  const nodes = allNodes(jsonLdOf(document));
  const own = new Set(claimedKeys(document, url));
  const found = new Map<string, { review: PageReview; isHere: boolean }>();
  for (const node of nodes) {
    if (found.size === MOST_REVIEWS) break;
    if (!isA(node, /(?:^|[/:#])ClaimReview$/)) continue;
    const told = reviewOf(node, nodes);
    const address = told.url === undefined ? undefined : URL.parse(told.url, url)?.href;
    const key = address && urlKey(address);
    const isHere = key !== undefined && own.has(key);
    const review = {
      reviewRating: {
        ...told.rating,
        ...(told.author ? { author: told.author } : {}),
        ...(told.claimReviewed ? { claimReviewed: told.claimReviewed } : {}),
        ...(key && !isHere ? { url: address } : {}),
      },
      ...(told.datePublished ? { datePublished: told.datePublished } : {}),
    };
    // One without a rating is a source like any other page.
    const checked = v.safeParse(PageReview, review);
    if (!checked.success) continue;
    const { alternateName, author, claimReviewed } = checked.output.reviewRating;
    const name = JSON.stringify([alternateName, author, claimReviewed]);
    if (!found.has(name)) found.set(name, { review: checked.output, isHere });
  }
  const all = [...found.values()];
  return [...all.filter(({ isHere }) => isHere), ...all.filter(({ isHere }) => !isHere)].map(
    ({ review }) => review,
  );
}

/** Every node, wherever it stands: in lists, in @graph, in an article's `review`; walked in a loop, not by recursion. */
function allNodes(queue: unknown[]): Node[] {
  const nodes: Node[] = [];
  const add = (value: unknown) => {
    if (typeof value === 'object' && value !== null && queue.length < MOST_VALUES) queue.push(value);
  };
  for (let at = 0; at < queue.length; at++) {
    const value = queue[at];
    if (Array.isArray(value)) value.forEach(add);
    if (!isNode(value)) continue;
    nodes.push(value);
    for (const [name, one] of Object.entries(value)) if (!ELSEWHERE.includes(name)) add(one);
  }
  return nodes;
}
