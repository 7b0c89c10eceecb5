import type { Page } from 'puppeteer-core';
import type { Desk, Tab } from '../moving/desk.ts';
import { scenarios } from '../moving/scenarios.ts';
import { clickWords, expectPainted, highlight, stored } from './doing.ts';
import type { Reader } from './reader.ts';
import { test } from './test.ts';

declare const browser: typeof import('wxt/browser').browser;

function tabOf(reader: Reader, page: Page): Tab {
  return {
    mark: (words) => highlight(reader, page, words),
    paints: (words) => expectPainted(page, words),
    async opensCard(words) {
      const surface = await reader.floating(page);
      await surface.gone('Amber');
      await clickWords(page, words);
      await surface.shown('Delete');
      await page.keyboard.press('Escape');
      await surface.gone('Delete');
    },
    evaluate: (source) => page.evaluate(source),
    reload: async () => void (await page.reload()),
    async goTo() {
      const [annotation] = await stored(reader, 'annotations');
      await page.bringToFront();
      return reader.desk.evaluate(async (annotationId) => {
        const [tab] = await browser.tabs.query({ url: 'http://news.test/*' });
        const message = { to: 'page', protocol: 1, call: 'goTo', input: { annotationId } };
        return (await browser.tabs.sendMessage(tab?.id ?? -1, message, { frameId: 0 })).value;
      }, String(annotation?.id));
    },
  };
}

for (const { operator, title, run } of scenarios)
  test(`${title} (${operator})`, async ({ reader, site }) => {
    const desk: Desk = {
      open: async (path) => tabOf(reader, await reader.open(site.url(path, 'news.test'))),
      elsewhere: (path) => site.url(path, 'other.test'),
      async addresses() {
        const works = new Map((await stored(reader, 'works')).map(({ id, url }) => [id, String(url)]));
        const annotations = await stored(reader, 'annotations');
        return annotations.map(({ workId }) => works.get(workId) ?? '');
      },
    };
    await run(desk);
  });
