import * as v from 'valibot';
import { Prose, Snapshot } from '@/lib/annotation';
import { database } from './database';
import { now, snapshotIdOf } from './identity';
import { write } from './write';

/** A page's text as `readText` of lib/anchoring reads it. */
export interface PageText {
  text: string;
  blocks: number[];
}

/** SHA-256 of a text, in hexadecimal. */
export async function hashOf(
  text: string,
  subtle: Pick<SubtleCrypto, 'digest'> = crypto.subtle,
): Promise<string> {
  const bytes = new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Keeps a work's text as captured now; the same text is kept once. Written by itself: a failed snapshot fails no highlight. Throws ValiError when it is too long to be kept. */
export async function keepSnapshot(workId: string, { text, blocks }: PageText): Promise<Snapshot> {
  const textHash = await hashOf(text);
  const id = snapshotIdOf(workId, textHash);
  return write(async () => {
    const there = await database.snapshots.get(id);
    if (there) return there;
    const snapshot = v.parse(Snapshot, { id, workId, captured: now(), text, blocks, textHash });
    await database.snapshots.add(snapshot);
    return snapshot;
  });
}

/** Adds Readability's text of the same page, read when idle. */
export async function keepReading(snapshotId: string, reading: string): Promise<void> {
  await write(() => database.snapshots.update(snapshotId, { reading: v.parse(Prose, reading) }));
}

/** The newest snapshot of a work; undefined when none was kept. */
export const latestSnapshot = (workId: string): Promise<Snapshot | undefined> =>
  database.snapshots.where('[workId+captured]').between([workId, ''], [workId, '\uffff']).last();
