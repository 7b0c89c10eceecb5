import { useMemo } from 'preact/hooks';
import { useLiveQuery } from '@/components/use-live-query';
import type { RatingScale } from '@/lib/annotation';
import { scales } from '@/lib/store';

/** The scales of the house, those that are archived among them; undefined while they load. */
export const useLoadedScales = (): RatingScale[] | undefined => useLiveQuery(scales, 'scales');

/** The same; none while they load. */
export const useScales = (): RatingScale[] => useLoadedScales() ?? [];

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
