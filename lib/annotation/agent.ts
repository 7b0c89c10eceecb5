import * as v from 'valibot';
import { envelope, Line, WebUrl } from './record';

/** Who marks, says or publishes: the reader, colleagues, claimants (https://schema.org/Person, /Organization). */
export const Agent = v.object({
  ...envelope,
  type: v.picklist(['Person', 'Organization']),
  name: Line,
  alternateNames: v.pipe(v.array(Line), v.maxLength(200)),
  url: v.exactOptional(WebUrl),
});
export type Agent = v.InferOutput<typeof Agent>;
