import { expect, type Page } from '@playwright/test';
import type { Painter } from '../../../lib/highlighting/painter.ts';
import { test } from './painted-page.ts';

declare let painter: Painter;

/** 300 paragraphs with a mark in each; one in thirty has another one in it. */
const fill = (page: Page) =>
  page.evaluate(() => {
    const look = { colour: 'green', claim: false, changed: false };
    const marks = Array.from({ length: 300 }, (_, i) => {
      const line = document.createElement('p');
      line.textContent = `Line-${i}-`;
      document.body.append(line);
      const [startContainer, endContainer] = [line.firstChild as Node, line.firstChild as Node];
      const range = new StaticRange({ startContainer, startOffset: 0, endContainer, endOffset: 7 });
      const within = new StaticRange({ startContainer, startOffset: 1, endContainer, endOffset: 3 });
      return [
        { id: `${i}`, range, ...look },
        ...(i % 30 === 29 ? [{ id: `in ${i}`, range: within, ...look }] : []),
      ];
    });
    painter.set(marks.flat());
  });

/** So many frames as it takes to be told what came near, and then some. */
const frames = (page: Page) =>
  page.evaluate(async () => {
    for (let i = 0; i < 6; i++) await new Promise((done) => requestAnimationFrame(done));
  });

test('no further than a quarter of a screen ahead is painted, and no less', async ({ sheet }) => {
  await fill(sheet);
  await sheet.evaluate(() => scrollTo(0, 5_000));
  await frames(sheet);
  const { painted, near } = await sheet.evaluate(() => {
    const isNear = ({ top, bottom }: DOMRect) => bottom >= -innerHeight / 4 && top <= 1.25 * innerHeight;
    const blocks = [...document.querySelectorAll('p')].filter((line) => isNear(line.getBoundingClientRect()));
    const ids = painter.marks().map(({ id }) => id);
    return {
      painted: ids.filter((id) => !id.startsWith('in ')).map(Number),
      near: blocks.map((line) => Number(line.textContent?.split('-')[1])),
    };
  });
  expect(near.length).toBeGreaterThan(5);
  expect(painted.sort((a, b) => a - b)).toEqual(near);
});

test('what comes near and the mark that the panel has in view need no new rules', async ({ sheet }) => {
  await fill(sheet);
  const rules = () =>
    sheet.evaluate(() => document.adoptedStyleSheets.reduce((sum, { cssRules }) => sum + cssRules.length, 0));
  const before = await rules();
  expect(await sheet.evaluate(() => painter.marks().some(({ id }) => id.startsWith('in ')))).toBe(false);
  await sheet.evaluate(() => scrollTo(0, 5_000));
  await expect
    .poll(() => sheet.evaluate(() => painter.marks().some(({ id }) => id.startsWith('in '))))
    .toBe(true);
  await sheet.evaluate(() => painter.inView(painter.marks()[0]?.id));
  expect(await rules()).toBe(before);
});
