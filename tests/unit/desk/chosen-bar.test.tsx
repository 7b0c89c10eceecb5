// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { ChosenBar } from '@/components/desk/chosen-bar';
import { UndoProvider } from '@/components/undo/undo-provider';
import { claimQueue, database, newId } from '@/lib/store';
import { create } from '@/lib/store/edit';
import { write } from '@/lib/store/write';
import { show, soon } from '../components/screen';

test('what is done with many claims says how far it is, and given up leaves nothing done', async () => {
  const ids = Array.from({ length: 700 }, () => newId());
  await write(async () => {
    for (const id of ids) await create('claims', id, { claimReviewed: id, status: 'noted', tags: [] });
  });
  const chosen = { ids, has: () => true, toggle: () => {}, all: () => {}, clear: () => {} };
  const screen = show(
    <UndoProvider>
      <ChosenBar chosen={chosen} onExport={() => {}} />
    </UndoProvider>,
  );
  const high = async () =>
    (await claimQueue({ filters: { priorities: ['high'] }, sort: 'newest', blind: true })).total;
  const choose = () => {
    const field = screen.one<HTMLSelectElement>('select[aria-label=Priority]');
    field.value = 'high';
    field.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const cancel = () => screen.all('button').find(({ textContent }) => textContent === 'Cancel');

  choose();
  await soon(() => expect(screen.one<HTMLProgressElement>('progress').max).toBe(ids.length));
  expect(screen.text()).toContain('Changing 700 claims');
  cancel()?.click();
  await soon(() => expect(screen.text()).toContain('Cancelled. Nothing was changed.'));
  expect([await high(), cancel(), screen.text().includes('Undo')]).toEqual([0, undefined, false]);

  choose();
  await soon(() => expect(screen.text()).toContain('Undo'));
  expect(await high()).toBe(ids.length);
  expect(screen.text()).not.toContain('Cancelled');
  expect(await database.history.where({ table: 'claims' }).count()).toBe(2 * ids.length);

  screen.one('.undo-bar button').click();
  await soon(() => expect(screen.text()).toContain('Undoing. Changed: 700 claims'));
  screen.one('.undo-bar button').click();
  await soon(() => expect(screen.text()).toContain('of 700 are as they were before'));
  const left = await high();
  expect([left > 0, left < ids.length]).toEqual([true, true]);
  screen.one('.undo-bar button').click();
  await soon(async () => expect(await high()).toBe(0));
});
