import type { Colour } from '@/lib/annotation';
import type { Preferences } from '@/lib/messaging/preferences';
import { word } from '@/lib/messaging/words';

/** What the reader calls a colour, or its plain name. */
export const colourName = (colour: Colour, preferences?: Pick<Preferences, 'colourNames'>): string =>
  preferences?.colourNames[colour]?.trim() || word(`colour_${colour}`);
