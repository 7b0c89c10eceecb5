// @vitest-environment jsdom
import { expect, it, describe as suite } from 'vitest';
import { anchor, describe } from '@/lib/anchoring';
import { parse, rangeOver, textOf } from './documents';

const before =
  '<p>Divers had photographed cracks below the waterline last autumn already.</p><p>Nobody at the port answered then.</p>';
const after =
  '<p>Schoolchildren were told to stay home until the buses found another road.</p><p>Insurance pays nothing.</p>';
const marked = 'The ministry paid 12 million crowns for steel that never arrived.';
const page = (words: string) =>
  parse(`${before}<p>As we reported, ${words} Two bakers shut their shops.</p>${after}`);

const follow = async (words: string, mark = marked) => {
  const old = page(marked);
  const [anchoring] = await anchor([describe(rangeOver(old, mark), old.body)], page(words).body);
  return { state: anchoring?.state, text: textOf(anchoring?.range) };
};

suite('an edited passage is changed, and its new words are given', () => {
  it.each([
    ['a number', 'The ministry paid 14 million crowns for steel that never arrived.'],
    ['a negation', 'The ministry never paid 12 million crowns for steel that never arrived.'],
    ['another verb', 'The ministry promised 12 million crowns for steel that never arrived.'],
    ['words that went', 'The ministry paid 12 million for steel that never arrived.'],
    ['a case', 'The Ministry paid 12 million crowns for Steel that never arrived.'],
    ['its first word', 'A ministry paid 12 million crowns for steel that never arrived.'],
    ['its last word', 'The ministry paid 12 million crowns for steel that never came.'],
    ['a comma', 'The ministry paid 12 million crowns, for steel that never arrived.'],
  ])('%s', async (_, words) => {
    expect(await follow(words)).toEqual({ state: 'changed', text: words });
  });

  it('within a phrase', async () => {
    const words = marked.replace('12 million', '14 million');
    expect(await follow(words, 'paid 12 million crowns')).toEqual({
      state: 'changed',
      text: 'paid 14 million crowns',
    });
  });
});

suite('what is not an edit of the passage', () => {
  it('an advertisement that interrupts the sentence', async () => {
    const cut = marked.replace(
      ' crowns',
      '</p><div>Advertisement</div><div>Ten cars to avoid</div><p>crowns',
    );
    expect((await follow(cut)).state).toBe('anchored');
  });

  it.each([
    ['the passage was deleted', ''],
    [
      'another sentence took its place',
      'Every lorry now crosses further north, where tolls have doubled since spring.',
    ],
  ])('%s', async (_, words) => {
    expect((await follow(words)).state).toMatch(/orphaned|uncertain/);
  });

  it('a look-alike elsewhere', async () => {
    const old = page(marked);
    const later = page('');
    later.body.append('The ministry paid 12 million kroner to something else in another town.');
    const [anchoring] = await anchor([describe(rangeOver(old, marked), old.body)], later.body);
    expect(anchoring?.state).toMatch(/orphaned|uncertain/);
  });

  it('a page in another language', async () => {
    const old = page(marked);
    const translated = parse(
      '<p>Les plongeurs avaient photographié des fissures.</p><p>Le ministère a payé douze millions pour un acier jamais livré.</p>',
    );
    const [anchoring] = await anchor([describe(rangeOver(old, marked), old.body)], translated.body);
    expect(anchoring).toEqual({ state: 'orphaned' });
  });
});
