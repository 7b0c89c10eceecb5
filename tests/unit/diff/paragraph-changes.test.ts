import { describe, expect, test } from 'vitest';
import { changes } from '@/components/diff/changes';
import { cut } from '@/components/diff/cut';
import { paragraphChanges } from '@/components/diff/paragraph-changes';
import { hashOfParagraph } from '@/lib/revision';

const version = (...texts: string[]) =>
  texts.map((text, start) => ({ start, text, hash: hashOfParagraph(text) }));
const a = 'The ferry will run through the winter for the first time.';
const b = 'Forty islanders were cut off for nine days last year.';
const c = 'The price of a ticket stays the same, the office repeated.';
const d = 'A study found that a second boat would cost three million.';

/** What became of each paragraph, by its words then and now. */
const told = (was: string[], is: string[]) =>
  paragraphChanges(version(...was), version(...is)).map((change) => [
    change.kind,
    ...('was' in change ? [was[change.was]] : []),
    ...('is' in change ? [is[change.is]] : []),
  ]);
const kept = (text: string) => ['kept', text, text];

describe('what became of paragraphs', () => {
  const edited = b.replace('nine', 'ten');
  const said = '“We wait,” the head of the office said to all of us.';
  test.each<[what: string, was: string[], is: string[], told: (string | undefined)[][]]>([
    ['nothing', [a, b], [a, b], [kept(a), kept(b)]],
    ['one was added', [a, c], [a, b, c], [kept(a), ['new', b], kept(c)]],
    ['one was removed', [a, b, c], [a, c], [kept(a), ['gone', b], kept(c)]],
    ['one was edited', [a, b, c], [a, edited, c], [kept(a), ['changed', b, edited], kept(c)]],
    [
      'one was edited and another put before it',
      [a, b],
      [a, d, edited],
      [kept(a), ['new', d], ['changed', b, edited]],
    ],
    [
      'one was edited and another cut before it',
      [a, d, b],
      [a, edited],
      [kept(a), ['gone', d], ['changed', b, edited]],
    ],
    ['one was put in place of another', [a, b], [a, d], [kept(a), ['gone', b], ['new', d]]],
    ['one was moved', [a, b, c], [b, c, a], [kept(b), kept(c), kept(a)]],
    [
      'quotation marks are set otherwise',
      [said],
      [said.replaceAll(/[“”]/g, '"')],
      [['kept', said, said.replaceAll(/[“”]/g, '"')]],
    ],
    [
      'words were pulled out as a quotation',
      [a, b],
      [a, 'the ferry will run through the winter', b].map((x) => x.replace('the ferry', 'The ferry')),
      [kept(a), kept(b)],
    ],
    [
      'all are others',
      [a, b],
      [c, d],
      [
        ['gone', a],
        ['gone', b],
        ['new', c],
        ['new', d],
      ],
    ],
    ['there was nothing', [], [a], [['new', a]]],
  ])('%s', (_, was, is, expected) => {
    expect(told(was, is)).toEqual(expected);
  });

  test('texts of thousands of paragraphs that have nothing in common are told as a whole', () => {
    const long = (word: string) =>
      Array.from({ length: 3_000 }, (_, at) => `${word} ${at} ${word} is said here`);
    const found = paragraphChanges(version(...long('one')), version(...long('two')));
    expect(found.filter(({ kind }) => kind === 'kept')).toEqual([]);
    expect(found.length).toBeGreaterThanOrEqual(3_000);
  });
});

describe('marks in a word diff', () => {
  const [was, is] = ['It rose by forty centimetres in May', 'It rose by fifty centimetres in June'];
  const marked = (words: string, of: 'was' | 'is') => {
    const text = of === 'was' ? was : is;
    const from = text.indexOf(words);
    return cut(changes(was, is), [{ of, from, to: from + words.length, id: 'm' }])
      .filter(({ id }) => id === 'm')
      .map(({ kind, text }) => [kind, text]);
  };
  test.each([
    ['words that are gone', 'forty', 'was', [['gone', 'forty']]],
    ['words that are new', 'June', 'is', [['new', 'June']]],
    ['words that stayed', 'rose by', 'was', [['kept', 'rose by']]],
    [
      'words of which some are gone',
      'by forty centimetres in',
      'was',
      [
        ['kept', 'by '],
        ['gone', 'forty'],
        ['kept', ' centimetres in'],
      ],
    ],
  ] as const)('%s', (_, words, of, expected) => {
    expect(marked(words, of)).toEqual(expected);
  });

  test('nothing is lost of the text, wherever marks begin and end', () => {
    const spans = [
      { of: 'was' as const, from: 3, to: 20, id: 'a' },
      { of: 'is' as const, from: 10, to: 99, id: 'b' },
    ];
    const whole = (kind: 'gone' | 'new') =>
      cut(changes(was, is), spans)
        .filter((one) => one.kind === 'kept' || one.kind === kind)
        .map(({ text }) => text)
        .join('');
    expect([whole('gone'), whole('new')]).toEqual([was, is]);
  });
});
