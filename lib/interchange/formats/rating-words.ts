import type { WordKey } from '@/lib/messaging/words';
import { DEFAULT_SCALE_ID } from '@/lib/store';

/** What the scale that everybody has is called as it is stored, in English on every device. */
const known: Record<string, WordKey> = {
  'True to false': 'rating_scale',
  False: 'rating_false',
  'Mostly false': 'rating_mostlyFalse',
  Mixed: 'rating_mixed',
  'Mostly true': 'rating_mostlyTrue',
  True: 'rating_true',
  Unproven: 'rating_unproven',
  'Missing context': 'rating_missingContext',
  Satire: 'rating_satire',
};

/** The message that names a rating or scale that everybody has; undefined for those of a house. */
export const ratingWordKey = (name: string, scaleId: string): WordKey | undefined =>
  scaleId === DEFAULT_SCALE_ID && Object.hasOwn(known, name) ? known[name] : undefined;
