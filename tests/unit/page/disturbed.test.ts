// @vitest-environment jsdom
import { expect, it, describe as suite } from 'vitest';
import type { PageMark } from '@/lib/annotation';
import { disturbed } from '@/lib/page/disturbed';
import type { PlacedMark } from '@/lib/page/placed-mark';
import { standOn } from '@/lib/page/standing';

const mark: PageMark = {
  id: '0198c0de-0000-7000-8000-000000000002',
  target: { selectors: [], exact: 'the river rose' },
  colour: 'amber',
  tags: [],
  claims: [],
  serves: [],
};

/** A list with one marked row, and whether the mark is told as disturbed by what is done to it. */
async function isDisturbed(change: (row: Element, text: Text, list: Element) => void): Promise<boolean> {
  document.body.innerHTML = '<ul><li><p>Then the river rose again.</p></li><li>Two</li></ul>';
  const list = document.querySelector('ul') as Element;
  const row = list.firstElementChild as Element;
  const text = row.querySelector('p')?.firstChild as Text;
  const range = new StaticRange({ startContainer: text, startOffset: 5, endContainer: text, endOffset: 19 });
  const placed: PlacedMark = { mark, ...standOn(range), state: 'anchored' };
  const records: MutationRecord[] = [];
  const observer = new MutationObserver((some) => {
    records.push(...some);
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true });
  row.remove();
  await Promise.resolve();
  records.length = 0;
  change(row, text, list);
  await Promise.resolve();
  observer.disconnect();
  return disturbed([placed], records).length > 0;
}

suite('a marked row that a list took out, and puts in again', () => {
  it.each<[string, (row: Element, text: Text, list: Element) => void, boolean]>([
    [
      'with other words lifts its mark',
      (row, text, list) => {
        text.data = 'A ferry was late on Tuesday.';
        list.append(row);
      },
      true,
    ],
    [
      'its text node alone lifts its mark, too',
      (row, text, list) => {
        text.data = 'A ferry was late on Tuesday.';
        list.lastElementChild?.append(text);
        row.remove();
      },
      true,
    ],
    ['with the same words keeps it', (row, _, list) => list.append(row), false],
    ['is not disturbed by another row', (_, __, list) => list.append(document.createElement('li')), false],
  ])('%s', async (_, change, is) => {
    expect(await isDisturbed(change)).toBe(is);
  });
});
