import type { FrozenReview, HistoryEntry, RecordTable } from '@/lib/annotation';
import { ancestors, isContent, type Known, said } from './heads';
import { canonical } from './same-value';

/** Fields that say for good what was said of them first: what was published, and when. */
export const isLasting = (table: RecordTable, field: string): boolean =>
  table === 'claimReviews' && (field === 'frozen' || field === 'datePublished');

/** The entries of a record without those that say something else of a lasting field after it was said. */
export function firstTelling(
  entries: readonly HistoryEntry[],
  field: string,
  all: Known,
): readonly HistoryEntry[] {
  const telling = new Set(entries.flatMap((one) => (said(one, field) === undefined ? [] : [one.id])));
  const isLater = (one: HistoryEntry) => [...ancestors([one], all)].some((id) => telling.has(id));
  const later = new Set(entries.filter((one) => one.field === field && isLater(one)));
  if (later.size === 0) return entries;
  // Two who published without knowing of each other are asked; what they choose is one of both.
  const first = entries.filter((one) => telling.has(one.id) && !later.has(one));
  const values = new Set(first.map((one) => canonical(said(one, field))));
  return entries.filter((one) => !later.has(one) || values.has(canonical(one.after)));
}

/** What a published review says of itself, by what was published; nothing of a review that was not. */
export function publishedContent(frozen: unknown): Record<string, unknown> {
  if (!isContent(frozen)) return {};
  const { rating, sources, summary, reviewBody }: Partial<FrozenReview> = frozen;
  return {
    ...(rating ? { reviewRating: rating } : {}),
    ...(sources ? { sources: sources.map(({ id }) => id) } : {}),
    ...(summary === undefined ? {} : { summary }),
    ...(reviewBody === undefined ? {} : { reviewBody }),
  };
}
