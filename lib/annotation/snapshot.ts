import * as v from 'valibot';
import { latestBelieved } from './believed';
import { Id, Prose, Time } from './record';

const offsets = v.array(v.pipe(v.number(), v.integer(), v.minValue(0)));

/**
 * A work's text when it was captured; immutable but for `reading` and `until`, the last time that the page said the same
 * again, when it was kept then. `text` is the anchoring text that positions refer
 * to, `blocks` the UTF-16 offsets where its blocks start, `paragraphs` those of them that are the article's own (its headings
 * and its prose, without menus, banners and meters; none when the page was not fully shown), `reading` Readability's text of the same page.
 */
export const Snapshot = v.object({
  id: Id,
  workId: Id,
  captured: Time,
  until: v.exactOptional(Time),
  text: Prose,
  blocks: offsets,
  paragraphs: v.exactOptional(offsets),
  textHash: v.pipe(v.string(), v.maxLength(100)),
  reading: v.exactOptional(Prose),
});
export type Snapshot = v.InferOutput<typeof Snapshot>;

/** When a text was last kept; what a wrong clock says of it left out. */
export const lastKept = (
  { captured, until }: Pick<Snapshot, 'captured' | 'until'>,
  believed: string = latestBelieved(),
): string => (until !== undefined && until <= believed ? until : captured);
