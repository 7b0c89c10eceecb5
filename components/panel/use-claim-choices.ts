import { useState } from 'preact/hooks';
import { useLiveQuery } from '@/components/use-live-query';
import { usePreferences } from '@/components/use-preferences';
import { setPreferences } from '@/lib/messaging/preferences';
import { claimChoices } from '@/lib/store';

/** How many claims the picker shows at once. */
const LIMIT = 30;

/** The claims to choose from while one searches, and the way to pin one. */
export function useClaimChoices() {
  const [search, setSearch] = useState('');
  const pinned = usePreferences()?.pinnedClaim;
  const choices = useLiveQuery(() => claimChoices(LIMIT, search, pinned), `choices/${pinned}/${search}`);
  const onPin = (claimId: string) =>
    void setPreferences({ pinnedClaim: claimId === pinned ? undefined : claimId });
  return { choices, search, onSearch: setSearch, onPin };
}
