import type { background } from '@/lib/messaging/clients';
import type { AnchorReport } from '@/lib/messaging/shapes';
import type { PlacedMark } from '@/lib/page/placed-mark';

/** UTF-16 units of words that are told with a state; whoever marked more sees them on the page. */
const LONGEST = 20_000;

/** Tells the store how the marks anchored: what is new since the last time, and nothing as lost before the page had its time. */
export function createReport(to: Pick<typeof background, 'reportAnchors'>) {
  const told = new Map<string, string>();
  return {
    async send(workId: string, marks: PlacedMark[], settled: boolean): Promise<void> {
      const states = marks.flatMap((one): AnchorReport[] => {
        const { mark, state, score, is, sentence, around, unsaved } = one;
        const isEarly = !settled && (state === 'orphaned' || state === 'uncertain');
        const found = [state, is, sentence?.was, sentence?.is, around?.before, around?.after].join('\0');
        if (!state || unsaved || isEarly || told.get(mark.id) === found) return [];
        told.set(mark.id, found);
        return [
          {
            annotationId: mark.id,
            state,
            ...(score === undefined ? {} : { score }),
            ...(is !== undefined && is.length <= LONGEST ? { is } : {}),
            ...(around ? { around } : {}),
            ...(sentence && sentence.was.length + sentence.is.length <= 2 * LONGEST ? { sentence } : {}),
          },
        ];
      });
      if (states.length > 0) await to.reportAnchors({ workId, states });
    },
    forget: () => told.clear(),
  };
}
