import * as v from 'valibot';
import { envelope, Id, Line, WebUrl } from './record';

/**
 * Who marks, says or publishes: the reader, colleagues, claimants (https://schema.org/Person, /Organization); `mergedInto` is
 * the agent that this one was found to be.
 */
export const Agent = v.object({
  ...envelope,
  type: v.picklist(['Person', 'Organization']),
  name: Line,
  alternateNames: v.pipe(v.array(Line), v.maxLength(200)),
  url: v.exactOptional(WebUrl),
  mergedInto: v.exactOptional(Id),
});
export type Agent = v.InferOutput<typeof Agent>;
