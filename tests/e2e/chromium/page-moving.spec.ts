import { markedStory } from './marked-story.ts';
import { painted, paints } from './marks.ts';
import { floatingOf } from './over-page.ts';
import { expect, test } from './test.ts';

const SENTENCE = 'Nobody will have to wait for spring';

test('text that a script draws late gets its marks back', async ({ reader, site }) => {
  const url = site.url('/drawn-late.html', 'news.test');
  const page = await reader.open(url);
  const floating = await floatingOf(page);
  await page.waitForSelector('article');
  await reader.select(page, 'the marks must wait for them');
  await floating.click('.swatch', 'Amber');
  await paints(page, ['the marks must wait for them']);
  await page.reload();
  expect(await painted(page)).toEqual([]);
  await paints(page, ['the marks must wait for them']);
  // Later than a page is given before its passages are called lost.
  await page.goto(`${url}?ref=rss`);
  const late = await reader.open('about:blank');
  await late.addInitScript(() => {
    const at = window.setTimeout;
    window.setTimeout = ((run: () => void, wait: number) =>
      at(run, wait === 900 ? 5_000 : wait)) as typeof at;
  });
  await late.goto(url);
  await paints(late, ['the marks must wait for them']);
});

test('what is drawn anew with the same words keeps its marks, and the page is not worked on when it is at rest', async ({
  reader,
  site,
}) => {
  const { page } = await markedStory(reader, site, SENTENCE);
  for (let time = 0; time < 3; time++) {
    await page.evaluate(() => {
      const story = document.querySelector('article');
      story?.replaceWith(story.cloneNode(true));
    });
    await paints(page, [SENTENCE]);
  }
  await page.evaluate(() => {
    const words = document.querySelector('#first')?.firstChild;
    if (words) words.nodeValue = `Correction. ${words.nodeValue}`;
  });
  await paints(page, [SENTENCE]);
});

test('a mark whose words are taken away is not painted on others, and comes back with them', async ({
  reader,
  site,
}) => {
  const { page } = await markedStory(reader, site, SENTENCE);
  const words = await page.evaluate(() => {
    const first = document.querySelector('#first');
    const before = first?.textContent ?? '';
    if (first) first.textContent = 'This paragraph says something else now, about boats and money.';
    return before;
  });
  await paints(page, []);
  await page.evaluate((before) => {
    const first = document.querySelector('#first');
    if (first) first.textContent = before;
  }, words);
  await paints(page, [SENTENCE]);
});

test('words that the page puts in the place of marked ones are never seen marked', async ({
  reader,
  site,
}) => {
  const { page } = await markedStory(reader, site, SENTENCE);
  const seen = await page.evaluate(async () => {
    const words = document.querySelector('#first')?.firstChild;
    if (words) words.nodeValue = 'Boats and money, '.repeat(60);
    await new Promise(requestAnimationFrame);
    return [...CSS.highlights.values()].flatMap((highlight) => [...highlight]).length;
  });
  expect(seen).toBe(0);
});

test('in-page navigation: each article has its own marks', async ({ reader, site }) => {
  const page = await reader.open(site.url('/single.html?article=one', 'news.test'));
  const floating = await floatingOf(page);
  await reader.select(page, 'The dam was finished in spring');
  await floating.click('.swatch', 'Amber');
  await paints(page, ['The dam was finished in spring']);
  await floating.goes();
  await reader.select(page, 'a triumph of patience');
  await floating.click('.swatch', 'Green');
  await paints(page, ['The dam was finished in spring', 'a triumph of patience']);
  await page.click('text=Two');
  await page.waitForSelector('text=The dam leaks');
  await paints(page, []);
  await reader.select(page, 'engineers have found');
  await floating.click('.swatch', 'Amber');
  await paints(page, ['engineers have found']);
  await page.goBack();
  await paints(page, ['The dam was finished in spring', 'a triumph of patience']);
  await page.goForward();
  await paints(page, ['engineers have found']);
  await page.reload();
  await paints(page, ['engineers have found']);
});

test('highlights that the page wipes, and styles it takes away, come back', async ({ reader, site }) => {
  const { page } = await markedStory(reader, site, SENTENCE);
  await page.evaluate(() => {
    CSS.highlights.clear();
    document.adoptedStyleSheets = [];
  });
  await paints(page, [SENTENCE]);
  const ground = () =>
    page.evaluate(() => {
      const [name] = [...CSS.highlights.keys()];
      const first = document.querySelector('#first');
      return first && getComputedStyle(first, `::highlight(${name})`).backgroundColor;
    });
  await expect.poll(ground).toMatch(/rgba?\(255, 190, 0/);
});

test('several tabs of one article show the same, also when it is changed in one of them', async ({
  reader,
  site,
}) => {
  const url = site.url('/story.html', 'news.test');
  const one = await reader.open(url);
  const floating = await floatingOf(one);
  await reader.select(one, SENTENCE);
  await floating.click('.swatch', 'Amber');
  await paints(one, [SENTENCE]);
  const two = await reader.open(`${url}?utm_source=feed#last`);
  await paints(two, [SENTENCE]);
  await one.bringToFront();
  await reader.select(one, 'The timetable will be published');
  await floating.click('.swatch', 'Blue');
  await paints(one, [SENTENCE, 'The timetable will be published']);
  await paints(two, [SENTENCE, 'The timetable will be published']);
  await two.bringToFront();
  const second = await floatingOf(two);
  await two.mouse.click(0, 0);
  await two.evaluate(() => scrollTo(0, 0));
  await reader.select(two, 'half as many as in summer');
  await second.click('.swatch', 'Rose');
  await paints(one, [SENTENCE, 'half as many as in summer', 'The timetable will be published']);
});
