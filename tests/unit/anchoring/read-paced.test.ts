// @vitest-environment jsdom
import { expect, it, describe as suite } from 'vitest';
import { indexOf } from '@/lib/anchoring';
import { keptIndex } from '@/lib/anchoring/cache';
import { readPaced } from '@/lib/anchoring/read-paced';
import { parse } from './documents';

const page = () =>
  parse(Array.from({ length: 800 }, (_, i) => `<p>Paragraph ${i} of the report.</p>`).join(''));

/** A reading that rests as often as it may, and what happens at each rest. */
const resting = (rest: (nth: number) => void) => {
  let rests = 0;
  return { due: () => true, rest: async () => rest(rests++) };
};

suite('a page that is being read in slices', () => {
  it('is whole for whoever asks for its text meanwhile, and read no second time', async () => {
    const document = page();
    const whole = indexOf(page()).text;
    const asked: string[] = [];
    const read = await readPaced(
      document,
      resting(() => asked.push(indexOf(document).text)),
    );
    expect(asked).toEqual([whole]);
    expect(indexOf(document)).toBe(read);
  });

  it('has no kept text before the end, nor after a reading that was broken off', async () => {
    const document = page();
    const kept: unknown[] = [];
    const broken = readPaced(
      document,
      resting((nth) => {
        kept.push(keptIndex(document));
        if (nth === 1) throw new Error('left');
      }),
    );
    await expect(broken).rejects.toThrow('left');
    expect([...kept, keptIndex(document)]).toEqual([undefined, undefined, undefined]);
    expect(indexOf(document).text).toBe(indexOf(page()).text);
  });

  it('is read again when it changes in the part that was read', async () => {
    const document = page();
    const read = await readPaced(
      document,
      resting((nth) => {
        const text = document.querySelector('p')?.firstChild;
        if (nth === 0 && text) text.nodeValue = 'Edited.';
      }),
    );
    expect(read.text.startsWith('Edited.\nParagraph 1 ')).toBe(true);
    expect(keptIndex(document)).toBe(read);
  });

  it('is read in the end though it changes at each rest', async () => {
    const document = page();
    const read = await readPaced(
      document,
      resting((nth) => {
        document.body.append(`${nth} `);
      }),
    );
    expect(read.text).toBe(indexOf(document).text);
  });
});
