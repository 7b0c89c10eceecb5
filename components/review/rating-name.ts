import { ratingWordKey } from '@/lib/interchange/formats/rating-words';
import { word } from '@/lib/messaging/words';

/** A rating's or a scale's name in the reader's language when it is one that everybody has; else as the house wrote it. */
export function ratingName(name: string, scaleId: string): string {
  const key = ratingWordKey(name, scaleId);
  return key ? word(key) : name;
}
