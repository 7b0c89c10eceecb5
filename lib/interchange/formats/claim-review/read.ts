import * as v from 'valibot';
import { WebUrl } from '@/lib/annotation';
import { reviewOf } from '@/lib/article/claim-review-node';
import { isA, type Node, people, text } from '@/lib/article/json-ld-nodes';
import { schemaDate } from '@/lib/article/schema-date';
import { BadFileError, canonical, type ForeignRecord, now, type Place } from '@/lib/store';
import { clean, isForeign, listOf, originOf, pageOf, personOf } from '../foreign';
import { idOfName } from '../iri';
import { type Item, jsonItems } from '../json-items';
import { peek } from '../peek';
import { placesOf } from './places';

/** How long a claim's wording may be, in UTF-16 units. */
const LONGEST = 100_000;
/** What our records hold whole; of the rest there is more than we take, so it stays in `origin.raw`. */
const took = ['@context', '@type', 'url', 'claimReviewed', 'datePublished'];

/** The reviews in a list, in a graph, in a feed (https://schema.org/DataFeed), or one: each a claim with that review as a source. */
export async function* readClaimReviews(text: AsyncIterable<string>): AsyncGenerator<ForeignRecord[]> {
  const { start, text: whole } = await peek(text);
  const at = now();
  const seen = new Set<string>();
  for await (const found of jsonItems(whole, [pathOf(start)]))
    yield found.flatMap((item) => recordsOf(item, at, seen));
}

const pathOf = (start: string): string =>
  start.startsWith('[') ? '$.*' : /"dataFeedElement"\s*:\s*\[/.test(start) ? '$.dataFeedElement.*' : '$';

function recordsOf({ index, value }: Item, at: string, seen: Set<string>): ForeignRecord[] {
  const nodes = nodesIn(value);
  if (!nodes) throw new BadFileError('wrongValue', { table: 'reviews', index });
  return nodes.flatMap((node, number) => {
    if (!isA(node, /(?:^|[/:#])ClaimReview$/)) return [];
    const records = review(node, nodes, { table: 'reviews', index: index ?? number }, at);
    const id = records.find(({ table }) => table === 'claims')?.id ?? '';
    if (seen.has(id)) return [];
    seen.add(id);
    return records;
  });
}

/** The nodes of a value: it, or those of its graph or of a feed's element; undefined for what is no node. */
function nodesIn(value: unknown): Node[] | undefined {
  if (!isForeign(value)) return undefined;
  const inner = [...listOf(value['@graph']), ...listOf(value.item)].filter(isForeign);
  return inner.length > 0 ? inner : [value];
}

function review(node: Node, nodes: Node[], place: Place, now: string): ForeignRecord[] {
  const told = reviewOf(node, nodes);
  const wording = text(node.claimReviewed, LONGEST) ?? told.claimReviewed;
  const here = { ...place, id: told.url?.slice(0, 120) };
  if (!wording) throw new BadFileError('wrongValue', { ...here, field: 'claimReviewed' });
  if (!v.is(WebUrl, told.url)) throw new BadFileError('wrongValue', { ...here, field: 'url' });
  const at = told.datePublished?.length === 10 ? `${told.datePublished}T00:00:00.000Z` : now;
  const page = pageOf(told.url, at, {
    headline: text(node.headline ?? node.name, 2_000),
    author: told.author && [told.author],
    publisher: people(node.publisher, nodes)[0],
    datePublished: told.datePublished,
  });
  const id = idOfName(`claimReview:${canonical([page.id, wording])}`);
  const [item] = listOf(node.itemReviewed).filter(isForeign);
  const said = claimantOf(item, nodes, at);
  const { places, first } = placesOf(item, id, at);
  const quotation = text(item?.text, LONGEST);
  const claim = clean({
    claimReviewed: wording,
    quotation: quotation === wording ? undefined : quotation,
    claimant: said?.id,
    datePublished: schemaDate(text(item?.datePublished)),
    firstAppearance: first,
    status: 'toCheck',
    tags: [],
    ...originOf('claimReview', node, took),
  });
  const reviewRating = told.rating && {
    ...told.rating,
    ...(told.author ? { author: told.author } : {}),
    ...(told.claimReviewed ? { claimReviewed: told.claimReviewed } : {}),
  };
  const source = clean({ claimId: id, workId: page.id, stance: 'notSaid', reviewRating });
  return [
    page,
    ...(said ? [said] : []),
    { table: 'claims', id, index: place.index, at, fields: claim },
    { table: 'sources', id: idOfName(`claimReviewSource:${id}`), index: place.index, at, fields: source },
    ...places,
  ];
}

/** Who said it, as far as the claim that was reviewed names somebody. */
function claimantOf(item: Node | undefined, nodes: Node[], at: string): ForeignRecord | undefined {
  const [name] = people(item?.author, nodes);
  if (!name) return undefined;
  const person = personOf(idOfName(`claimant:${name}`), name, at);
  const isHouse = listOf(item?.author).some((one) => isForeign(one) && isA(one, /Organization$/));
  return isHouse ? { ...person, fields: { ...person.fields, type: 'Organization' } } : person;
}
