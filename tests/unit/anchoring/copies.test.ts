// @vitest-environment jsdom
import { expect, it, describe as suite } from 'vitest';
import { anchor, describe } from '@/lib/anchoring';
import { fillers, parse, rangeOver } from './documents';

suite('among copies', () => {
  const copy = 'The bridge stays closed until further notice.';
  const page = (...parts: string[]) => parse(parts.join(''));
  const described = () => {
    const before = page(fillers(0, 3), `<p>${copy}</p>`, fillers(3, 3));
    return describe(rangeOver(before, copy), before.body);
  };

  it('the one with its context is taken although a copy stands before it', async () => {
    const after = page(`<aside>${copy}</aside>`, fillers(0, 3), `<p id="it">${copy}</p>`, fillers(3, 3));
    const [anchoring] = await anchor([described()], after.body);
    expect(anchoring?.state).toBe('anchored');
    expect(anchoring?.range?.startContainer.parentElement?.id).toBe('it');
  });

  it('a copy is not taken for the passage that was deleted', async () => {
    const after = page(
      fillers(0, 6),
      '<h2>More on this</h2>',
      `<p>${copy}</p>`,
      '<p>Imprint and contact.</p>',
    );
    const [anchoring] = await anchor([described()], after.body);
    expect(anchoring?.state).not.toBe('anchored');
    expect(anchoring?.state).not.toBe('changed');
  });

  it('a copy is not taken for the passage that was cut out of its surroundings, however alike its own are', async () => {
    const row = (name: string) =>
      `<p>The port of ${name} counts its boats at noon, as every year. ${copy} Fees fall due in March, as the law of ${name} says.</p>`;
    const cut = row('Tern').replace(copy, '');
    const before = page(fillers(0, 2), row('Skua'), fillers(2, 2), row('Tern'), fillers(4, 2));
    const range = rangeOver(before, copy);
    const twin = before.querySelectorAll('p')[5]?.firstChild as Text;
    range.setStart(twin, twin.data.indexOf(copy));
    range.setEnd(twin, twin.data.indexOf(copy) + copy.length);
    const after = page(fillers(0, 2), row('Skua'), fillers(2, 2), cut, fillers(4, 2));
    const [anchoring] = await anchor([describe(range, before.body)], after.body);
    expect(anchoring?.state).toMatch(/orphaned|uncertain/);
  });

  it.each([
    ['taken by the order of the other passages', ['Between the two.', 'Behind them both.'], 'anchored'],
    ['asked about without any', [], 'uncertain'],
  ])('one of two sections that are alike is %s', async (_, neighbours, state) => {
    const section = `${fillers(0, 8).repeat(3)}<p class="copy">${copy}</p>${fillers(0, 8).repeat(3)}`;
    const html = `${section}<p>Between the two.</p>${section}<p>Behind them both.</p>`;
    const before = parse(html);
    const range = before.createRange();
    range.selectNodeContents(before.querySelectorAll('.copy')[1] as Node);
    const after = parse(`<p>Breaking news of the day.</p>${html}`);
    const marks = [range, ...neighbours.map((words) => rangeOver(before, words))];
    // Enough of them that the page's text is read.
    const targets = [...marks, ...marks, ...Array.from({ length: 9 }, () => range)].map((one) =>
      describe(one, before.body),
    );
    const [anchoring] = await anchor(targets, after.body);
    expect(anchoring?.state).toBe(state);
    const second = after.querySelectorAll('.copy')[1];
    if (state === 'anchored') expect(anchoring?.range?.startContainer.parentElement).toBe(second);
  });

  it.each([
    ['that nothing tells apart are asked about', 31, 'uncertain'],
    ['are counted when all that is around them is as it was', 30, 'anchored'],
  ])('rows %s', async (_, count, state) => {
    const rows = (count: number) => parse(`<ul>${'<li>no answer to our question</li>'.repeat(count)}</ul>`);
    const before = rows(30);
    const range = before.createRange();
    range.selectNodeContents(before.querySelectorAll('li')[15] as Node);
    const selectors = describe(range, before.body);
    const after = rows(count);
    after.body.prepend('Breaking news');
    const [anchoring] = await anchor([selectors], after.body);
    expect(anchoring?.state).toBe(state);
    const sixteenth = after.querySelectorAll('li')[15];
    if (state === 'anchored') expect(anchoring?.range?.startContainer.parentElement).toBe(sixteenth);
  });

  it('a passage that is gone is orphaned', async () => {
    const [anchoring] = await anchor([described()], page(fillers(0, 6)).body);
    expect(anchoring).toEqual({ state: 'orphaned' });
  });
});
