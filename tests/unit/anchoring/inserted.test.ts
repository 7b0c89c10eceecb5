// @vitest-environment jsdom
import { expect, it, describe as suite } from 'vitest';
import { anchor, describe } from '@/lib/anchoring';
import { fillers, parse, rangeOver, textOf } from './documents';

const page = (html: string) =>
  parse(`${fillers(0, 4)}<h2>Steel</h2>${html}<p>Nobody answered.</p>${fillers(4, 4)}`);

const follow = async (then: string, now: string, first: string, last = first) => {
  const before = page(then);
  const range = rangeOver(before, first);
  const { endContainer, endOffset } = rangeOver(before, last);
  range.setEnd(endContainer, endOffset);
  const [anchoring] = await anchor([describe(range, before.body)], page(now).body);
  return { state: anchoring?.state, text: textOf(anchoring?.range) };
};

const items = [
  'steel for the northern bridge',
  'paint for its railings',
  'gravel for both of its ramps',
] as const;
const [steel, paint, gravel] = items;
const lamps = 'lamps for the harbour master';
const inAll = (name: string, words: readonly string[]) =>
  words.map((one) => `<${name}>${one}</${name}>`).join('');

const lists: [string, (words: readonly string[]) => string][] = [
  ['items of a list', (words) => `<ol>${inAll('li', words)}</ol>`],
  ['definitions', (words) => `<dl>${inAll('dd', words)}</dl>`],
  [
    'rows of a table',
    (words) => `<table>${words.map((one) => `<tr>${inAll('td', [one, '12'])}</tr>`).join('')}</table>`,
  ],
  ['cells of a row', (words) => `<table><tr>${inAll('td', words)}</tr></table>`],
];

suite('a marked list without full stops', () => {
  it.each(lists)('one more among its %s is a change', async (_, list) => {
    const now = list([steel, lamps, paint, gravel]);
    expect((await follow(list(items), now, steel, gravel)).state).toBe('changed');
  });

  it.each(lists)('%s that were set as one paragraph are the same words', async (_, list) => {
    const now = `<p>${
      parse(
        list(items)
          .replaceAll('</t', ' </t')
          .replace(/<\/(li|dd)>/g, ' $&'),
      ).body.textContent
    }</p>`;
    expect((await follow(list(items), now, steel, gravel)).state).toBe('anchored');
  });

  it('an advertisement within one item is furniture', async () => {
    const cut = paint.replace(' its', '<div>Ten cars to avoid</div>its');
    const now = `<ul>${inAll('li', [steel, cut, gravel])}</ul>`;
    expect((await follow(`<ul>${inAll('li', items)}</ul>`, now, steel, gravel)).state).toBe('anchored');
  });
});

const members = 'The members of the board meet in public at least twice in each year.';
const votes = 'Every member has one vote and may speak once on each matter.';
const paid = 'A member who is paid by a contractor has no vote on it and leaves the room.';

suite('a marked paragraph that got another number, because one was put in before it, is found without that one', () => {
  it.each([
    ['(1) ', '(2) ', '(3) '],
    ['4.8. ', '4.9. ', '4.10. '],
    ['a) ', 'b) ', 'c) '],
    ['iv. ', 'v. ', 'vi. '],
    ['[^1]: ', '[^2]: ', '[^3]: '],
  ])('%s', async (one, two, three) => {
    const then = `<p>${one}The board has nine members.</p><p>${two}${members}</p><p>${votes}</p>`;
    const now = `<p>${one}The board has nine members.</p><p>${two}${paid}</p><p>${three}${members}</p><p>${votes}</p>`;
    expect(await follow(then, now, two + members)).toEqual({ state: 'changed', text: three + members });
  });

  it('words put in behind its number belong to it', async () => {
    const now = `(2) Notwithstanding paragraph 1, when nobody else has asked for it, ${members}`;
    const around = (words: string) =>
      `<p>(1) The board has nine members.</p><p>${words}</p><p>(3) ${votes}</p>`;
    expect(await follow(around(`(2) ${members}`), around(now), `(2) ${members}`)).toEqual({
      state: 'changed',
      text: now,
    });
  });
});
