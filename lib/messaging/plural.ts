import { browser } from 'wxt/browser';
import { type WordKey, word } from './words';

/** The stem of a message that has a form for each plural category: `libraryMarks` of `libraryMarks_one`, `libraryMarks_few`... */
export type PluralKey = WordKey extends infer Key
  ? Key extends `${infer Stem}_other`
    ? Stem
    : never
  : never;

const forms = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;
type Form<Stem extends PluralKey> = Extract<WordKey, `${Stem}_${(typeof forms)[number]}`>;

/** A message in the form its number asks for (https://cldr.unicode.org/index/cldr-spec/plural-rules); $1 is the number as this language writes it. */
export function counted<Stem extends PluralKey>(stem: Stem, count: number, ...values: string[]): string {
  const language = browser.i18n.getUILanguage();
  const form = new Intl.PluralRules(language).select(count);
  return word(`${stem}_${form}` as Form<Stem>, count.toLocaleString(language), ...values);
}
