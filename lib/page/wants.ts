import type { Marks } from '@/lib/page/marks';
import type { PlacedMark } from '@/lib/page/placed-mark';

/**
 * Asks for the text that passages stand in: for one that got its ends here as soon as its work is known, and for those
 * that got them elsewhere, in the panel say, when the page has found them. Of the same ends that is asked once.
 */
export function createWants(marks: Pick<Marks, 'get'>, want: (workId: string, annotationId: string) => void) {
  const waiting = new Set<string>();
  const asked = new Map<string, string | undefined>();
  const ask = (workId: string, id: string) => {
    const ends = endsOf(marks.get(id));
    if (ends !== undefined && asked.get(id) === ends) return;
    asked.set(id, ends);
    want(workId, id);
  };
  return {
    /** New ends are on disk; without `workId` it waits until that is known. */
    now(id: string, workId: string | undefined): void {
      if (workId) ask(workId, id);
      else waiting.add(id);
    },
    /** The work of those that wait. */
    known(workId: string): void {
      for (const id of waiting) ask(workId, id);
      waiting.clear();
    },
    /** The page found these; what was marked in a text that was not kept gets it now. */
    found(workId: string, marks: readonly PlacedMark[]): void {
      for (const one of marks) {
        const { mark, state, unsaved } = one;
        if (asked.get(mark.id) !== endsOf(one)) asked.delete(mark.id);
        const { snapshotId, position } = mark.target;
        const isBare = !snapshotId && position !== undefined;
        if (isBare && state === 'anchored' && !unsaved) ask(workId, mark.id);
      }
    },
  };
}

const endsOf = (one: PlacedMark | undefined): string | undefined =>
  one && `${one.mark.target.position} ${one.mark.target.exact}`;
