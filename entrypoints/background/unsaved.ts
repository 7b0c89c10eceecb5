import * as v from 'valibot';
import type { Browser } from 'wxt/browser';
import { toBackground } from '@/lib/messaging/calls';
import { answer } from '@/lib/messaging/rpc';
import { database, historyOf } from '@/lib/store';
import type { BackgroundHandlers } from './handlers';
import { changeKept, type KeptCall, readKept, type Write } from './kept-calls';

type Sender = Browser.runtime.MessageSender;

/** What no later try could save either: the message itself is wrong, or not the sender's to give. */
const hopeless = new Set(['Error', 'TypeError', 'ValiError', 'InvalidRecordError']);

/** A later write of the same key takes the place of an earlier one: the same field of the same record, or its being in the bin. */
function keyOf(call: Write, input: unknown): string {
  const fields = v.is(v.object({ changes: v.record(v.string(), v.unknown()) }), input)
    ? Object.keys(input.changes).join()
    : '';
  if (call === 'removeAnnotation' || call === 'restoreAnnotation') return `deleted ${JSON.stringify(input)}`;
  const isOfOne = call !== 'changeTags' && v.is(v.object({ id: v.string() }), input);
  const id = isOfOne ? input.id : JSON.stringify(input);
  return `${call} ${fields} ${id}`;
}

/**
 * The handlers, those that write keeping in `storage.local` what the database refused (quota, a blocked upgrade), and still
 * failing: a tab that is closed by then loses nothing. Once a write succeeds again the kept ones are tried.
 */
export function keepingUnsaved(handlers: BackgroundHandlers): BackgroundHandlers {
  const kept =
    <I, O>(call: Write, handler: (input: I, sender: Sender) => Promise<O>) =>
    async (input: I, sender: Sender): Promise<O> => {
      const key = keyOf(call, input);
      try {
        const result = await handler(input, sender);
        const others = await changeKept((all) => all.filter((one) => one.key !== key)).catch(() => []);
        if (others.length > 0) void saveUnsaved(handlers);
        return result;
      } catch (error) {
        const { url } = sender;
        const one: KeptCall = { key, call, input, at: new Date().toISOString(), ...(url ? { url } : {}) };
        const name = error instanceof Error ? error.name : '';
        await changeKept((all) => {
          // What follows on a record that could not be made waits with it.
          if (hopeless.has(name) || (name === 'MissingRecordError' && all.length === 0)) return all;
          const at = all.findIndex((other) => other.key === key);
          return at < 0 ? [...all, one] : all.with(at, one);
        }).catch(() => {});
        throw error;
      }
    };
  return {
    ...handlers,
    annotate: kept('annotate', handlers.annotate),
    editAnnotation: kept('editAnnotation', handlers.editAnnotation),
    changeTags: kept('changeTags', handlers.changeTags),
    removeAnnotation: kept('removeAnnotation', handlers.removeAnnotation),
    restoreAnnotation: kept('restoreAnnotation', handlers.restoreAnnotation),
    answerSighting: kept('answerSighting', handlers.answerSighting),
    takeBackAnswer: kept('takeBackAnswer', handlers.takeBackAnswer),
    makeClaim: kept('makeClaim', handlers.makeClaim),
    addAppearance: kept('addAppearance', handlers.addAppearance),
    addSources: kept('addSources', handlers.addSources),
    editClaim: kept('editClaim', handlers.editClaim),
  };
}

/** Tries what could not be saved, in the order it was written; stops at the first that the database still refuses. */
export const saveUnsaved = (handlers: BackgroundHandlers): Promise<void> =>
  navigator.locks.request('unsaved again', { ifAvailable: true }, async (lock) => {
    if (lock) await tryAgain(handlers);
  });

async function tryAgain(handlers: BackgroundHandlers): Promise<void> {
  for (const { key, call, input, url, at } of await readKept()) {
    const overtaken = await isOvertaken(call, input, at).catch(() => false);
    if (!overtaken) {
      const reply = await answer(toBackground, handlers, call, input, url ? { url } : {});
      if (!reply.ok && !hopeless.has(reply.error.name) && reply.error.name !== 'MissingRecordError') return;
    }
    await changeKept((all) => all.filter((one) => one.key !== key || one.at !== at));
  }
}

const Edit = v.object({ id: v.string(), changes: v.record(v.string(), v.unknown()) });
const NewEnds = v.object({ annotationId: v.string(), target: v.unknown() });
const EndsBefore = v.object({ takesBack: v.string(), target: v.unknown() });

/** What a call edits; `own` is when the answer that it takes back gave its ends, which is no newer edit than its undo. */
interface EditOf {
  id: string;
  fields: string[];
  own?: string;
}

/** Whether somebody wrote the same field since: what is newer stays. */
async function isOvertaken(call: Write, input: unknown, at: string): Promise<boolean> {
  const edit = await editOf(call, input);
  if (!edit) return false;
  const entries = await historyOf(call === 'editClaim' ? 'claims' : 'annotations', edit.id);
  return entries.some(
    (entry) => edit.fields.includes(entry.field) && entry.at >= at && entry.at !== edit.own,
  );
}

async function editOf(call: Write, input: unknown): Promise<EditOf | undefined> {
  if (call === 'answerSighting' && v.is(NewEnds, input))
    return { id: input.annotationId, fields: ['target'] };
  if (call === 'takeBackAnswer' && v.is(EndsBefore, input)) {
    const answered = await database.sightings.get(input.takesBack);
    return answered && { id: answered.annotationId, fields: ['target'], own: answered.at };
  }
  if ((call !== 'editAnnotation' && call !== 'editClaim') || !v.is(Edit, input)) return undefined;
  const fields = Object.keys(input.changes).map((field) => (field === 'claimantName' ? 'claimant' : field));
  return { id: input.id, fields };
}
