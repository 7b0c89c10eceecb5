// @vitest-environment jsdom
import { expect, it, describe as suite } from 'vitest';
import { anchor, describe } from '@/lib/anchoring';
import { fillers, parse, rangeOver, textOf } from './documents';

const clause = 'the ministry paid 12 million crowns';
const sentence = `As the treasurer wrote, ${clause} for steel that never arrived.`;
const page = (words: string) =>
  parse(
    `${fillers(0, 4)}<h2>Steel</h2><p>${words} Two bakers shut their shops.</p><p>Nobody answered.</p>${fillers(4, 4)}`,
  );

const follow = async (now: string, marked: string, then = sentence) => {
  const before = page(then);
  const [anchoring] = await anchor([describe(rangeOver(before, marked), before.body)], page(now).body);
  return { state: anchoring?.state, text: textOf(anchoring?.range), sentence: anchoring?.sentence };
};

suite('words that came or went in the sentence of a marked clause are told with it', () => {
  it.each([
    ['came before it', sentence.replace('As', 'Unconfirmed: as')],
    ['went before it', sentence.replace('As the treasurer wrote, ', '')],
    ['came behind it', sentence.replace('for steel', 'in March for steel')],
    ['went behind it', sentence.replace(' that never arrived', '')],
    ['changed their case', sentence.replace('treasurer', 'Treasurer')],
  ])('%s', async (_, now) => {
    expect(await follow(now, clause)).toEqual({
      state: 'anchored',
      text: clause,
      sentence: { was: sentence, is: now },
    });
  });
});

it('of a sentence that is longer than what was kept of it only that much is compared', async () => {
  const clauses = (from: number) =>
    Array.from({ length: 9 }, (_, i) => `lorry number ${from + i} waited behind the gate`).join(', ');
  const long = `${clauses(10)}, ${clause}, and ${clauses(30)}.`;
  const { state, sentence: told } = await follow(long.replace('number 18', 'number 88'), clause, long);
  expect(state).toBe('anchored');
  expect(told?.is).toBe(told?.was.replace('number 18', 'number 88'));
  expect(told?.is).toContain('number 88');
});

suite('nothing is told of a sentence', () => {
  it.each([
    ['in which nothing changed, beside one that did', `${sentence} Nobody was sorry for it.`],
    ['whose paragraph was split', sentence.replace('wrote, ', 'wrote,</p><p>')],
    [
      'that an advertisement interrupts',
      sentence.replace('for steel', '</p><div>Ten cars to avoid</div><p>for steel'),
    ],
    ['under other quotation marks and dashes', sentence.replace(', ', '&nbsp;– ').replace('As', '“As')],
    [
      'whose first words are set in capitals',
      sentence.replace('As the treasurer wrote', 'AS THE TREASURER WROTE'),
    ],
  ])('%s', async (_, now) => {
    const then = now.includes('–') ? sentence.replace(', ', ' - ').replace('As', '"As') : sentence;
    const found = await follow(now, clause, then);
    expect(found.state).toBe('anchored');
    expect(found.sentence).toBeUndefined();
  });

  it('whose paragraph was merged with its heading', async () => {
    const before = page(sentence);
    const html = before.body.innerHTML.replace('</h2><p>', ' ').replace('<h2>', '<p>');
    const [anchoring] = await anchor([describe(rangeOver(before, clause), before.body)], parse(html).body);
    expect(anchoring?.state).toBe('anchored');
    expect(anchoring?.sentence).toBeUndefined();
  });
});

suite('a whole marked sentence', () => {
  it.each([
    ['that gained words at its start is changed', 'Unconfirmed: '.concat(sentence)],
    ['that gained words at its end is changed', sentence.replace(/\.$/, ', said one clerk.')],
  ])('%s', async (_, now) => {
    expect(await follow(now, sentence)).toEqual({ state: 'changed', text: now, sentence: undefined });
  });

  it.each([
    ['with a new sentence behind it', `${sentence} It rained.`],
    ['whose first words are set in capitals', sentence.replace('As the treasurer', 'AS THE TREASURER')],
  ])('%s is not', async (_, now) => {
    expect((await follow(now, sentence)).state).toBe('anchored');
  });

  it('whose first word is the last of its block that is set in capitals is not', async () => {
    const then = `Lowtown – ${sentence}`;
    expect((await follow(then.replace('Lowtown – As', 'LOWTOWN – AS'), sentence, then)).state).toBe(
      'anchored',
    );
    expect((await follow(then.replace('As', 'AS'), sentence, then)).state).toBe('changed');
  });

  it('set in capitals elsewhere is changed', async () => {
    expect((await follow(sentence.replace('never', 'NEVER'), sentence)).state).toBe('changed');
  });
});
