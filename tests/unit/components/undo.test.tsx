// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { type OfferUndo, UndoProvider, useOfferUndo } from '@/components/undo/undo-provider';
import { ReviewError } from '@/lib/store';
import { press, show, soon } from './screen';

/** A page on which things are deleted, with what was undone so far, in the order in which it ended. */
async function setUp() {
  const undone: string[] = [];
  const waiting = new Map<string, (error?: Error) => void>();
  let offer: OfferUndo = () => {};
  const Page = () => {
    offer = useOfferUndo();
    return null;
  };
  let screen: ReturnType<typeof show> | undefined;
  await act(() => {
    screen = show(
      <UndoProvider>
        <Page />
      </UndoProvider>,
    );
  });
  if (!screen) throw new Error('nothing is shown');
  return {
    screen,
    undone,
    remove: (what: string) =>
      offer(what, async () => {
        await new Promise<void>((resolve, reject) =>
          waiting.set(what, (error) => (error ? reject(error) : resolve())),
        );
        undone.push(what);
      }),
    /** Lets the undo of this end. */
    end: async (what: string, error?: Error) => {
      await soon(() => expect(waiting.has(what)).toBe(true));
      waiting.get(what)?.(error);
      waiting.delete(what);
    },
  };
}
const undoKey = () => press(document.body, 'z', { ctrlKey: true });

test('Ctrl+Z pressed twice at once undoes the last two things', async () => {
  const { undone, remove, end } = await setUp();
  remove('first');
  remove('second');
  undoKey();
  undoKey();
  await end('second');
  await end('first');
  await soon(() => expect(undone).toEqual(['second', 'first']));
});

test('what is deleted while an undo is under way keeps its bar', async () => {
  const { screen, undone, remove, end } = await setUp();
  remove('first');
  undoKey();
  remove('second');
  await end('first');
  await soon(() => expect(undone).toEqual(['first']));
  await soon(() => expect(screen.text()).toContain('second'));
});

test('an undo that failed can be tried again', async () => {
  const { screen, undone, remove, end } = await setUp();
  remove('first');
  undoKey();
  await end('first', new Error('full'));
  await soon(() => screen.one('[role=alert]'));
  undoKey();
  await end('first');
  await soon(() => expect(undone).toEqual(['first']));
});

test('an undo that is refused for good does not stand before earlier ones', async () => {
  const { screen, undone, remove, end } = await setUp();
  remove('first');
  remove('second');
  undoKey();
  await end('second', new ReviewError('second', 'frozen'));
  await soon(() => screen.one('[role=alert]'));
  undoKey();
  await end('first');
  await soon(() => expect(undone).toEqual(['first']));
});

test('what was undone by trying again is not undone twice', async () => {
  const { screen, undone, remove, end } = await setUp();
  remove('first');
  remove('second');
  undoKey();
  await end('second', new Error('full'));
  await soon(() => screen.one('[role=alert] button'));
  screen.one('[role=alert] button').click();
  await end('second');
  await soon(() => expect(undone).toEqual(['second']));
  undoKey();
  await end('first');
  await soon(() => expect(undone).toEqual(['second', 'first']));
});
