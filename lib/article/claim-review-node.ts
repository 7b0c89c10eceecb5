import type { ForeignRating } from '@/lib/annotation';
import { isNode, list, type Node, people, text } from './json-ld-nodes';
import { schemaDate } from './schema-date';

/** What a ClaimReview says, each text in one line; the address as it is written there. */
export interface ReviewTold {
  claimReviewed?: string;
  rating?: ForeignRating;
  author?: string;
  datePublished?: string;
  url?: string;
}

/** How much of a wording is taken, and of a label, in UTF-16 units. */
const LONGEST_WORDING = 2_000;
const LONGEST_LABEL = 200;

/** Reads a ClaimReview (https://schema.org/ClaimReview); `nodes` are those it may name by their @id. */
export function reviewOf(node: Node, nodes: Node[]): ReviewTold {
  const item = named(node.itemReviewed, nodes);
  const claimReviewed =
    text(node.claimReviewed, LONGEST_WORDING) ??
    text(item?.text, LONGEST_WORDING) ??
    text(item?.name, LONGEST_WORDING);
  const [author] = [...people(node.author, nodes), ...people(node.publisher, nodes)];
  const rating = ratingOf(node.reviewRating, nodes);
  const datePublished = schemaDate(text(node.datePublished));
  const url = text(node.url, 16_000) ?? text(named(node.url, nodes)?.['@id'], 16_000);
  return {
    ...(claimReviewed ? { claimReviewed } : {}),
    ...(rating ? { rating } : {}),
    ...(author ? { author } : {}),
    ...(datePublished ? { datePublished } : {}),
    ...(url ? { url } : {}),
  };
}

/** The label of a rating, which some write as its value, and its numbers as far as they agree with each other. */
function ratingOf(value: unknown, nodes: Node[]): ForeignRating | undefined {
  const rating = named(value, nodes);
  if (!rating) {
    const alternateName = text(value, LONGEST_LABEL);
    return alternateName ? { alternateName } : undefined;
  }
  const [ratingValue, bestRating, worstRating] = [
    rating.ratingValue,
    rating.bestRating,
    rating.worstRating,
  ].map(numberOf);
  const said = ratingValue === undefined ? text(rating.ratingValue, LONGEST_LABEL) : String(ratingValue);
  const alternateName =
    text(rating.alternateName, LONGEST_LABEL) ??
    text(rating.name, LONGEST_LABEL) ??
    (ratingValue !== undefined && bestRating !== undefined ? `${ratingValue} / ${bestRating}` : said);
  if (!alternateName) return undefined;
  const isSound =
    ratingValue !== undefined &&
    ratingValue >= (worstRating ?? -Infinity) &&
    ratingValue <= (bestRating ?? Infinity);
  if (!isSound) return { alternateName };
  return {
    alternateName,
    ratingValue,
    ...(bestRating === undefined ? {} : { bestRating }),
    ...(worstRating === undefined ? {} : { worstRating }),
  };
}

/** The node that stands there, or that is named there by its @id. */
function named(value: unknown, nodes: Node[]): Node | undefined {
  const [first] = list(value);
  if (!isNode(first)) return undefined;
  if (Object.keys(first).some((name) => !name.startsWith('@'))) return first;
  return nodes.find((node) => node !== first && node['@id'] === first['@id']) ?? first;
}

/** A number, also one that is written as text; undefined for what is none. */
function numberOf(value: unknown): number | undefined {
  const line = typeof value === 'number' ? String(value) : text(value, 40);
  return line !== undefined && /^-?\d+(?:\.\d+)?$/.test(line) ? Number(line) : undefined;
}
