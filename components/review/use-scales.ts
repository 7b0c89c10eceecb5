import { useMemo } from 'preact/hooks';
import { useLiveQuery } from '@/components/use-live-query';
import type { RatingScale } from '@/lib/annotation';
import { scales } from '@/lib/store';

/** The scales of the house, those that are archived among them; none while they load. */
export function useScales(): RatingScale[] {
  return useLiveQuery(scales, 'scales') ?? [];
}

/** What a rating's colour is found by. */
export const colourKey = (scaleId: string, alternateName: string): string => `${scaleId}/${alternateName}`;

/** The colours of all ratings by `colourKey`. */
export function useScaleColours(): ReadonlyMap<string, string> {
  const all = useScales();
  return useMemo(
    () =>
      new Map(
        all.flatMap(({ id, ratings }) =>
          ratings.flatMap(({ alternateName, colour }) =>
            colour ? [[colourKey(id, alternateName), colour] as const] : [],
          ),
        ),
      ),
    [all],
  );
}
