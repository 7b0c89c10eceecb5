import * as v from 'valibot';
import { lastKept, latestBelieved, Prose, Snapshot } from '@/lib/annotation';
import { type Database, database } from './database';
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

/** How long before a text that is still the last is said to be there again, in milliseconds. */
const DAY = 86_400_000;

/**
 * Keeps a work's text as captured now; the same text is kept once, and until when is written when another was kept since,
 * or a day has passed. Written by itself: a failed snapshot fails no highlight.
 * Throws ValiError when it is too long to be kept, MissingRecordError when the work is not there (any more).
 */
export async function keepSnapshot(
  workId: string,
  { text, blocks, paragraphs }: PageText,
  at: string = now(),
  db: Database = database,
): Promise<Snapshot> {
  const textHash = await hashOf(text);
  const id = snapshotIdOf(workId, textHash);
  return write(async () => {
    if (!(await db.works.get(workId))) throw new MissingRecordError(`works ${workId}`);
    const there = await db.snapshots.get(id);
    const again = there && (await isToTell(there, at, db)) ? timesOf(there, at) : undefined;
    // A text that was not known to be whole may turn out to be: never the other way round.
    const isKnown = there && (there.paragraphs?.length || !paragraphs?.length);
    if (isKnown && !again) return there;
    const own = paragraphs && !isKnown ? { paragraphs } : {};
    const first = { id, workId, captured: at, text, blocks, textHash };
    const snapshot = v.parse(Snapshot, { ...first, ...there, ...own, ...again });
    await db.snapshots.put(snapshot);
    await thinSnapshots(workId, db);
    return snapshot;
  }, db);
}

/** Whether another text was kept since this one, or a day has passed. */
async function isToTell(there: Snapshot, at: string, db: Database): Promise<boolean> {
  const last = await newest(await idsOfWork(there.workId, db), () => true, at, db);
  return last?.id !== there.id || Date.parse(at) - Date.parse(lastKept(there, latestBelieved(at))) >= DAY;
}

/** When a text was there that is there now; what a wrong clock said is put right. */
function timesOf(there: Snapshot, at: string): Pick<Snapshot, 'captured' | 'until'> {
  const believed = latestBelieved(at);
  const last = lastKept(there, believed);
  return {
    captured: there.captured < at ? there.captured : at,
    until: at < last && last <= believed ? last : at,
  };
}

/** Adds Readability's text of the same page, read when idle. */
export async function keepReading(snapshotId: string, reading: string): Promise<void> {
  await write(() => database.snapshots.update(snapshotId, { reading: v.parse(Prose, reading) }));
}

/** The snapshot of a work that was kept last; undefined when none was. */
export const latestSnapshot = (workId: string): Promise<Snapshot | undefined> => newest([workId], () => true);

/** The snapshot, of a work or of one that was joined to it, that shows the article whole and was kept last, be it again. */
export const lastVersion = async (workId: string): Promise<Snapshot | undefined> =>
  newest(await idsOfWork(workId), isVersion);

/** All snapshots, of a work and of those joined to it, that show the article whole; the oldest first. */
export async function versionsOf(workId: string): Promise<Snapshot[]> {
  const ids = await idsOfWork(workId);
  const all = await Promise.all(ids.map((id) => ofWork(id).filter(isVersion).toArray()));
  return all.flat().sort(by(({ captured }) => captured));
}

/** The snapshot of these works that was kept last, of those that are wanted; none of the future. */
async function newest(
  workIds: string[],
  isWanted: (snapshot: Snapshot) => boolean,
  at: string = now(),
  db: Database = database,
): Promise<Snapshot | undefined> {
  const believed = latestBelieved(at);
  const found = workIds.flatMap((id) =>
    (['captured', 'until'] as const).map((time) =>
      ofWork(id, time, believed, db).reverse().filter(isWanted).first(),
    ),
  );
  const last = await Promise.all(found);
  return last
    .flatMap((one) => one ?? [])
    .sort(by((one) => lastKept(one, believed)))
    .at(-1);
}

const ofWork = (workId: string, time = 'captured', until = '\uffff', db: Database = database) =>
  db.snapshots.where(`[workId+${time}]`).between([workId, ''], [workId, until], true, true);
const isVersion = ({ paragraphs }: Snapshot): boolean => paragraphs?.length !== 0;
const by = (time: (one: Snapshot) => string) => (a: Snapshot, b: Snapshot) =>
  time(a) < time(b) ? -1 : time(a) > time(b) ? 1 : a.id < b.id ? -1 : 1;
