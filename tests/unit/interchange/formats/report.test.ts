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
    const policy = document.querySelector('meta[http-equiv]')?.getAttribute('content');
    const css = new TextEncoder().encode(document.querySelector('style')?.textContent ?? '');
    const hash = Buffer.from(await crypto.subtle.digest('SHA-256', css)).toString('base64');
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    );
  });

  test('draws the reasons of a review from their Markdown, and reads no markup in them', async () => {
    const many = fc.sample(notes, { numRuns: 40, seed: 1 });
    const own = many.find((one) => one.claimReviews[0] && one.appearances[0]);
    const reviewBody = `So **much**:

- one
- [two](https://a.example/x "t")
- [three](javascript:alert(1))

<img src=x onerror="alert(1)"> ![i](https://a.example/i.png)`;
    const review = own?.claimReviews[0];
    const link = own?.appearances[0];
    if (!own || !review || !link) throw new Error('no notes');
    const claimReviews = [{ ...review, claimId: link.claimId, status: 'submitted' as const, reviewBody }];
    const reasons = (await page({ ...own, claimReviews })).querySelector('.reasons');
    const links = [...(reasons?.querySelectorAll('a') ?? [])];
    expect(reasons?.querySelector('strong')?.textContent).toBe('much');
    expect([...(reasons?.querySelectorAll('li') ?? [])].map((item) => item.textContent?.trim())).toEqual([
      'one',
      'two',
      'three',
    ]);
    expect(links.map((one) => [one.textContent, one.getAttribute('href')])).toEqual([
      ['two', 'https://a.example/x'],
      ['i', 'https://a.example/i.png'],
    ]);
    expect(reasons?.textContent).toContain('<img src=x onerror="alert(1)">');
  });
});
