import type { Snapshot } from '@/lib/annotation';
import { BadFileError } from './bad-file';
import { canonical } from './same-value';

/**
 * One snapshot of two that have one id. Their text is the same; of what may differ (when it was captured first and kept
 * last, what Readability read) the choice is the same whoever asks whom. Throws BadFileError when the texts differ.
 */
export function mergeSnapshot(one: Snapshot, other: Snapshot): Snapshot {
  if (one.workId !== other.workId || one.textHash !== other.textHash || one.text !== other.text)
    throw new BadFileError('knownDifferently', { table: 'snapshots', id: other.id });
  const reading = fuller(one.reading, other.reading);
  const captured = one.captured < other.captured ? one.captured : other.captured;
  const paragraphs = lesser(...known(one.paragraphs, other.paragraphs));
  return {
    id: one.id,
    workId: one.workId,
    captured,
    ...until(captured, one, other),
    text: one.text,
    blocks: lesser(one.blocks, other.blocks) ?? [],
    ...(paragraphs === undefined ? {} : { paragraphs }),
    textHash: one.textHash,
    ...(reading === undefined ? {} : { reading }),
  };
}

/** A text that was captured twice was there until the later time. */
function until(captured: string, ...both: [Snapshot, Snapshot]): Pick<Snapshot, 'until'> {
  const [last] = both
    .map((one) => one.until ?? one.captured)
    .sort()
    .reverse();
  const isSaid = both.some((one) => one.until !== undefined) || last !== captured;
  return last !== undefined && isSaid ? { until: last } : {};
}

/** The same text was the article whole for one and not, or not yet, for the other: then it was whole. */
const known = (one: number[] | undefined, other: number[] | undefined) =>
  one?.length === 0
    ? ([other, other] as const)
    : other?.length === 0
      ? ([one, one] as const)
      : ([one, other] as const);

function lesser(one: number[] | undefined, other: number[] | undefined): number[] | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return canonical(one) < canonical(other) ? one : other;
}

function fuller(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  if (one.length !== other.length) return one.length > other.length ? one : other;
  return one < other ? one : other;
}
