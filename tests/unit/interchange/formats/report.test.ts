// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { report } from '@/lib/interchange/formats/report';
import { bundleOf } from './files';
import { hostile } from './hostile-notes';
import { type Notes, notes } from './notes';

describe('a report', () => {
  const words = { word: (key: string) => key, language: 'ar' };
  async function page(own: Notes): Promise<Document> {
    let text = '';
    for await (const piece of report.out?.(bundleOf(own), words) ?? []) text += piece;
    return new DOMParser().parseFromString(text, 'text/html');
  }

  test('is a page that runs nothing and loads nothing, whatever was written', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (own) => {
        const document = await page(own);
        expect(document.querySelectorAll('script, img, iframe, link, object, form, [style]')).toHaveLength(0);
        for (const element of document.querySelectorAll('*'))
          for (const { name, value } of element.attributes) {
            expect(name).not.toMatch(/^on/);
            if (name === 'href') expect(value).toMatch(/^https?:/);
          }
        const reviewed = own.claims.filter(
          ({ id }) =>
            own.claimReviews.some((one) => one.claimId === id) &&
            own.appearances.some((one) => one.claimId === id),
        );
        const told = [...document.querySelectorAll('h2')].map(({ textContent }) => textContent);
        for (const { claimReviewed } of reviewed) expect(told).toContain(claimReviewed);
      }),
      { numRuns: 80, seed: 20260319, endOnFailure: true },
    );
  });

  test('is in the reader’s language and direction, and forbids scripts itself', async () => {
    const [own] = fc.sample(notes, { numRuns: 1, seed: 1 });
    if (!own) throw new Error('no notes');
    const document = await page(own);
    expect([document.documentElement.lang, document.documentElement.dir]).toEqual(['ar', 'rtl']);
    expect(document.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain(
      "default-src 'none'",
    );
  });
});
