import { type Annotation, selectorOf, standsAt } from '@/lib/annotation';
import { database } from './database';

/** Marked words with what stood before and behind them. */
export interface InContext {
  before: string;
  words: string;
  after: string;
}

/** UTF-16 units that are shown on each side. */
const AROUND = 240;

/** A passage in its paragraph as it was when it was marked: from the snapshot, or else from its selectors; undefined for a note about a whole work. */
export async function passageInContext({ target }: Annotation): Promise<InContext | undefined> {
  if (!target) return undefined;
  const { exact, snapshotId, position: start } = target;
  const snapshot = snapshotId ? await database.snapshots.get(snapshotId) : undefined;
  if (snapshot && start !== undefined && standsAt(snapshot.text, start, exact)) {
    const { text, blocks } = snapshot;
    const end = start + exact.length;
    const from = blocks.findLast((block) => block <= start) ?? 0;
    const to = blocks.find((block) => block >= end) ?? text.length;
    return {
      before: text.slice(Math.max(from, start - AROUND), start),
      words: exact,
      after: text.slice(end, Math.min(to, end + AROUND)).trimEnd(),
    };
  }
  const quote = selectorOf(target.selectors, 'TextQuoteSelector');
  return { before: quote?.prefix ?? '', words: exact, after: quote?.suffix ?? '' };
}
