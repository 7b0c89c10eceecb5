import { useEffect, useState } from 'preact/hooks';
import type { Colour } from '@/lib/annotation';
import { type Preferences, watchPreferences } from '@/lib/messaging/preferences';
import { word } from '@/lib/messaging/words';

/** The settings as they are now; undefined until they are read. */
export function usePreferences(): Preferences | undefined {
  const [preferences, setPreferences] = useState<Preferences>();
  useEffect(() => watchPreferences(setPreferences), []);
  return preferences;
}

/** What the reader calls a colour, else the colour's own name. */
export function useColourName(): (colour: Colour) => string {
  const names = usePreferences()?.colourNames;
  return (colour) => names?.[colour]?.trim() || word(`colour_${colour}`);
}
