import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { rememberKeys } from '@/lib/messaging/known-pages';
import { standingOf } from '@/lib/messaging/page-standing';
import { setPreferences } from '@/lib/messaging/preferences';
import { locks } from './locks';
import { registeredScripts } from './registered';

beforeEach(() => {
  locks();
  fakeBrowser.reset();
  registeredScripts();
});

test('a page is known by any of its keys, and others are not', async () => {
  await rememberKeys(['news.example/a', 'doi:10.1000/1']);
  expect((await standingOf('news.example', ['news.example/a'])).known).toBe(true);
  expect((await standingOf('news.example', ['news.example/b', 'doi:10.1000/1'])).known).toBe(true);
  expect((await standingOf('news.example', ['news.example/b'])).known).toBe(false);
});

test('many tabs that remember at once lose nothing', async () => {
  const keys = Array.from({ length: 600 }, (_, i) => `news.example/${i}`);
  await Promise.all(keys.map((key) => rememberKeys([key])));
  for (const key of keys) expect((await standingOf('news.example', [key])).known).toBe(true);
});

describe('silent sites', () => {
  const cases: [host: string, silent: boolean][] = [
    ['bank.example', true],
    ['www.bank.example', true],
    ['mybank.example', false],
    ['news.example', false],
  ];
  test.each(cases)('%s: %s', async (host, silent) => {
    await setPreferences({ silentSites: ['bank.example'] });
    expect((await standingOf(host, [])).silent).toBe(silent);
  });
});

test('the toolbar comes unless the reader does not want it, also before any setting was made', async () => {
  expect((await standingOf('news.example', [])).toolbarOnSelection).toBe(true);
  await setPreferences({ toolbarOnSelection: false });
  expect((await standingOf('news.example', [])).toolbarOnSelection).toBe(false);
});
