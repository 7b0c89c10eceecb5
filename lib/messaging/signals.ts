import * as v from 'valibot';
import { Id, Prose } from '@/lib/annotation';

/** From any extension page to the background: these works changed; it sets badges and tells only the tabs that show them. */
export const WrittenSignal = v.object({ signal: v.literal('written'), workIds: v.array(Id) });

/** From the annotator to a panel that listens on a port named `view`: which passages are in view, which one was clicked. */
export const ViewSignal = v.variant('view', [
  v.object({ view: v.literal('inView'), annotationIds: v.array(Id) }),
  v.object({ view: v.literal('clicked'), annotationId: Id }),
  v.object({ view: v.literal('selection'), exact: v.exactOptional(Prose) }),
  /** The passage whose place the reader is to select in the page; none when that is over. */
  v.object({ view: v.literal('attaching'), annotationId: v.exactOptional(Id) }),
  v.object({ view: v.literal('page'), url: v.string() }),
  /** Whether the page shows the article whole, and of which marks nothing is known because it does not. */
  v.object({ view: v.literal('shown'), whole: v.boolean(), unseen: v.array(Id) }),
]);
export type ViewSignal = v.InferOutput<typeof ViewSignal>;
