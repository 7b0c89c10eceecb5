import * as v from 'valibot';
import { envelope, Id, Prose, Tags } from './record';
import { Selectors } from './selector';

/** Names of the palette; what a reader calls them is a preference. */
export const colours = ['amber', 'green', 'blue', 'rose'] as const;
export const Colour = v.picklist(colours);
export type Colour = v.InferOutput<typeof Colour>;

/**
 * A passage: selectors verbatim (https://www.w3.org/TR/annotation-model/#selectors), the marked words as the page
 * had them, and `position`, the UTF-16 offset of its start in the snapshot's text. One unit: its ends change together.
 */
export const Target = v.object({
  selectors: Selectors,
  exact: Prose,
  snapshotId: v.exactOptional(Id),
  position: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0))),
});
export type Target = v.InferOutput<typeof Target>;

/** A passage in a work; without a target it is about the whole work. */
export const Annotation = v.object({
  ...envelope,
  workId: Id,
  target: v.exactOptional(Target),
  colour: Colour,
  note: v.exactOptional(Prose),
  tags: Tags,
});
export type Annotation = v.InferOutput<typeof Annotation>;
