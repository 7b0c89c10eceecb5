import { useEffect, useState } from 'preact/hooks';
import { type Preferences, watchPreferences } from '@/lib/messaging/preferences';

/** The reader's settings, now and after every change; undefined until they are read. */
export function usePreferences(): Preferences | undefined {
  const [preferences, setPreferences] = useState<Preferences>();
  useEffect(() => watchPreferences(setPreferences), []);
  return preferences;
}
