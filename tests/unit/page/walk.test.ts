import { describe, expect, test } from 'vitest';
import { findSentence } from '@/lib/page/walk-find';
import { atSentence, moved, type WalkMove } from '@/lib/page/walk-moves';
import { createWalker } from '@/lib/page/walker';

const PARAGRAPHS = [
  'Ferry to run all winter',
  'The ferry will run. Nobody will wait, said Tom Ashe. He was glad.',
  '* * *',
  'First item',
  'Second item',
  'The price stays the same. It’s a “fair – price”.',
];
const text = PARAGRAPHS.join('\n');
const walker = createWalker(text, { language: () => 'en' });

function walk(from: string, moves: WalkMove[], over = walker): string | undefined {
  const first = over.at(over.text.indexOf(from));
  let at = first && atSentence(first);
  for (const move of moves) at = at && moved(over, at, move);
  return at && over.text.slice(at.start, at.end);
}

describe('a walk', () => {
  test.each<[string, string, WalkMove[], string | undefined]>([
    ['goes on by sentence', 'The ferry', ['next'], 'Nobody will wait, said Tom Ashe.'],
    ['goes on into the next paragraph, over what has no words', 'He was', ['next'], 'First item'],
    ['goes back by sentence', 'He was', ['previous'], 'Nobody will wait, said Tom Ashe.'],
    ['goes back into the paragraph before', 'First item', ['previous'], 'He was glad.'],
    ['stops at the end', 'It’s a', ['next'], undefined],
    ['stops at the beginning', 'Ferry to', ['previous'], undefined],
    ['goes on by paragraph', 'Nobody', ['nextParagraph'], 'First item'],
    ['goes back to the beginning of the paragraph', 'He was', ['previousParagraph'], 'The ferry will run.'],
    ['goes back by paragraph', 'The ferry', ['previousParagraph'], 'Ferry to run all winter'],
    ['stops at the last paragraph', 'The price', ['nextParagraph'], undefined],
    ['goes to the first sentence', 'First item', ['first'], 'Ferry to run all winter'],
    ['goes to the last sentence', 'Ferry to', ['last'], 'It’s a “fair – price”.'],
    ['grows by a sentence', 'The ferry', ['extend'], 'The ferry will run. Nobody will wait, said Tom Ashe.'],
    ['grows over paragraphs', 'He was', ['extend'], 'He was glad.\n* * *\nFirst item'],
    [
      'shrinks again',
      'The ferry',
      ['extend', 'extend', 'extendBack'],
      'The ferry will run. Nobody will wait, said Tom Ashe.',
    ],
    [
      'shrinks to what it was, and then grows to the other side',
      'Nobody',
      ['extend', 'extendBack', 'extendBack'],
      'The ferry will run. Nobody will wait, said Tom Ashe.',
    ],
    ['shrinks on the other side', 'Nobody', ['extendBack', 'extend'], 'Nobody will wait, said Tom Ashe.'],
    ['does not grow beyond the end', 'It’s a', ['extend'], undefined],
    ['grows to the end of the paragraph', 'The ferry', ['extendParagraph'], PARAGRAPHS[1]],
    ['grows by another paragraph', 'He was', ['extendParagraph'], 'He was glad.\n* * *\nFirst item'],
    [
      'grows to the beginning of the paragraph',
      'Nobody',
      ['extendParagraphBack'],
      'The ferry will run. Nobody will wait, said Tom Ashe.',
    ],
    ['goes on from the end of what has grown', 'The ferry', ['extend', 'next'], 'He was glad.'],
    ['goes back from the start of what has grown', 'Nobody', ['extend', 'previous'], 'The ferry will run.'],
    ['loses its first word', 'Nobody', ['startOn'], 'will wait, said Tom Ashe.'],
    ['gets the word before', 'Nobody', ['startOn', 'startBack'], 'Nobody will wait, said Tom Ashe.'],
    [
      'loses its full stop, then its last word',
      'Nobody',
      ['endBack', 'endBack'],
      'Nobody will wait, said Tom',
    ],
    ['gets the word behind', 'Nobody', ['endOn'], 'Nobody will wait, said Tom Ashe. He'],
    [
      'grows to the end of the sentence that was cut short',
      'Nobody',
      ['endBack', 'endBack', 'extend'],
      'Nobody will wait, said Tom Ashe.',
    ],
    ['goes on from a cut sentence to the next one', 'Nobody', ['endBack', 'endBack', 'next'], 'He was glad.'],
    ['does not lose its only word', 'First item', ['endBack', 'endBack'], undefined],
  ])('%s', (_, from, moves, expected) => {
    expect(walk(from, moves)).toBe(expected);
  });

  test.each<[string, string, WalkMove[], string]>([
    ['from within to its edges', 'Second item', ['first'], 'The ferry will run.'],
    ['and its end', 'The ferry', ['last'], 'Second item'],
    ['from its first sentence to that of the page', 'The ferry', ['first'], 'Ferry to run all winter'],
    ['from its last sentence to that of the page', 'Second item', ['last'], 'It’s a “fair – price”.'],
  ])('knows the article in the page: %s', (_, from, moves, expected) => {
    const main = { start: text.indexOf('The ferry'), end: text.indexOf('The price') - 1 };
    expect(walk(from, moves, createWalker(text, { main }))).toBe(expected);
  });

  test('parts words of languages without spaces', () => {
    const chinese = createWalker('河水比以前干净了。没有人知道原因！', { language: () => 'zh' });
    expect(walk('河水', ['startOn'], chinese)).toBe('比以前干净了。');
  });

  test('passes over paragraphs that are not shown', () => {
    const hidden = text.indexOf('First item');
    const over = createWalker(text, { isShown: ({ start }) => start !== hidden });
    expect(walk('He was', ['next'], over)).toBe('Second item');
  });

  test('begins with the first sentence that has words', () => {
    expect(walk('* * *', [])).toBe('First item');
  });

  test('parts a very long paragraph a piece at a time, with every sentence whole and once', () => {
    const sentences = Array.from({ length: 3_000 }, (_, at) => `Sentence number ${at} stands here.`);
    const asked: number[] = [];
    const long = createWalker(sentences.join(' '), {
      isShown: ({ start, end }) => asked.push(end - start) > 0,
    });
    const found: string[] = [];
    for (let at = long.at(0); at; at = long.next(at.end)) found.push(long.text.slice(at.start, at.end));
    expect(found).toEqual(sentences);
    expect(Math.max(...asked)).toBeLessThan(10_000);
    const back: string[] = [];
    for (let at = long.previous(long.text.length); at; at = long.previous(at.start))
      back.unshift(long.text.slice(at.start, at.end));
    expect(back).toEqual(sentences);
  });

  test('looks only at the paragraphs that it comes to', () => {
    const asked: number[] = [];
    const over = createWalker(text, { isShown: ({ start }) => asked.push(start) > 0 });
    walk('First item', ['next'], over);
    expect(asked).toEqual([text.indexOf('First item'), text.indexOf('Second item')]);
  });
});

describe('finding', () => {
  const at = (words: string) => text.indexOf(words);
  test.each<[string, string, number, 1 | -1, string | undefined, boolean]>([
    ['words, whatever their case', 'NOBODY', 0, 1, 'Nobody will wait, said Tom Ashe.', false],
    ['the next sentence with them', 'ferry', at('The ferry'), 1, 'The ferry will run.', false],
    ['round the end', 'ferry', at('Nobody'), 1, 'Ferry to run all winter', true],
    ['backwards', 'ferry', at('Nobody'), -1, 'The ferry will run.', false],
    ['backwards round the beginning', 'item', at('First'), -1, 'Second item', true],
    ['typed quotation marks and dashes', 'it\'s a "fair - price', 0, 1, 'It’s a “fair – price”.', false],
    ['signs that mean something to a pattern', 'price”.', 0, 1, 'It’s a “fair – price”.', false],
    ['nothing', 'winters', 0, 1, undefined, false],
    ['nothing where nothing was typed', '  ', 0, 1, undefined, false],
  ])('%s', (_, words, from, by, sentence, round) => {
    const found = findSentence(walker, words, from, by);
    expect(found && text.slice(found.sentence.start, found.sentence.end)).toBe(sentence);
    expect(found?.round ?? false).toBe(round);
  });

  test('passes over what is not shown', () => {
    const over = createWalker(text, { isShown: ({ start }) => start !== at('First item') });
    const found = findSentence(over, 'item', 0, 1);
    expect(found && text.slice(found.sentence.start, found.sentence.end)).toBe('Second item');
  });
});
