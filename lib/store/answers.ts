import {
  type EndsAnswer,
  type PlainAnswer,
  printOfMark,
  type Seen,
  seenOf,
  type Target,
} from '@/lib/annotation';
import { anchorState } from './anchors';
import { type Database, database } from './database';
import { edit, MissingRecordError } from './edit';
import { newId, now } from './identity';
import { me } from './me';
import { outside } from './outside';
import { write } from './write';

/** What is answered, with the passage's new ends where the answer gives it some. */
type Said = { answer: EndsAnswer; target: Target } | { answer: PlainAnswer; target?: undefined };
interface About {
  annotationId: string;
  seen: Seen;
  /** The words that were marked when it was said, by `printOfMark`; without it those that are marked when it is written. */
  of?: number | undefined;
}
/**
 * What a person says of what is seen of a passage. `id` is made by the caller, so that a message sent twice is one
 * answer.
 */
export type Answer = About & Said & { id: string };
/** The undo of an answer; `target` are the ends that the passage had before. */
export interface TakenBack {
  id: string;
  takesBack: string;
  target?: Target | undefined;
}

/** Remembers an answer, with the passage's new ends as a revision of it, in one write. Throws MissingRecordError. */
export async function answerSighting(input: Answer, db: Database = database): Promise<void> {
  const workId = await write(() => answerWithin(input, db), db);
  outside.written({ tables: ['annotations'], workIds: [workId] });
}

/** Takes an answer back, and the ends that it gave the passage. Throws MissingRecordError. */
export async function takeBackAnswer(input: TakenBack, db: Database = database): Promise<void> {
  const workId = await write(() => takeBackWithin(input, db), db);
  outside.written({ tables: ['annotations'], workIds: [workId] });
}

/** Answers as the reader does, and resolves with the undo. */
export async function answer(input: About & Said, db: Database = database): Promise<() => Promise<void>> {
  const id = newId();
  const before = await db.annotations.get(input.annotationId);
  await answerSighting({ ...input, id }, db);
  return () => takeBackAnswer({ id: newId(), takesBack: id, target: input.target && before?.target }, db);
}

/** The same inside a `write`; answers with the work's id. */
export async function answerWithin(input: Answer, db: Database): Promise<string> {
  const { id, annotationId, answer, seen, target } = input;
  const { workId, target: marked } = await annotationOf(annotationId, db);
  if (await db.sightings.get(id)) return workId;
  const at = now();
  const of = input.of ?? (marked && printOfMark(marked));
  await db.sightings.add({
    id,
    v: 1,
    annotationId,
    agent: await me(db),
    at,
    until: at,
    ...seenOf(seen),
    ...(of === undefined ? {} : { of }),
    answer,
  });
  if (target) await edit('annotations', annotationId, { target }, { at }, db);
  // What follows from the answer is known at once; the page says so too as soon as it is open.
  if (answer !== 'keep') {
    const state = answer === 'notIt' ? 'orphaned' : 'anchored';
    await db.anchors.put(anchorState(workId, { annotationId, state }, at));
  }
  return workId;
}

/** The same inside a `write`; answers with the work's id. */
export async function takeBackWithin({ id, takesBack, target }: TakenBack, db: Database): Promise<string> {
  const answered = await db.sightings.get(takesBack);
  if (!answered) throw new MissingRecordError(`sightings ${takesBack}`);
  const { annotationId } = answered;
  const { workId } = await annotationOf(annotationId, db);
  if (await db.sightings.get(id)) return workId;
  const at = now();
  const seen = seenOf(answered);
  const of = answered.of === undefined ? {} : { of: answered.of };
  const agent = await me(db);
  await db.sightings.add({ id, v: 1, annotationId, agent, at, until: at, ...seen, ...of, takesBack });
  if (target) await edit('annotations', annotationId, { target }, {}, db);
  await db.anchors.put(anchorState(workId, { annotationId, ...seen }, at));
  return workId;
}

async function annotationOf(id: string, db: Database) {
  const annotation = await db.annotations.get(id);
  if (!annotation) throw new MissingRecordError(`annotations ${id}`);
  return annotation;
}
