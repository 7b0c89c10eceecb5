/**
 * Milliseconds from the beginning of the desk's page to its first claim with words.
 * @param {import('@playwright/test').BrowserContext} context @param {string} origin
 */
export async function openDesk(context, origin) {
  const page = await context.newPage();
  await page.addInitScript(() => {
    const look = () => {
      const text = document.querySelector('[data-row]')?.textContent ?? '';
      if (text.length > 3) performance.mark('first rows');
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(`${origin}/review.html?view=desk`);
  await page.waitForFunction(() => performance.getEntriesByName('first rows').length > 0, null, {
    timeout: 120_000,
  });
  const ms = await page.evaluate(() => performance.getEntriesByName('first rows')[0]?.startTime ?? 0);
  await page.close();
  return ms;
}
