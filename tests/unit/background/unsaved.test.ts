import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { handlers } from '@/entrypoints/background/handlers';
import { readKept } from '@/entrypoints/background/kept-calls';
import { keepingUnsaved, saveUnsaved } from '@/entrypoints/background/unsaved';
import { database, editAnnotation, newId } from '@/lib/store';
import { locks } from '../messaging/locks';
import { emptyDatabase } from '../store/people';
import { facts, from, passage } from './desk';

const url = 'https://news.example/river';
const calls = keepingUnsaved(handlers);

let full = false;
const refuse = () => {
  if (full) throw new DOMException('No room', 'QuotaExceededError');
};

beforeEach(async () => {
  locks();
  fakeBrowser.reset();
  await emptyDatabase();
  full = false;
  database.history.hook('creating', refuse);
});
afterEach(() => {
  database.history.hook('creating').unsubscribe(refuse);
});

const annotate = (id: string) =>
  calls.annotate({ id, page: facts(url), target: passage('The river rose'), colour: 'amber' }, from(url));
const note = (id: string, text: string) =>
  calls.editAnnotation({ id, changes: { note: text }, editing: text }, from(url));
const noteOf = async (id: string) => (await database.annotations.get(id))?.note;

test('what a full disk refused is still refused to the page, and is saved in order when the worker starts again', async () => {
  const id = newId();
  full = true;
  await expect(annotate(id)).rejects.toThrow();
  await expect(note(id, 'Ask')).rejects.toThrow();
  await expect(note(id, 'Ask the harbour office')).rejects.toThrow();
  expect(await database.annotations.count()).toBe(0);
  await saveUnsaved(handlers);
  expect((await readKept()).map(({ call }) => call)).toEqual(['annotate', 'editAnnotation']);
  full = false;
  await saveUnsaved(handlers);
  expect(await noteOf(id)).toBe('Ask the harbour office');
  expect(await readKept()).toEqual([]);
});

test('it is saved as well once another write succeeds', async () => {
  const id = newId();
  full = true;
  await expect(annotate(id)).rejects.toThrow();
  full = false;
  await annotate(newId());
  await expect.poll(() => database.annotations.count()).toBe(2);
  await expect.poll(readKept).toEqual([]);
});

test('a page that tries again itself has it saved once', async () => {
  const id = newId();
  full = true;
  await expect(annotate(id)).rejects.toThrow();
  full = false;
  await annotate(id);
  expect(await readKept()).toEqual([]);
  expect(await database.annotations.count()).toBe(1);
});

test('a field that was written again since keeps what is newer', async () => {
  const id = newId();
  await annotate(id);
  full = true;
  await expect(note(id, 'Older words')).rejects.toThrow();
  full = false;
  await editAnnotation(id, { note: 'Newer words' });
  await saveUnsaved(handlers);
  expect(await noteOf(id)).toBe('Newer words');
  expect(await readKept()).toEqual([]);
});

test('an answer that the disk refused is kept with the ends that it gives, unless the reader gave others since', async () => {
  const seen = { state: 'changed' as const, is: 'The river sank' };
  const follow = (annotationId: string) =>
    calls.answerSighting(
      { id: newId(), annotationId, answer: 'follow', seen, target: passage('The river sank') },
      from(url),
    );
  const [one, other] = [newId(), newId()];
  for (const id of [one, other]) await annotate(id);
  full = true;
  for (const id of [one, other]) await expect(follow(id)).rejects.toThrow();
  full = false;
  await editAnnotation(other, { target: passage('The river') });
  await saveUnsaved(handlers);
  const targets = await database.annotations.bulkGet([one, other]);
  expect(targets.map((row) => row?.target?.exact)).toEqual(['The river sank', 'The river']);
  expect(await readKept()).toEqual([]);
});

test.each([
  ['is kept', undefined, 'The river rose'],
  ['is left out when the reader gave the passage other ends since', 'The river', 'The river'],
])('an undo of new ends that the disk refused %s', async (_what, since, expected) => {
  const [id, answered] = [newId(), newId()];
  const seen = { state: 'changed' as const, is: 'The river sank' };
  await annotate(id);
  const follow = { id: answered, annotationId: id, answer: 'follow' as const, seen };
  await calls.answerSighting({ ...follow, target: passage('The river sank') }, from(url));
  full = true;
  const undo = { id: newId(), takesBack: answered, target: passage('The river rose') };
  await expect(calls.takeBackAnswer(undo, from(url))).rejects.toThrow();
  full = false;
  if (since) await editAnnotation(id, { target: passage(since) });
  await saveUnsaved(handlers);
  expect((await database.annotations.get(id))?.target?.exact).toBe(expected);
  expect(await readKept()).toEqual([]);
});

test('an answer and its undo that the disk both refused leave the ends as they were', async () => {
  const [id, answered] = [newId(), newId()];
  const seen = { state: 'changed' as const, is: 'The river sank' };
  await annotate(id);
  const follow = { id: answered, annotationId: id, answer: 'follow' as const, seen };
  const undo = { id: newId(), takesBack: answered, target: passage('The river rose') };
  full = true;
  await expect(
    calls.answerSighting({ ...follow, target: passage('The river sank') }, from(url)),
  ).rejects.toThrow();
  await expect(calls.takeBackAnswer(undo, from(url))).rejects.toThrow();
  expect((await readKept()).map(({ call }) => call)).toEqual(['answerSighting', 'takeBackAnswer']);
  full = false;
  await saveUnsaved(handlers);
  expect((await database.annotations.get(id))?.target?.exact).toBe('The river rose');
  expect(await database.sightings.count()).toBe(2);
});

test('what was not the page’s to write is not kept', async () => {
  await annotate(newId());
  const foreign = { id: newId(), page: facts('https://bank.example/'), colour: 'amber' as const };
  await expect(calls.annotate(foreign, from(url))).rejects.toThrow('bank.example');
  await expect(note(newId(), 'On nothing')).rejects.toThrow();
  expect(await readKept()).toEqual([]);
});
