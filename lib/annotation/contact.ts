import * as v from 'valibot';
import { envelope, Id, Line, Prose, SaidDate } from './record';

/** Right of reply: who was asked about a claim (`agent`, or a `name` alone), how (`channel`), until when, and what was answered. */
export const Contact = v.object({
  ...envelope,
  claimId: Id,
  asked: SaidDate,
  agent: v.exactOptional(Id),
  name: v.exactOptional(Line),
  channel: v.exactOptional(Line),
  deadline: v.exactOptional(SaidDate),
  answered: v.exactOptional(SaidDate),
  answer: v.exactOptional(Prose),
  note: v.exactOptional(Prose),
});
export type Contact = v.InferOutput<typeof Contact>;
