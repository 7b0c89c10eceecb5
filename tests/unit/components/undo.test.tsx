// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { type OfferUndo, UndoProvider, useOfferUndo } from '@/components/undo/undo-provider';
import { ReviewError, UndoStopped, type Watched } from '@/lib/store';
import { press, show, soon } from './screen';

/** A page on which things are deleted, with what was undone so far, in the order in which it ended. */
async function setUp() {
  const undone: string[] = [];
  const waiting = new Map<string, (error?: Error) => void>();
  const watching = new Map<string, Watched>();
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
      offer(what, async (watched = {}) => {
        watching.set(what, watched);
        await new Promise<void>((resolve, reject) =>
          waiting.set(what, (error) => (error ? reject(error) : resolve())),
        );
        undone.push(what);
      }),
    /** How the undo of this that is under way is watched. */
    watchOf: async (what: string) => {
      await soon(() => expect(waiting.has(what)).toBe(true));
      return watching.get(what) ?? {};
    },
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

test('an undo that takes a while says how far it is; stopped it says what is undone, and goes on', async () => {
  const { screen, undone, remove, end, watchOf } = await setUp();
  remove('first');
  remove('many');
  undoKey();
  const { signal, onProgress } = await watchOf('many');
  expect(screen.all('progress')).toHaveLength(0);
  onProgress?.(200, 5_000);
  await soon(() => screen.one('progress'));
  const progress = screen.one<HTMLProgressElement>('progress');
  expect([progress.value, progress.max, screen.text()]).toEqual([200, 5_000, 'Undoing. manyStop']);
  // Asked for while the other is under way, and not done as that was stopped.
  undoKey();
  screen.one('.undo-bar button').click();
  expect(signal?.aborted).toBe(true);
  await end('many', new UndoStopped(1_200, 5_000));
  await soon(() => expect(screen.text()).toContain('1,200 of 5,000 are as they were before'));
  expect([screen.all('[role=alert], progress').length, undone]).toEqual([0, []]);

  screen.one('.undo-bar button').click();
  await end('many');
  await soon(() => expect(undone).toEqual(['many']));
  await soon(() => expect(screen.all('.undo-bar')).toHaveLength(0));
  undoKey();
  await end('first');
  await soon(() => expect(undone).toEqual(['many', 'first']));
});

test('what was done before is undone after what was done later, though both are asked for at once', async () => {
  const { undone, remove, end, watchOf } = await setUp();
  remove('first');
  remove('second');
  undoKey();
  undoKey();
  await watchOf('second');
  await expect(Promise.race([end('first').then(() => 'begun'), end('second')])).resolves.toBeUndefined();
  await soon(() => expect(undone).toEqual(['second', 'first']));
});
