import { word } from '@/lib/messaging/words';

let made: { language: string; format: Intl.DateTimeFormat } | undefined;

/** A moment with its day and its minute, isolated from the words around it; `at` as `toISOString()` writes it. */
export function moment(at: string, language = word('interfaceLanguage')): string {
  if (made?.language !== language) {
    const format = new Intl.DateTimeFormat(language || 'en', { dateStyle: 'medium', timeStyle: 'short' });
    made = { language, format };
  }
  return `\u2068${made.format.format(new Date(at))}\u2069`;
}
