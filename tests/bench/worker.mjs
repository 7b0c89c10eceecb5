import { setTimeout as wait } from 'node:timers/promises';

/**
 * Whether the extension's worker, once stopped, sleeps on while a page is opened and comes to rest.
 * @param {import('@playwright/test').BrowserContext} context
 * @param {string} url
 * @param {() => void} finish sends the page's last bytes
 */
export async function sleepsBeside(context, url, finish) {
  const [worker] = context.serviceWorkers();
  if (!worker) throw new Error('The extension has no worker to stop');
  // A page of the extension's own origin asks the browser what the worker could, without waking it.
  const desk = await context.newPage();
  await desk.goto(new URL('/manifest.json', worker.url()).href);
  const session = await context.newCDPSession(desk);
  await session.send('ServiceWorker.enable');
  const isAwake = () =>
    desk.evaluate(
      'chrome.runtime.getContexts({ contextTypes: ["BACKGROUND"] }).then((found) => found.length > 0)',
    );
  await session.send('ServiceWorker.stopAllWorkers');
  for (let tries = 0; (await isAwake()) && tries < 20; tries++) await wait(250);
  if (await isAwake()) throw new Error('The worker cannot be stopped');
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'commit' });
  finish();
  await wait(3_500);
  return !(await isAwake());
}
