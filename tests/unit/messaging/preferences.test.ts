import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readPreferences, setPreferences, watchPreferences } from '@/lib/messaging/preferences';
import { locks } from './locks';

beforeEach(() => {
  locks();
  fakeBrowser.reset();
});

test.each([undefined, 'nonsense', { theme: 'purple', silentSites: 7, colour: 3 }])(
  'what is stored as %j reads as the defaults',
  async (stored) => {
    await fakeBrowser.storage.local.set({ preferences: stored });
    expect(await readPreferences()).toMatchObject({ theme: 'system', silentSites: [], colour: 'amber' });
  },
);

test('one unreadable setting does not cost the others', async () => {
  await fakeBrowser.storage.local.set({ preferences: { theme: 'dark', silentSites: 'x' } });
  expect(await readPreferences()).toMatchObject({ theme: 'dark', silentSites: [] });
});

test('changes made at once in two places are both kept', async () => {
  await Promise.all([setPreferences({ theme: 'dark' }), setPreferences({ silentSites: ['a.example'] })]);
  expect(await readPreferences()).toMatchObject({ theme: 'dark', silentSites: ['a.example'] });
});

test('two changes of one list made at once are both kept', async () => {
  const silence = (site: string) =>
    setPreferences(({ silentSites }) => ({ silentSites: [...silentSites, site] }));
  await Promise.all([silence('a.example'), silence('b.example')]);
  expect((await readPreferences()).silentSites).toEqual(['a.example', 'b.example']);
});

test('a watcher hears the settings now and after each change, until it is undone', async () => {
  const heard: string[] = [];
  const undo = watchPreferences(({ theme }) => heard.push(theme));
  await setPreferences({ theme: 'dark' });
  undo();
  await setPreferences({ theme: 'light' });
  expect(heard).toEqual(expect.arrayContaining(['dark']));
  expect(heard).not.toContain('light');
});

test('a change that is on its way is not drawn back by an earlier one that arrives', async () => {
  const heard: unknown[] = [];
  const undo = watchPreferences(({ theme, toolbarOnSelection }) => heard.push([theme, toolbarOnSelection]));
  await readPreferences();
  heard.length = 0;
  await Promise.all([setPreferences({ theme: 'dark' }), setPreferences({ toolbarOnSelection: false })]);
  undo();
  expect(heard.length).toBeGreaterThan(1);
  expect(heard).not.toContainEqual(['dark', true]);
  expect(heard.at(-1)).toEqual(['dark', false]);
});
