// @vitest-environment jsdom
import { expect, it, describe as suite } from 'vitest';
import { anchor, describe } from '@/lib/anchoring';
import { fillers, parse, rangeOver, textOf } from './documents';

const marked = 'The ministry paid 12 million crowns for steel that never arrived at the port.';
const beforeIt =
  '<p>Her letter of the ninth of April gave three dates and no reason. It was never answered by any office.';
const afterIt =
  'Two bakers shut their shops for good that week.</p><p>What the mill was told is not on file anywhere.</p>';

const follow = async (html: string, words = marked, old = `${beforeIt} ${marked} ${afterIt}`) => {
  const before = parse(`${fillers(0, 4)}${old}${fillers(4, 4)}`);
  const [anchoring] = await anchor([describe(rangeOver(before, words), before.body)], parse(html).body);
  return { state: anchoring?.state, text: textOf(anchoring?.range) };
};

suite('what makes a place sure', () => {
  const half = 'The ministry paid 12 million crowns for steel, said the treasurer of the company yesterday.';
  it.each([
    ['half of its words right behind what stood before it', `${fillers(0, 4)}${beforeIt} ${half}</p>`, half],
    [
      'half of its words right before what stood behind it',
      `<p>${half.replace(/, said.*/, '.')} ${afterIt}${fillers(4, 4)}`,
      half.replace(/, said.*/, '.'),
    ],
    [
      'nearly all of so many words, in another section',
      `<p>Another page says so.</p><p>${marked.replace('paid', 'promised')}</p>`,
      marked.replace('paid', 'promised'),
    ],
  ])('%s', async (_, html, text) => {
    const found = await follow(html);
    expect(found.state).toBe('changed');
    expect(text.startsWith(found.text ?? '-')).toBe(true);
  });

  it.each([
    [
      'a few of its words with nothing around them',
      `<p>Another page says so.</p><p>The ministry paid 12 million.</p>`,
    ],
    ['half of its words with nothing around them', `<p>Another page says so.</p><p>${half}</p>`],
  ])('not %s', async (_, html) => {
    expect((await follow(html)).state).toMatch(/uncertain|orphaned/);
  });

  it('not even all of its words, when they stood elsewhere, too', async () => {
    const twice = `${beforeIt} ${marked} ${afterIt}<p>${marked}</p>`;
    expect((await follow(`<p>Another page says so.</p><p>${marked}</p>`, marked, twice)).state).toBe(
      'uncertain',
    );
  });
});

suite('where an edited passage ends', () => {
  it('does not reach over a long insertion to a few words that it shares', async () => {
    const now =
      'The ministry paid 12 million crowns for steel. It was ordered in May from a mill in the north that has since gone bankrupt, and which, as a clerk recalls, nobody had asked for a second offer or a crane at the port.';
    const found = await follow(`${fillers(0, 4)}${beforeIt} ${now}</p>${fillers(4, 4)}`);
    expect(found).toEqual({ state: 'changed', text: 'The ministry paid 12 million crowns for steel.' });
  });

  it('reaches over an insertion to words that what stood behind them still follows', async () => {
    const now = marked.replace(
      ' at the port',
      ', though it had been paid for in May and shipped in June, at the port',
    );
    const found = await follow(`${fillers(0, 4)}${beforeIt} ${now} ${afterIt}`);
    expect(found).toEqual({ state: 'changed', text: now });
  });
});
