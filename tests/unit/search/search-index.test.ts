import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSearchIndex, searchable } from '@/lib/search';

const found = (written: string, search: string): boolean => {
  const index = createSearchIndex();
  index.put('a', [written]);
  return index.find(search)?.has('a') ?? false;
};

describe('a word typed finds', () => {
  const cases: [title: string, search: string, written: string, hit: boolean][] = [
    ['its beginning', 'lem', 'A Lemon tree', true],
    ['not its middle', 'emon', 'A Lemon tree', false],
    ['all words in any order', 'tree lem', 'A lemon under a tree', true],
    ['nothing when one word is missing', 'lemon melon', 'a lemon', false],
    ['without accents', 'cafe resume', 'Le CAFÉ, un résumé', true],
    ['with accents what has none', 'café', 'cafe', true],
    ['ligatures and full width', 'office 12', 'the oﬃce １２', true],
    ['behind an apostrophe', 'homme', 'l’homme', true],
    ['other Latin letters', 'strasse', 'Straße', true],
    ['Turkish dotless i', 'izmir', 'IZMIR ızmir İzmir', true],
    ['Arabic without vowel signs', 'كتب', 'كَتَبَ الصحفي', true],
    ['alef with hamza', 'احمد', 'أحمد', true],
    ['alef with madda', 'اخر', 'آخر', true],
    ['teh marbuta as heh', 'مدينه', 'مدينة', true],
    ['alef maksura as yeh', 'علي', 'على', true],
    ['the stretching line', 'سلام', 'ســلام', true],
    ['behind the Arabic article', 'كتاب', 'قرأت الكتاب', true],
    ['behind and-the', 'كتاب', 'والكتاب', true],
    ['behind for-the', 'كتاب', 'للكتاب', true],
    ['with the article what has none', 'الكتاب', 'كتاب', true],
    ['with the article as it is typed', 'الكت', 'الكتاب', true],
    ['a word that only begins like the article', 'الم', 'ألم', true],
    ['Persian letters as Arabic', 'كي', 'کی', true],
    ['Hebrew without points', 'שלום', 'שָׁלוֹם', true],
    ['Hebrew final letters', 'שלומ', 'שלום', true],
    ['behind a Hebrew article', 'ספר', 'הספר', true],
    ['Arabic digits by European ones', '2024', 'عام ٢٠٢٤', true],
    ['European digits by Arabic ones', '٢٠٢٤', 'in 2024', true],
    ['Persian digits', '1403', '۱۴۰۳', true],
    ['Devanagari digits', '19', '१९', true],
    ['one sign of a script without spaces', '京', '東京都', true],
    ['some signs of a script without spaces', '京都', '東京都', true],
    ['not signs in another order', '京東', '東京都', false],
    ['Hangul as it is typed', '하', '한국', true],
    ['letters beyond the first plane', '𐐷𐐲', '𐐷𐐲𐑌𐐻', true],
    ['a vowel sign that belongs to the letter', 'कि', 'का', false],
    ['invisible characters', 'zusammen', 'zu\u00adsam\u200bmen', true],
    ['Greek final sigma', 'λογοσ', 'ΛΌΓΟΣ λόγος', true],
  ];
  test.each(cases)('%s', (_title, search, written, hit) => {
    expect(found(written, search)).toBe(hit);
  });
  test.each(['', '  ', '!?'])('nothing to look for in "%s"', (search) => {
    const index = createSearchIndex();
    index.put('a', ['words']);
    expect(index.find(search)).toBeUndefined();
  });
});

test('what was put anew or removed is found as it is now', () => {
  const index = createSearchIndex();
  index.put('a', ['first words']);
  index.put('b', ['first']);
  index.put('a', ['second words']);
  index.remove('b');
  expect([index.find('first'), index.find('second'), index.find('words'), index.size()]).toEqual([
    new Set(),
    new Set(['a']),
    new Set(['a']),
    1,
  ]);
});

test('answers as a walk through all texts does, however often texts change', () => {
  const word = fc.stringMatching(/^[a-e]{1,4}$/);
  const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
  const change = fc.record({ id: fc.nat(400), text: fc.option(text, { nil: undefined }) });
  fc.assert(
    fc.property(fc.array(change, { minLength: 50, maxLength: 900 }), text, (changes, search) => {
      const index = createSearchIndex();
      const texts = new Map<string, string>();
      for (const { id, text } of changes) {
        if (text === undefined) texts.delete(`${id}`);
        else texts.set(`${id}`, text);
        if (text === undefined) index.remove(`${id}`);
        else index.put(`${id}`, [text]);
      }
      const wanted = search.split(' ').filter(Boolean);
      const walked = [...texts].filter(([, text]) =>
        wanted.every((word) => text.split(' ').some((one) => one.startsWith(word))),
      );
      const answer = index.find(search);
      if (wanted.length === 0) expect(answer).toBeUndefined();
      else expect([...(answer ?? [])].sort()).toEqual(walked.map(([id]) => id).sort());
    }),
    { numRuns: 60 },
  );
});

test('a word in very many documents is found in each of them', () => {
  const index = createSearchIndex();
  const wanted = new Set<string>();
  for (let i = 0; i < 70_000; i++) {
    index.put(`${i}`, [i % 7 === 3 || i < 300 ? 'common' : 'other', i % 20_000 === 1 ? 'rare' : undefined]);
    if (i % 7 === 3 || i < 300) wanted.add(`${i}`);
  }
  expect(index.find('common')).toEqual(wanted);
  expect(index.find('rare')).toEqual(new Set(['1', '20001', '40001', '60001']));
});

test.each([
  ['٠١٢٣٤٥٦٧٨٩', '0123456789'],
  ['۰۱۲۳۴۵۶۷۸۹', '0123456789'],
  ['০১২৩৪৫৬৭৮৯', '0123456789'],
  ['Ünïcödé', 'unicode'],
])('%s folds to %s', (text, folded) => {
  expect(searchable(text)).toBe(folded);
});
