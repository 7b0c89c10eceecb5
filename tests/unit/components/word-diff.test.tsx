// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { changes } from '@/components/diff/changes';
import { WordDiff } from '@/components/diff/word-diff';
import { show } from './screen';

/** One line: what is gone in [-…-], what is new in {+…+}. */
const line = (was: string, is: string) =>
  changes(was, is)
    .map(({ kind, text }) => (kind === 'gone' ? `[-${text}-]` : kind === 'new' ? `{+${text}+}` : text))
    .join('');

describe('what changed between two texts', () => {
  test.each([
    [
      'a word',
      'It rose by forty centimetres',
      'It rose by fifty centimetres',
      'It rose by [-forty-]{+fifty+} centimetres',
    ],
    ['a number, whole', 'It cost 4.5 million', 'It cost 4.8 million', 'It cost [-4.5-]{+4.8+} million'],
    ['a word that came', 'He did say so', 'He did not say so', 'He did {+not +}say so'],
    ['a word that went', 'He did not say so', 'He did say so', 'He did [-not -]say so'],
    ['the case of letters', 'The Office', 'The office', 'The [-Office-]{+office+}'],
    [
      'words without blanks between them',
      '河水上涨四十厘米',
      '河水上涨五十厘米',
      '河水上涨[-四十-]{+五十+}厘米',
    ],
    ['words from right to left', 'قال إنه لن يغادر', 'قال إنه سوف يغادر', 'قال إنه [-لن-]{+سوف+} يغادر'],
  ])('tells %s', (_, was, is, told) => {
    expect(line(was, is)).toBe(told);
  });

  test('quotation marks of another kind are no edit, and are shown as they are now', () => {
    expect(line('"We wait" she said twice', '“We wait” she said thrice')).toBe(
      '“We wait” she said [-twice-]{+thrice+}',
    );
  });

  test('texts with hardly a word in common are told as a whole, not word by word', () => {
    const text = (word: string) =>
      Array.from({ length: 600 }, (_, at) => (at % 10 === 0 ? 'and' : word + at)).join(' ');
    expect(changes(text('old'), text('new'))).toEqual([
      { kind: 'gone', text: text('old') },
      { kind: 'new', text: text('new') },
    ]);
  });
});

describe('two texts in one', () => {
  test('what is gone and what is new are marked up as such, and said to those who do not see it', () => {
    const screen = show(<WordDiff was="It rose by forty" is="It rose by fifty" lang="en-GB" />);
    expect(screen.one('del [lang="en-GB"]').textContent).toBe('forty');
    expect(screen.one('ins [lang="en-GB"]').textContent).toBe('fifty');
    const said = (tag: string) =>
      screen.all(`${tag} .visually-hidden`).map((each) => each.textContent?.trim());
    expect([said('del'), said('ins')]).toEqual([
      ['removed:', 'end of change'],
      ['added:', 'end of change'],
    ]);
  });

  test('what is said of them does not turn the direction of the words', () => {
    const screen = show(<WordDiff was="لن يغادر" is="سوف يغادر" />);
    expect(screen.one('p').getAttribute('dir')).toBe('auto');
    expect(screen.all('.visually-hidden').every((each) => each.tagName === 'BDI')).toBe(true);
  });

  test('foreign text stays text', () => {
    const screen = show(<WordDiff was="a <b>word</b>" is="a <i>word</i>" />);
    expect(screen.all('b, i')).toEqual([]);
  });
});
