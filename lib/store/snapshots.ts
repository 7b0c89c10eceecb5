import * as v from 'valibot';
import { Prose, Snapshot } from '@/lib/annotation';
import { database } from './database';
import { MissingRecordError } from './edit';
import { now, snapshotIdOf } from './identity';
import { thinSnapshots } from './thin-snapshots';
import { idsOfWork } from './works';
import { write } from './write';

/** A page's text as `readText` of lib/anchoring reads it. */
export interface PageText {
  text: string;
  blocks: number[];
  /** Those of the blocks that are the article's own. */
  paragraphs?: number[];
}

/** SHA-256 of a text, in hexadecimal. */
export async function hashOf(
  text: string,
  subtle: Pick<SubtleCrypto, 'digest'> = crypto.subtle,
): Promise<string> {
  const bytes = new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Keeps a work's text as captured now; the same text is kept once. Written by itself: a failed snapshot fails no highlight.
 * Throws ValiError when it is too long to be kept, MissingRecordError when the work is not there (any more).
 */
export async function keepSnapshot(
  workId: string,
  { text, blocks, paragraphs }: PageText,
): Promise<Snapshot> {
  const textHash = await hashOf(text);
  const id = snapshotIdOf(workId, textHash);
  return write(async () => {
    if (!(await database.works.get(workId))) throw new MissingRecordError(`works ${workId}`);
    const there = await database.snapshots.get(id);
    // A text that was not known to be whole may turn out to be: never the other way round.
    if (there && (there.paragraphs?.length || !paragraphs?.length)) return there;
    const own = paragraphs ? { paragraphs } : {};
    const captured = there?.captured ?? now();
    const snapshot = v.parse(Snapshot, { ...there, id, workId, captured, text, blocks, ...own, textHash });
    await database.snapshots.put(snapshot);
    await thinSnapshots(workId);
    return snapshot;
  });
}

/** Adds Readability's text of the same page, read when idle. */
export async function keepReading(snapshotId: string, reading: string): Promise<void> {
  await write(() => database.snapshots.update(snapshotId, { reading: v.parse(Prose, reading) }));
}

/** The newest snapshot of a work; undefined when none was kept. */
export const latestSnapshot = (workId: string): Promise<Snapshot | undefined> => ofWork(workId).last();

/** The newest snapshot, of a work or of one that was joined to it, that shows the article whole. */
export async function lastVersion(workId: string): Promise<Snapshot | undefined> {
  const ids = await idsOfWork(workId);
  const newest = await Promise.all(ids.map((id) => ofWork(id).reverse().filter(isVersion).first()));
  return newest
    .flatMap((one) => one ?? [])
    .sort(byTime)
    .at(-1);
}

/** All snapshots, of a work and of those joined to it, that show the article whole; the oldest first. */
export async function versionsOf(workId: string): Promise<Snapshot[]> {
  const ids = await idsOfWork(workId);
  const all = await Promise.all(ids.map((id) => ofWork(id).filter(isVersion).toArray()));
  return all.flat().sort(byTime);
}

const ofWork = (workId: string) =>
  database.snapshots.where('[workId+captured]').between([workId, ''], [workId, '\uffff']);
const isVersion = ({ paragraphs }: Snapshot): boolean => paragraphs?.length !== 0;
const byTime = (a: Snapshot, b: Snapshot): number =>
  a.captured < b.captured ? -1 : a.captured > b.captured ? 1 : a.id < b.id ? -1 : 1;
