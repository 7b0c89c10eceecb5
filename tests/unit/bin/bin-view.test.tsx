// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import { BinView } from '@/components/bin/bin-view';
import { UndoProvider } from '@/components/undo/undo-provider';
import { database, remove } from '@/lib/store';
import { show, soon } from '@/tests/unit/components/screen';
import { annotateMany, onDisk } from '@/tests/unit/store/many';
import { emptyDatabase } from '@/tests/unit/store/people';

// It draws lines by their height on the screen, and here is none.
vi.mock('virtua', () => ({ Virtualizer: () => null }));
beforeEach(emptyDatabase);

const binned = () => database.annotations.where('deleted').equals(1).count();

test('many are restored with a word of how far that is: cancelled all stay, undone they lie in the bin again', async () => {
  const ids = await annotateMany(60);
  await remove(ids.map((id) => ({ table: 'annotations', id })));
  const screen = show(
    <UndoProvider>
      <BinView />
    </UndoProvider>,
  );
  const button = (name: string) => screen.all('button').find(({ textContent }) => textContent === name);
  await soon(() => expect(button('Restore all')).toBeDefined());
  const before = await onDisk();
  await act(() => button('Restore all')?.click());
  expect(screen.one<HTMLProgressElement>('progress').max).toBe(60);
  expect(screen.text()).toContain('Changing 60 entries');
  button('Cancel')?.click();
  await soon(() => expect(screen.text()).toContain('Cancelled. Nothing was changed.'));
  expect([button('Cancel'), button('Undo'), await onDisk()]).toEqual([undefined, undefined, before]);

  button('Restore all')?.click();
  await soon(() => expect(button('Undo')).toBeDefined());
  expect([await binned(), screen.text().includes('Cancelled')]).toEqual([0, false]);
  button('Undo')?.click();
  await soon(async () => expect(await binned()).toBe(60));
});
