import { word } from '@/lib/messaging/words';

/** What can be counted: each has one message for every plural form (https://cldr.unicode.org/index/cldr-spec/plural-rules). */
export type Countable =
  | 'countHighlights'
  | 'countClaims'
  | 'countSources'
  | 'countUnchanged'
  | 'countAnnotations'
  | 'countArticles'
  | 'countEdits'
  | 'countEntries'
  | 'binDaysLeft';

/** A number with its noun, in the plural form that the language wants: "1 claim", "3 claims". */
export function counted(noun: Countable, count: number, language = word('interfaceLanguage')): string {
  return word(`${noun}_${formOf(count, language)}`, count.toLocaleString(language));
}

const formOf = (count: number, language: string): Intl.LDMLPluralRule =>
  new Intl.PluralRules(language || 'en').select(count);
