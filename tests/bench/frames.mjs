const FRAMES = 120;
const STEP = 180;

/**
 * How long each frame took while pages are scrolled, in milliseconds.
 * @template {string} Name
 * @param {import('@playwright/test').BrowserContext} context @param {Record<Name, string>} pages
 * @returns {Promise<Partial<Record<Name, number[]>>>}
 */
export async function framesOf(context, pages) {
  /** @type {Partial<Record<Name, number[]>>} */
  const found = {};
  for (const [name, url] of /** @type {[Name, string][]} */ (Object.entries(pages))) {
    const page = await context.newPage();
    await page.goto(url);
    await page.waitForFunction(
      () => !document.querySelector('#page') || document.querySelector('[data-row]'),
    );
    // What is still read of a long queue is no part of a frame.
    await page.waitForTimeout(3_000);
    await page.bringToFront();
    found[name] = await page.evaluate(
      async ({ frames, step }) => {
        const scroller = document.querySelector('.library-scroller') ?? document.documentElement;
        const times = [];
        let last = await new Promise(requestAnimationFrame);
        for (let at = 0; at < frames; at++) {
          scroller.scrollTop += step;
          const now = await new Promise(requestAnimationFrame);
          times.push(now - last);
          last = now;
        }
        return times;
      },
      { frames: FRAMES, step: STEP },
    );
    await page.close();
  }
  return found;
}
