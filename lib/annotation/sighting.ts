import * as v from 'valibot';
import { Id, Line, Prose, Time } from './record';

/** What became of a passage on the page: found word for word; found, its words edited; a place that may be it; gone. */
export const anchorStates = ['anchored', 'changed', 'uncertain', 'orphaned'] as const;
export type AnchorStateName = (typeof anchorStates)[number];

/**
 * What a page showed of a passage. `is` are the words there when they were edited, or those of the place that may be it,
 * with a little of what stands `around` that place; `sentence` their own sentence when it was edited around them. Of words
 * too long to be told there is only `print`, a number that is another one when they are others.
 */
const seen = {
  state: v.picklist(anchorStates),
  is: v.exactOptional(Prose),
  sentence: v.exactOptional(v.object({ was: Prose, is: Prose })),
  around: v.exactOptional(v.object({ before: Line, after: Line })),
  print: v.exactOptional(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
};
export const Seen = v.object(seen);
export type Seen = v.InferOutput<typeof Seen>;

/**
 * What a person said of what was seen: this place is it, or is not; keep what was marked, follow the new words; or, of
 * a passage that was gone, that it was attached by hand.
 */
export const answers = ['thisIsIt', 'notIt', 'keep', 'follow', 'attach'] as const;
export const AnswerName = v.picklist(answers);
export type AnswerName = v.InferOutput<typeof AnswerName>;
/** The answers that give the passage new ends, and those that leave it as it was marked. */
export const EndsAnswer = v.picklist(['thisIsIt', 'follow', 'attach']);
export const PlainAnswer = v.picklist(['notIt', 'keep']);
export type EndsAnswer = v.InferOutput<typeof EndsAnswer>;
export type PlainAnswer = v.InferOutput<typeof PlainAnswer>;
export const givesEnds = (answer: AnswerName): answer is EndsAnswer => v.is(EndsAnswer, answer);

/** Which marked words something was seen or said of, by `printOfMark`. */
export const Marked = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/**
 * What a page showed of a passage from `at` on, and the last time that it did so, `until`, the only field that ever
 * changes. `agent` saw it first, or gave the `answer`; `takesBack` names the sighting whose answer no longer stands. `of` says
 * which marked words it was of: a passage may have had other ends; what does not say so is of all.
 */
export const Sighting = v.object({
  id: Id,
  v: v.literal(1),
  annotationId: Id,
  agent: Id,
  at: Time,
  until: Time,
  ...seen,
  of: v.exactOptional(Marked),
  answer: v.exactOptional(AnswerName),
  takesBack: v.exactOptional(Id),
});
export type Sighting = v.InferOutput<typeof Sighting>;
