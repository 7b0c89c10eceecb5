import { describe, expect, test } from 'vitest';
import { type Fullness, fullnessOf } from '@/lib/revision/fullness';
import { hashOfParagraph } from '@/lib/revision/print';

/** A print of paragraphs that are told by their names, each as long as its number says (200 units otherwise). */
const print = (...paragraphs: (string | [name: string, length: number])[]) => {
  const all = paragraphs.map((one) => (typeof one === 'string' ? ([one, 200] as const) : one));
  return {
    hashes: all.map(([name]) => hashOfParagraph(name)),
    lengths: all.map(([, length]) => length),
  };
};
const twelve = Array.from({ length: 12 }, (_, at) => `paragraph ${at + 1}`);
const without = (...gone: number[]) => twelve.filter((_, at) => !gone.includes(at + 1));
const first = (count: number) => twelve.slice(0, count);
const all = { all: 4, found: 4 };
const none = { all: 4, found: 0 };

type Row = [
  what: string,
  now: ReturnType<typeof print>,
  marks: typeof all,
  fullness: Fullness,
  isArticle?: boolean,
];

describe('how much of an article of twelve paragraphs a page shows', () => {
  test.each<Row>([
    ['the same text', print(...twelve), all, 'whole'],
    ['the same text, but for its marks', print(...twelve), none, 'whole'],
    [
      'a wall after two paragraphs',
      print(...first(2), 'Subscribe to read on'),
      { all: 4, found: 1 },
      'short',
    ],
    ['a wall after two paragraphs that hold all marks', print(...first(2)), all, 'short'],
    ['a wall after seven paragraphs', print(...first(7), 'Subscribe'), { all: 4, found: 2 }, 'cutOff'],
    [
      'a long consent screen',
      print(...['We', 'and our', 'partners', 'store', 'data'].map((one): [string, number] => [one, 600])),
      none,
      'other',
    ],
    ['a short consent screen', print('We value your privacy'), none, 'short'],
    ['an error page', print('We could not find this page'), none, 'short', false],
    ['nothing at all', print(), none, 'short', false],
    ['the half that has loaded so far', print(...first(5)), { all: 4, found: 2 }, 'short'],
    ['the first page of three', print(...first(4)), { all: 4, found: 1 }, 'short'],
    ['more than was read before', print(...twelve, 'thirteen', 'fourteen'), all, 'whole'],
    ['a correction that cut two paragraphs', print(...without(4, 9)), { all: 4, found: 2 }, 'whole'],
    ['an article shortened at its end', print(...first(10)), { all: 4, found: 3 }, 'whole'],
    ['an article of which five paragraphs were cut', print(...without(2, 4, 5, 8, 9)), all, 'whole'],
    [
      'an article of which every paragraph was edited',
      print(...twelve.map((one) => `${one}, edited`)),
      { all: 4, found: 3 },
      'whole',
    ],
    ['a translation', print(...twelve.map((one) => `${one} auf Deutsch`)), none, 'other'],
    ['an article with a new end', print(...first(8), 'a', 'b', 'c', 'd'), { all: 4, found: 3 }, 'whole'],
  ])('%s', (_, now, marks, fullness, isArticle = true) => {
    expect(fullnessOf({ before: print(...twelve), now, marks, isArticle })).toBe(fullness);
  });
});

describe('a text of few paragraphs', () => {
  test.each<[what: string, now: ReturnType<typeof print>, fullness: Fullness]>([
    ['one of two was cut', print('one'), 'whole'],
    ['both were edited', print('one, edited', 'two, edited'), 'whole'],
    ['neither is there', print(['Sign in', 20]), 'short'],
  ])('%s', (_, now, fullness) => {
    const before = print('one', 'two');
    expect(fullnessOf({ before, now, marks: none, isArticle: true })).toBe(fullness);
  });
});

describe('a short article of long paragraphs', () => {
  const long = (...names: string[]) => print(...names.map((one): [string, number] => [one, 700]));
  test.each<[what: string, before: string[], now: string[], fullness: Fullness]>([
    ['a wall after two of four', ['a', 'b', 'c', 'd'], ['a', 'b'], 'cutOff'],
    ['a wall after one of three', ['a', 'b', 'c'], ['a'], 'cutOff'],
    ['the last of four was edited', ['a', 'b', 'c', 'd'], ['a', 'b', 'c', 'd, edited'], 'whole'],
    ['the last of four was cut', ['a', 'b', 'c', 'd'], ['a', 'b', 'c'], 'whole'],
    ['the last two of three were edited', ['a', 'b', 'c'], ['a', 'b, edited', 'c, edited'], 'whole'],
  ])('%s', (_, before, now, fullness) => {
    expect(fullnessOf({ before: long(...before), now: long(...now), marks: none, isArticle: true })).toBe(
      fullness,
    );
  });
});

describe('an article of which no text was kept', () => {
  test.each([
    [{ marks: none, isArticle: false }, 'other'],
    [{ marks: none, isArticle: true }, 'whole'],
    [{ marks: { all: 4, found: 1 }, isArticle: false }, 'whole'],
  ] as const)('%j is %s', (seen, fullness) => {
    expect(fullnessOf({ now: print('one'), ...seen })).toBe(fullness);
  });
});
