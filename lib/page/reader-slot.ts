import type { readArticle } from '@/lib/article/read';

type ReadArticle = typeof readArticle;

// The isolated world is one for all of our scripts in a frame; the page sees nothing of it.
const slot: typeof globalThis & { sourcemarkReader?: ReadArticle } = globalThis;

/** Leaves Readability where the annotator finds it: it is too heavy to come along each time. */
export function offerReader(read: ReadArticle): void {
  slot.sourcemarkReader = read;
}

/** Readability, brought to this frame by `bring` on the first call. */
export async function reader(bring: () => Promise<unknown>): Promise<ReadArticle> {
  if (!slot.sourcemarkReader) await bring();
  if (!slot.sourcemarkReader) throw new Error('reader.js did not arrive in this page');
  return slot.sourcemarkReader;
}
