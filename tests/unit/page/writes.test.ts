import { expect, test } from 'vitest';
import { createWrites } from '@/lib/page/writes';

/** A disk that can be full, the writes to it, and what is said of them. */
function disk() {
  const kept: string[] = [];
  const told: boolean[] = [];
  const state = { full: false };
  const writes = createWrites((error) => told.push(error !== undefined));
  const write = (key: string, text: string, over?: string) =>
    writes
      .run(
        key,
        async () => {
          if (state.full) throw new Error('full');
          kept.push(`${key}=${text}`);
        },
        over,
      )
      .catch(() => {});
  return { kept, told, state, writes, write };
}

test('a failed write is kept and told of, until trying again has helped', async () => {
  const { kept, told, state, writes, write } = disk();
  state.full = true;
  await write('note', 'words');
  expect(writes.failing).toBe(true);
  state.full = false;
  writes.retry();
  await write('colour', 'blue');
  expect(kept).toEqual(['note=words', 'colour=blue']);
  expect(told).toEqual([true, false]);
});

test('trying again never writes older words over newer ones that wait for their turn', async () => {
  const { kept, state, writes, write } = disk();
  state.full = true;
  await write('note', 'first');
  state.full = false;
  // The click on the button takes the focus from the field, which saves what was typed since.
  const newer = write('note', 'first and second');
  writes.retry();
  await newer;
  await write('colour', 'blue');
  expect(kept).toEqual(['note=first and second', 'colour=blue']);
  expect(writes.failing).toBe(false);
});

test('newer words that fail as well take the place of the older ones', async () => {
  const { kept, state, writes, write } = disk();
  state.full = true;
  await write('note', 'first');
  const newer = write('note', 'first and second');
  writes.retry();
  await newer;
  await write('colour', 'blue');
  state.full = false;
  writes.retry();
  await write('tags', 'a');
  expect(kept).toEqual(['note=first and second', 'colour=blue', 'tags=a']);
});

test('what was made is written before what was changed in it, also when both are tried again', async () => {
  const { kept, state, writes, write } = disk();
  state.full = true;
  await write('made', 'highlight');
  await write('note', 'words');
  state.full = false;
  writes.retry();
  await write('colour', 'blue');
  expect(kept).toEqual(['made=highlight', 'note=words', 'colour=blue']);
});

test('trying again does not write over what was written meanwhile over the same', async () => {
  const { kept, told, state, writes, write } = disk();
  state.full = true;
  await write('undo', 'older ends', 'ends');
  await write('note', 'words');
  state.full = false;
  await write('moved', 'newer ends', 'ends');
  writes.retry();
  await write('colour', 'blue');
  expect(kept).toEqual(['moved=newer ends', 'note=words', 'colour=blue']);
  expect(told).toEqual([true, true, false]);
});

test('of writes over the same that all failed the newest is written last, also when only some of them fail again', async () => {
  const { kept, state, writes, write } = disk();
  state.full = true;
  await write('ends', 'first');
  await write('undo', 'second', 'ends');
  await write('ends', 'third');
  writes.retry();
  await write('note', 'words');
  state.full = false;
  writes.retry();
  await write('colour', 'blue');
  expect(kept).toEqual(['undo=second', 'ends=third', 'note=words', 'colour=blue']);
  expect(writes.failing).toBe(false);
});

test('nothing is left to try, and none is said to fail, when a later write has taken the place of all that failed', async () => {
  const { told, state, writes, write } = disk();
  state.full = true;
  await write('undo', 'older ends', 'ends');
  state.full = false;
  await write('ends', 'newer ends');
  expect(writes.failing).toBe(false);
  expect(told).toEqual([true, false]);
});

test('what waits for its turn is sent at once when the page is left', async () => {
  const writes = createWrites(() => {});
  const sent: string[] = [];
  const never = new Promise<never>(() => {});
  void writes.run('a', () => {
    sent.push('a');
    return never;
  });
  void writes.run('b', () => {
    sent.push('b');
    return never;
  });
  await Promise.resolve();
  await Promise.resolve();
  expect(sent).toEqual(['a']);
  writes.hurry();
  // A field that is saved because the page is left comes after that.
  void writes.run('c', async () => sent.push('c'));
  await expect.poll(() => sent).toEqual(['a', 'b', 'c']);
  writes.unhurried();
  void writes.run('d', () => {
    sent.push('d');
    return never;
  });
  void writes.run('e', async () => sent.push('e'));
  await new Promise((done) => setTimeout(done, 20));
  expect(sent).toEqual(['a', 'b', 'c', 'd']);
});
