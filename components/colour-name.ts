import type { Colour } from '@/lib/annotation';
import type { Preferences } from '@/lib/messaging/preferences';
import { word } from '@/lib/messaging/words';

export type ColourNames = Preferences['colourNames'];

/** What the reader calls a colour, or its usual name. */
export const colourName = (colour: Colour, names: ColourNames = {}): string =>
  names[colour]?.trim() || word(`colour_${colour}`);
