import type { background } from '@/lib/messaging/clients';
import type { AnchorReport } from '@/lib/messaging/shapes';
import { type PlacedMark, seenIn } from '@/lib/page/placed-mark';

/** Tells the store how the marks anchored: what is new since the last time, and nothing as lost before the page had its time. */
export function createReport(to: Pick<typeof background, 'reportAnchors'>) {
  const told = new Map<string, string>();
  return {
    async send(workId: string, marks: PlacedMark[], settled: boolean): Promise<void> {
      const states = marks.flatMap((one): AnchorReport[] => {
        const { mark, state, score, unsaved } = one;
        const isEarly = !settled && (state === 'orphaned' || state === 'uncertain');
        const seen = seenIn(one);
        const found = JSON.stringify(seen);
        if (!state || unsaved || isEarly || told.get(mark.id) === found) return [];
        told.set(mark.id, found);
        return [{ annotationId: mark.id, ...seen, ...(score === undefined ? {} : { score }) }];
      });
      if (states.length === 0) return;
      try {
        await to.reportAnchors({ workId, states });
      } catch (error) {
        for (const { annotationId } of states) told.delete(annotationId);
        throw error;
      }
    },
    /** What was told of one mark is told again, or of all. */
    forget(id?: string): void {
      if (id === undefined) told.clear();
      else told.delete(id);
    },
  };
}
