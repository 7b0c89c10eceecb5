import { existsSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { paintedWords } from '../painted.ts';
import { claim, expectPainted, expectStored, highlight, pickClaim, stored } from './doing.ts';
import { floating } from './floating.ts';
import { expect, test } from './test.ts';

const FOLDER = '../shared/model-article';
const there = existsSync(FOLDER);

/** Runs in the page: the beginnings and ends of seven passages, found by where they stand and not by what they say. */
function sevenPassages(): [first: string, last: string][] {
  const paragraphs = [...document.querySelectorAll('.article-body > p')].map((p) => p.textContent ?? '');
  const text = (css: string) => document.querySelector(`article ${css}`)?.textContent?.trim() ?? '';
  const around = (css: string): [string, string] => {
    const inner = document.querySelector(`.article-body > p > ${css}`);
    const whole = inner?.parentElement?.textContent ?? '';
    const at = whole.indexOf(inner?.textContent ?? '');
    const end = at + (inner?.textContent?.length ?? 0);
    return [whole.slice(at - 24, at).trimStart(), whole.slice(end, end + 14).trimEnd()];
  };
  const quoted = paragraphs.findIndex((p) => p.startsWith('“') && p.length > 120 && p.length < 220);
  const phrase = paragraphs[12] ?? '';
  const between = paragraphs[15] ?? '';
  return [
    [text('figcaption').slice(0, 30), text('figcaption').slice(-20)],
    [(paragraphs[quoted] ?? '').slice(0, 30), (paragraphs[quoted] ?? '').slice(-30)],
    around('a'),
    around('em'),
    [phrase.slice(20, 50), phrase.slice(60, 90)],
    [between.slice(-40, -1), (paragraphs[16] ?? '').slice(0, 30)],
    [text('h2').slice(0, 12), text('h2').slice(-10)],
  ];
}

// What does not count: quotation marks of any kind and white space, as the two visits differ in them.
const folded = (text: string) =>
  text
    .replace(/["“”'‘’]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Which of the passages still stand in the article itself. */
const standing = (page: Page, passages: string[]) =>
  page
    .evaluate(() => document.querySelector('article')?.textContent ?? '')
    .then((whole) => {
      const now = folded(whole);
      return passages.filter((passage) => now.includes(folded(passage)));
    });

test.describe('the model article', () => {
  test.skip(!there, `skipped: ${FOLDER} is not there`);

  test('seven highlights, three claims, two sources: all back after a reload, and on the next visit on the right words', async ({
    reader,
    site,
  }) => {
    test.setTimeout(240_000);
    const url = site.url('/opinion/arms.html', 'news.test');
    let visit = 1;
    await reader.context.route(url, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: readFileSync(`${FOLDER}/visit-${visit}.html`, 'utf8'),
      }),
    );
    const page = await reader.open(url);
    const passages = await page.evaluate(sevenPassages);
    for (const [index, [first, last]] of passages.entries()) {
      await highlight(reader, page, first, last, ['Amber', 'Green', 'Blue', 'Rose'][index % 4]);
      await expectStored(reader, 'annotations', index + 1);
    }
    const seven = await page.evaluate(paintedWords);
    expect(seven).toHaveLength(7);
    const [work] = await stored(reader, 'works');
    const said: { headline: string; author: { name: string } } = await page.evaluate(() =>
      JSON.parse(document.querySelector('script[type="application/ld+json"]')?.textContent ?? '{}'),
    );
    expect(work).toMatchObject({ headline: said.headline, author: [said.author.name] });
    expect(work?.deck).toBe(await page.locator('.deck').textContent());

    const words = await page.locator('.article-body > p').allTextContents();
    const claims = [words[7], words[20], words[24]].map((each) => (each ?? '').slice(2, 40));
    for (const [index, wording] of claims.entries()) {
      await claim(reader, page, wording, `Speaker ${index + 1}`);
      await expectStored(reader, 'claims', index + 1);
    }
    await expect
      .poll(async () =>
        (await stored(reader, 'agents')).filter(({ name }) => String(name).startsWith('Speaker')),
      )
      .toHaveLength(3);

    const report = await reader.open(site.url('/report.html', 'source.test'));
    for (const [index, passage] of ['between 70 and 90 per cent', 'No samples were taken'].entries()) {
      await reader.select(report, passage);
      await (await floating(report)).click('Source for…');
      await pickClaim(report, claims[0] ?? '', index === 0 ? 'Supports' : 'Refutes');
      await expectStored(reader, 'sources', index + 1);
    }
    await report.close();

    const all = await page.evaluate(paintedWords);
    expect(all).toHaveLength(10);
    await page.bringToFront();
    await page.reload();
    await expectPainted(page, all);

    visit = 2;
    await page.reload();
    const left = await standing(page, all);
    expect(left.length).toBeGreaterThan(5);
    await expect
      .poll(
        async () =>
          (await page.evaluate(paintedWords)).map(folded).filter((one) => left.map(folded).includes(one)),
        {
          timeout: 20_000,
        },
      )
      .toHaveLength(left.length);
    // Never on words that nobody marked: neither the pull quote that repeats a sentence nor anything else.
    const painted = await page.evaluate(() => {
      const found: { text: string; aside: boolean }[] = [];
      CSS.highlights.forEach((highlight) => {
        highlight.forEach(({ startContainer, startOffset, endContainer, endOffset }) => {
          const range = document.createRange();
          range.setStart(startContainer, startOffset);
          range.setEnd(endContainer, endOffset);
          const aside = startContainer.parentElement?.closest('.pull, .donate, .related') !== null;
          found.push({ text: range.toString(), aside });
        });
      });
      return found;
    });
    expect(painted.filter(({ aside }) => aside)).toEqual([]);
    const states = (await stored(reader, 'anchors')).filter(({ workId }) => workId === work?.id);
    expect(states.map(({ state }) => state).filter((state) => state === 'anchored')).toHaveLength(
      left.length,
    );
    const panel = await reader.openPanel(page);
    await expect(panel.getByRole('listitem').first()).toBeVisible();
  });

  test('on the next visit the two edits made in silence are told, with what was edited, and nothing else is', async ({
    reader,
    site,
  }) => {
    test.setTimeout(180_000);
    const url = site.url('/opinion/arms.html', 'news.test');
    let visit = 1;
    await reader.context.route(url, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: readFileSync(`${FOLDER}/visit-${visit}.html`, 'utf8'),
      }),
    );
    const page = await reader.open(url);
    const marks: [first: string, last: string, state: string][] = [
      ['The current situation', '70 years ago', 'changed'],
      ['Reports from Gaza indicate', 'in the northern West Bank.', 'changed'],
      ['an agreement to', 'enhance', 'anchored, its sentence edited'],
      ['The growing power', 'to its knees', 'anchored'],
      ['Source:', 'Twitter', 'anchored'],
    ];
    for (const [at, [first, last]] of marks.entries()) {
      await highlight(reader, page, first, last);
      await expectStored(reader, 'annotations', at + 1);
    }
    visit = 2;
    await page.reload();
    const wordsOf = async () =>
      new Map(
        (await stored(reader, 'annotations')).map(({ id, target }) => [
          id,
          (target as { exact: string }).exact,
        ]),
      );
    await expect
      .poll(
        async () => {
          const words = await wordsOf();
          return (await stored(reader, 'anchors'))
            .map(({ annotationId, state, sentence }) => [
              words.get(annotationId)?.slice(0, 7),
              sentence ? `${state}, its sentence edited` : state,
            ])
            .sort();
        },
        { timeout: 20_000 },
      )
      .toEqual(marks.map(([first, , state]) => [first.slice(0, 7), state]).sort());

    const panel = await reader.openPanel(page);
    const told = (words: string) => panel.getByRole('listitem').filter({ hasText: words }).first();
    const diff = async (words: string) => [
      await told(words).locator('.word-diff del > span').allTextContents(),
      await told(words).locator('.word-diff ins > span').allTextContents(),
    ];
    await expect(told('70 years ago')).toContainText('The words changed; first seen on');
    expect(await diff('70 years ago')).toEqual([['70'], ['75']]);
    expect(await diff('Reports from Gaza')).toEqual([['Reports'], ['Unconfirmed reports']]);
    await expect(told('an agreement to enhance').last()).toContainText('first seen on');
    await panel.getByRole('button', { name: /^Changed/ }).click();
    await expect(panel.getByRole('listitem')).toHaveCount(3);
  });
});
