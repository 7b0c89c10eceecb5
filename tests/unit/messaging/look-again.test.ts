// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { lookAgain } from '@/lib/messaging/look-again';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** A page, and how often it was looked at. */
function watched(prerendering: boolean) {
  const page = document.implementation.createHTMLDocument();
  const navigation = new EventTarget();
  vi.stubGlobal('navigation', navigation);
  vi.useFakeTimers();
  Object.defineProperty(page, 'prerendering', { get: () => prerendering });
  let looks = 0;
  let more = true;
  lookAgain(async () => {
    looks++;
    return more;
  }, page);
  return {
    page,
    navigation,
    looks: () => looks,
    show() {
      prerendering = false;
      page.dispatchEvent(new Event('prerenderingchange'));
    },
    found() {
      more = false;
    },
  };
}

test('a page at rest is looked at once; one that changed once more, some time later', async () => {
  const { page, looks } = watched(false);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(looks()).toBe(1);
  page.body.append('More text');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(looks()).toBe(2);
});

test('a page that moved by its history is looked at again', async () => {
  const { navigation, found, looks } = watched(false);
  found();
  navigation.dispatchEvent(new Event('navigatesuccess'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(looks()).toBe(3);
});

test('a page that is drawn ahead is looked at when it is shown', async () => {
  const { looks, show } = watched(true);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(looks()).toBe(0);
  show();
  await vi.advanceTimersByTimeAsync(0);
  expect(looks()).toBe(1);
});
