import { expect, test, vi } from 'vitest';
import type { Page } from '@/lib/page/page';
import { createHint } from '@/lib/page/shortcut-hint';

type Needs = Parameters<typeof createHint>[0];

function aPage(shortcutHint: () => Promise<{ keys?: string }>) {
  const state = { told: false, kind: undefined as string | undefined };
  const page = {
    background: { shortcutHint } as unknown as Page['background'],
    preferences: () => ({ shortcutHintShown: state.told }),
    shown: () => (state.kind ? { content: { kind: state.kind } } : undefined),
  } as unknown as Needs;
  return { state, hint: createHint(page) };
}

test('two selections in a row ask once, and both toolbars have the keys', async () => {
  const ask = vi.fn(async () => ({ keys: 'Alt+Shift+H' }));
  const { state, hint } = aPage(ask);
  const first = hint();
  // The setting is written before the answer comes.
  state.told = true;
  expect(await Promise.all([first, hint()])).toEqual(['Alt+Shift+H', 'Alt+Shift+H']);
  expect(ask).toHaveBeenCalledOnce();
});

test('the keys stay while the toolbar is there, and are not told with the next one', async () => {
  const { state, hint } = aPage(async () => ({ keys: 'Alt+Shift+H' }));
  await hint();
  Object.assign(state, { told: true, kind: 'toolbar' });
  expect(await hint()).toBe('Alt+Shift+H');
  state.kind = undefined;
  expect(await hint()).toBeUndefined();
});

test('a background that does not answer costs the keys and not the toolbar', async () => {
  const { hint } = aPage(() => Promise.reject(new Error('gone')));
  expect(await hint()).toBeUndefined();
});
