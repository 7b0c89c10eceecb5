import { setTimeout as wait } from 'node:timers/promises';

/** A page's script looks a second time 2,500 ms after it was brought; its task and what follows are over by then; ms. */
const AT_REST = 3_500;

/**
 * Opens a page with every competitor in turn, some times, lets all of them come to rest together, and measures each.
 * @template {{ context: import('@playwright/test').BrowserContext }} C
 * @param {C[]} competitors
 * @param {string} url
 * @param {number} times
 */
export async function batch(competitors, url, times) {
  const opened = [];
  for (let load = 0; load < times; load++) {
    for (let turn = 0; turn < competitors.length; turn++) {
      // Nobody is always the first, or always after the same one.
      const competitor =
        competitors[(load % 2 ? competitors.length - 1 - turn : turn + load) % competitors.length];
      if (competitor) opened.push({ competitor, ...(await open(competitor.context, url)) });
    }
  }
  await wait(AT_REST);
  const measured = [];
  for (const { competitor, page, session } of opened) {
    measured.push({ competitor, row: await measure(page, session) });
    await page.close();
  }
  return measured;
}

/** @param {import('@playwright/test').BrowserContext} context @param {string} url */
async function open(context, url) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.addInitScript(() => {
    Reflect.set(globalThis, 'longTasks', 0);
    new PerformanceObserver((list) => {
      Reflect.set(globalThis, 'longTasks', Reflect.get(globalThis, 'longTasks') + list.getEntries().length);
    }).observe({ type: 'longtask', buffered: true });
  });
  await page.goto(url, { waitUntil: 'load' });
  return { page, session };
}

/** @param {import('@playwright/test').Page} page @param {import('@playwright/test').CDPSession} session */
async function measure(page, session) {
  const { metrics: work } = await session.send('Performance.getMetrics');
  // The heap without what is waiting to be collected; collecting is work, and so comes after the work was read.
  await session.send('HeapProfiler.collectGarbage');
  const { metrics: memory } = await session.send('Performance.getMetrics');
  /** @param {typeof work} metrics @param {string} name */
  const value = (metrics, name) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
  const [nodes, longTasks] = await page.evaluate(() => {
    const walker = document.createTreeWalker(document);
    let count = 1;
    while (walker.nextNode()) count++;
    return [count, Number(Reflect.get(globalThis, 'longTasks'))];
  });
  return {
    cpu: value(work, 'TaskDuration') * 1_000,
    script: value(work, 'ScriptDuration') * 1_000,
    heap: value(memory, 'JSHeapUsedSize') / 1_024,
    nodes,
    longTasks,
  };
}
