import { type WordKey, word } from '@/lib/messaging/words';
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

/** A rating's or a scale's name in the reader's language when it is one that everybody has; else as the house wrote it. */
export function ratingName(name: string, scaleId: string): string {
  const key = scaleId === DEFAULT_SCALE_ID && Object.hasOwn(known, name) ? known[name] : undefined;
  return key ? word(key) : name;
}
