// @vitest-environment jsdom
import { existsSync, readFileSync } from 'node:fs';
import { expect, it, describe as suite } from 'vitest';
import { anchor, describe, indexOf, rangeOf } from '@/lib/anchoring';
import { textOf } from './documents';

const FOLDER = '../shared/model-article';
const isThere = existsSync(`${FOLDER}/visit-1.html`);
const visit = (count: 1 | 2) =>
  new DOMParser().parseFromString(readFileSync(`${FOLDER}/visit-${count}.html`, 'utf8'), 'text/html');

const plain = (text: string | undefined) =>
  text?.replace(/[“”]/g, '"').replace(/’/g, "'").replace(/\s+/g, ' ');

const follow = async (marks: readonly string[]) => {
  const [before, after] = [visit(1), visit(2)];
  const index = indexOf(before.body);
  const targets = marks.map((words) => {
    const start = index.text.indexOf(words);
    const range = rangeOf(index, start, start + words.length);
    if (start < 0 || !range) throw new Error(`not in the article: ${words}`);
    return describe(range, before.body);
  });
  const found = await anchor(targets, after.body);
  return found.map(({ state, range }) => ({ state, range, text: plain(textOf(range)) }));
};

suite.skipIf(!isThere)(
  `the model article at its second visit${isThere ? '' : ' (skipped: the article is not here)'}`,
  () => {
    const kept = [
      'Khamenei said that the Palestinian terrorist groups have “accurately identified the way forward.”',
      'The growing power of the resistance groups in the West Bank is the key that can bring the Zionist enemy to its knees',
      'Khamenei’s mouthpiece',
      'Hamas leaders join the Iranian party',
      'may not see the regime’s 80th anniversary.”\nThe Supreme Leader of the Islamic Revolution also highlighted',
      'Source: Twitter',
    ];

    it('has every passage whose words are still there, under other quotation marks', async () => {
      const found = await follow(kept);
      expect(found.map(({ state, text }) => [state, text])).toEqual(
        kept.map((words) => ['anchored', plain(words)]),
      );
    });

    it('does not take the pull quote for the sentence that it repeats', async () => {
      const [one] = await follow([kept[1] as string]);
      expect(one?.range?.startContainer.textContent).toContain(
        'it is crucial that we continue along this path',
      );
    });

    it('tells of the edits that were made in silence', async () => {
      const found = await follow([
        'The current situation of the Zionist regime is vastly different compared to 70 years ago.',
        'Reports from Gaza indicate that the meeting resulted in an agreement to enhance PIJ’s activities',
      ]);
      expect(found.map(({ state }) => state)).toEqual(['changed', 'changed']);
      expect(found[0]?.text).toBe(
        'The current situation of the Zionist regime is vastly different compared to 75 years ago.',
      );
      expect(found[1]?.text).toMatch(
        /reports from Gaza indicate that the meeting .* enhance PIJ's activities$/,
      );
    });
  },
);
