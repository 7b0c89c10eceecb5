import type { Colour } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';
import { usePreferences } from './use-preferences';

/** What the reader calls a colour, else the colour's own name. */
export function useColourName(): (colour: Colour) => string {
  const names = usePreferences()?.colourNames;
  return (colour) => names?.[colour]?.trim() || word(`colour_${colour}`);
}
