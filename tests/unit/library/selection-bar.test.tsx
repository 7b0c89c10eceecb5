// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test } from 'vitest';
import { findRows } from '@/components/library/rows';
import { SelectionBar } from '@/components/library/selection-bar';
import { UndoProvider } from '@/components/undo/undo-provider';
import { database } from '@/lib/store';
import { show, soon, type } from '@/tests/unit/components/screen';
import { annotateMany, onDisk } from '@/tests/unit/store/many';
import { emptyDatabase } from '@/tests/unit/store/people';

beforeEach(emptyDatabase);

/** The bar of a library in which so many passages are chosen. */
async function barOf(count: number) {
  await annotateMany(count);
  const entries = (await findRows({})).rows.flatMap((row) => (row.kind === 'entry' ? [row.entry] : []));
  const cleared: unknown[] = [];
  const clear = () => void cleared.push(entries);
  const selection = { entries, has: () => true, toggle: () => {}, all: () => {}, clear };
  const screen = show(
    <UndoProvider>
      <SelectionBar selection={selection} onExport={() => {}} />
    </UndoProvider>,
  );
  const button = (name: string) => screen.all('button').find(({ textContent }) => textContent === name);
  const tag = async (name: string) => {
    button('Tag')?.click();
    await soon(() => type(screen.one('.selection-tag input'), name));
    await soon(() => expect(screen.one<HTMLButtonElement>('.selection-tag button').disabled).toBe(false));
    await act(() => screen.one('.selection-tag button').click());
  };
  return { ...screen, button, tag, cleared };
}

const binned = () => database.annotations.where('deleted').equals(1).count();
const tagged = () => database.annotations.where('tags').equals('water').count();

test.each([
  ['deleted', 'Delete'],
  ['tagged', undefined],
])(
  '60 passages that are being %s say how far that is, and cancelled they stay as they are',
  async (_what, name) => {
    const { button, tag, one, text, cleared } = await barOf(60);
    const before = await onDisk();
    if (name) await act(() => button(name)?.click());
    else await tag('water');
    expect(one<HTMLProgressElement>('progress').max).toBe(60);
    expect(text()).toContain('Changing 60 annotations');
    button('Cancel')?.click();
    await soon(() => expect(text()).toContain('Cancelled. Nothing was changed.'));
    expect([button('Cancel'), button('Undo'), cleared]).toEqual([undefined, undefined, []]);
    expect(await onDisk()).toEqual(before);
  },
);

test.each([
  ['deleted', 'Delete', binned, 'In the bin'],
  ['tagged', undefined, tagged, 'Tagged'],
] as const)(
  'the undo of 700 passages %s says how far it is, stops, and goes on',
  async (_what, name, left, said) => {
    const { button, tag, text, one } = await barOf(700);
    if (name) await act(() => button(name)?.click());
    else await tag('water');
    await soon(() => expect(button('Undo')).toBeDefined());
    expect(await left()).toBe(700);
    button('Undo')?.click();
    await soon(() => expect(text()).toContain(`Undoing. ${said}: 700 annotations`));
    expect(one<HTMLProgressElement>('progress').max).toBe(700);
    button('Stop')?.click();
    await soon(() => expect(text()).toContain('00 of 700 are as they were before'));
    expect([100, 300, 500]).toContain(await left());
    button('Go on undoing')?.click();
    await soon(async () => expect(await left()).toBe(0));
  },
);
