import * as v from 'valibot';
import { Id, Prose, Time } from './record';

const offsets = v.array(v.pipe(v.number(), v.integer(), v.minValue(0)));

/**
 * A work's text when it was captured; immutable but for `reading`. `text` is the anchoring text that positions refer
 * to, `blocks` the UTF-16 offsets where its blocks start, `paragraphs` those of them that are the article's own (its headings
 * and its prose, without menus, banners and meters; none when the page was not fully shown), `reading` Readability's text of the same page.
 */
export const Snapshot = v.object({
  id: Id,
  workId: Id,
  captured: Time,
  text: Prose,
  blocks: offsets,
  paragraphs: v.exactOptional(offsets),
  textHash: v.pipe(v.string(), v.maxLength(100)),
  reading: v.exactOptional(Prose),
});
export type Snapshot = v.InferOutput<typeof Snapshot>;
