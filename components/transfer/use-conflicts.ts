import { useBlind } from '@/components/desk/use-blind';
import { useLiveQuery } from '@/components/use-live-query';
import { namesOf, type OpenConflict, openConflicts } from '@/lib/store';

export interface Conflicts {
  open: OpenConflict[];
  names: ReadonlyMap<string, string>;
}

/** What two people changed without knowing of each other, and the names of what their values point to. */
export function useConflicts(): Conflicts | undefined {
  const blind = useBlind();
  return useLiveQuery(async () => {
    const open = await openConflicts(undefined, blind);
    const ids = open.flatMap(({ sides }) => sides.flatMap(({ value }) => (isId(value) ? [value] : [])));
    return { open, names: await namesOf([...new Set(ids)]) };
  }, `conflicts/${blind}`);
}

const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);
