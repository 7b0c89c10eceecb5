// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, describe as suite, vi } from 'vitest';
import { watchText } from '@/lib/page/watch-text';

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '';
});
afterEach(() => vi.useRealTimers());

/** Watches the page with looks that take so long, in milliseconds, and collects what they were told. */
function watched(takes = 0) {
  const controller = new AbortController();
  const looks: boolean[] = [];
  const idle = (callback: () => void) => window.setTimeout(callback);
  const view = Object.assign(Object.create(window), {
    requestIdleCallback: idle,
    setTimeout: window.setTimeout.bind(window),
    clearTimeout: window.clearTimeout.bind(window),
    performance,
  }) as typeof window & typeof globalThis;
  const watch = watchText(
    document,
    view,
    () => {},
    async (grown) => {
      looks.push(grown);
      await new Promise((resolve) => setTimeout(resolve, takes));
    },
    controller.signal,
  );
  watch.watch(true);
  return { looks, end: () => controller.abort() };
}

const add = (text: string) => document.body.appendChild(document.createElement('p')).append(text);

suite('text that comes into a page', () => {
  it('is looked at soon, though the look before waited long for an idle page', async () => {
    const { looks, end } = watched(2_000);
    add('The first paragraph of the story.');
    await vi.advanceTimersByTimeAsync(2_500);
    add('The second paragraph of the story.');
    await vi.advanceTimersByTimeAsync(3_500);
    end();
    expect(looks).toEqual([true, true]);
  });

  it('is looked at when it came in very many pieces at once', async () => {
    const { looks, end } = watched();
    const all = document.createDocumentFragment();
    for (let i = 0; i < 130_000; i++) all.append(document.createComment(''));
    all.append('The only paragraph of the story.');
    document.body.append(all);
    await vi.advanceTimersByTimeAsync(1_000);
    end();
    expect(looks).toEqual([true]);
  });
});
