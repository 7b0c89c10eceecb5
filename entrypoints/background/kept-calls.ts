import * as v from 'valibot';
import { browser } from 'wxt/browser';

/** The calls that write what a reader made. */
const writes = [
  'annotate',
  'editAnnotation',
  'changeTags',
  'removeAnnotation',
  'restoreAnnotation',
  'answerSighting',
  'takeBackAnswer',
  'makeClaim',
  'addAppearance',
  'addSources',
  'editClaim',
] as const;
export type Write = (typeof writes)[number];

const KeptCall = v.object({
  key: v.string(),
  call: v.picklist(writes),
  input: v.unknown(),
  url: v.exactOptional(v.string()),
  at: v.string(),
});
/** A call that the database refused: what was asked, by the script of which address, and when. */
export type KeptCall = v.InferOutput<typeof KeptCall>;

const KEY = 'unsaved';
/** What is kept in `storage.local`, the oldest first. */
export async function readKept(): Promise<KeptCall[]> {
  const all = (await browser.storage.local.get(KEY))[KEY];
  return Array.isArray(all) ? all.filter((one) => v.is(KeptCall, one)) : [];
}

/** Changes what is kept, one change after the other; answers with what was kept before. */
export const changeKept = (change: (kept: KeptCall[]) => KeptCall[]): Promise<KeptCall[]> =>
  navigator.locks.request(KEY, async () => {
    const before = await readKept();
    const after = change(before);
    if (after.length > 0) await browser.storage.local.set({ [KEY]: after });
    else if (before.length > 0) await browser.storage.local.remove(KEY);
    return before;
  });
