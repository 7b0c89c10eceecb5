import * as v from 'valibot';
import { Id, Prose } from '@/lib/annotation';

/** From any extension page to the background: these works changed; it sets badges and tells only the tabs that show them. */
export const WrittenSignal = v.object({ signal: v.literal('written'), workIds: v.array(Id) });

/** From the annotator to a panel that listens on a port named `view`: which passages are in view, which one was clicked. */
export const ViewSignal = v.variant('view', [
  v.object({ view: v.literal('inView'), annotationIds: v.array(Id) }),
  v.object({ view: v.literal('clicked'), annotationId: Id }),
  v.object({ view: v.literal('selection'), exact: v.exactOptional(Prose) }),
  v.object({ view: v.literal('page'), url: v.string() }),
]);
export type ViewSignal = v.InferOutput<typeof ViewSignal>;
