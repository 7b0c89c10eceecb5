import type { background } from '@/lib/messaging/clients';
import type { PlacedMark } from '@/lib/page/marks';

/** Tells the store how the marks anchored: what is new since the last time, and nothing as lost before the page had its time. */
export function createReport(to: Pick<typeof background, 'reportAnchors'>) {
  const told = new Map<string, string>();
  return {
    async send(workId: string, marks: PlacedMark[], settled: boolean): Promise<void> {
      const states = marks.flatMap(({ mark, state, score, unsaved }) => {
        const isEarly = !settled && (state === 'orphaned' || state === 'uncertain');
        if (!state || unsaved || isEarly || told.get(mark.id) === state) return [];
        told.set(mark.id, state);
        return [{ annotationId: mark.id, state, ...(score === undefined ? {} : { score }) }];
      });
      if (states.length > 0) await to.reportAnchors({ workId, states });
    },
    forget: () => told.clear(),
  };
}
