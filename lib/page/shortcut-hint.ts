import type { Page } from '@/lib/page/page';

/**
 * The keys that highlight, for the first toolbar that a reader ever sees and for as long as it is there. They are asked for
 * before it is shown: a line that came later would move its buttons away from under the pointer.
 */
export function createHint({
  background,
  preferences,
  shown,
}: Pick<Page, 'background' | 'preferences' | 'shown'>): () => Promise<string | undefined> {
  let keys = Promise.resolve<string | undefined>(undefined);
  let asking = false;
  return () => {
    if (asking || shown()?.content.kind === 'toolbar') return keys;
    keys = Promise.resolve(undefined);
    if (preferences().shortcutHintShown) return keys;
    asking = true;
    keys = background
      .shortcutHint({})
      .then(
        (hint) => hint.keys,
        () => undefined,
      )
      .finally(() => {
        asking = false;
      });
    return keys;
  };
}
