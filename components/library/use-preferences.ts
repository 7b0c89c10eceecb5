import { useEffect, useState } from 'preact/hooks';
import { type Preferences, watchPreferences } from '@/lib/messaging/preferences';

/** The settings as they are now; undefined until they are read. */
export function usePreferences(): Preferences | undefined {
  const [preferences, setPreferences] = useState<Preferences>();
  useEffect(() => watchPreferences(setPreferences), []);
  return preferences;
}
