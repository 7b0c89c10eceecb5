import { useRef } from 'preact/hooks';
import { useLiveQuery } from '@/components/use-live-query';
import type { LibraryFilters } from '@/lib/store';
import { withTimes } from './place';
import { type Found, findRows } from './rows';

/** What the filters find now; while a new search runs, what the last one found. Undefined until the first is there. */
export function useFound(filters: LibraryFilters): Found | undefined {
  const found = useLiveQuery(() => findRows(withTimes(filters)), JSON.stringify(filters));
  const last = useRef<Found | undefined>(undefined);
  if (found) last.current = found;
  return last.current;
}
