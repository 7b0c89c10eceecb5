import { describe, expect, test } from 'vitest';
import { sentencesOf } from '@/lib/page/sentences';

describe('a paragraph’s sentences', () => {
  test.each([
    ['end with full stop, question and exclamation mark', 'en', ['It rose.', 'Did it fall?', 'It did!']],
    ['keep titles and initials', 'en', ['Dr. Smith met J. R. Tolkien.', 'The U.S. Senate voted.']],
    ['keep what is numbered', 'en', ['She lives at No. 10.', 'See Fig. 3 and p. 12.']],
    [
      'keep decimals, versions and small letters after a stop',
      'en',
      ['It cost 3.5 million, e.g. in 2.0.', 'So what?'],
    ],
    ['take their closing quotation marks along', 'en', ['“It will.”', '(She left.)', '‘Really?!’', 'Yes.']],
    ['do not end before a speaker in small letters', 'en', ['“Will it pass?” he asked.', 'Nobody knew.']],
    ['are one when nothing ends', 'en', ['A heading without a full stop']],
    [
      'are found in Spanish, with its abbreviations',
      'es',
      ['El Sr. Ruiz dijo: «¡No!».', '¿Vendrá EE. UU.?', 'Sí.'],
    ],
    [
      'are found in German, with its ordinals',
      'de',
      ['Am 3. Oktober kam Dr. Weber, z. B. hier.', 'Er sagte: „Ja!“', 'Ende.'],
    ],
    [
      'are found in Arabic, with its question mark and titles',
      'ar',
      ['قال د. محمد إن النهر نظيف.', 'هل هذا صحيح؟', 'نعم، كذلك.'],
    ],
    ['keep numbers without a list of months', 'en', ['It was in May 2019.', 'Then came June.']],
  ])('%s', (_, language, sentences) => {
    expect(words(sentences.join(' '), language)).toEqual(sentences);
  });

  test.each([
    ['Chinese', 'zh', ['河水比以前干净了。', '没有人知道原因！', '“真的吗？”', '他问。']],
    ['Japanese', 'ja', ['川はきれいになった。', '「本当ですか。」と彼は聞いた。', '理由は誰も知らない。']],
  ])('need no spaces between them: %s', (_, language, sentences) => {
    expect(words(sentences.join(''), language)).toEqual(sentences);
  });

  test.each([
    ['nothing but a line', '* * *', []],
    ['nothing', '', []],
    ['a dash before words', '— Yes.', ['— Yes.']],
  ])('have words: %s', (_, paragraph, sentences) => {
    expect(words(paragraph, 'en')).toEqual(sentences);
  });

  test('are found on pages whose language is no language', () => {
    expect(words('One. Two.', 'not a language!')).toEqual(['One.', 'Two.']);
  });
});

const words = (paragraph: string, language: string) =>
  sentencesOf(paragraph, language).map(({ start, end }) => paragraph.slice(start, end));
