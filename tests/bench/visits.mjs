import { setTimeout as wait } from 'node:timers/promises';

/** A page's script looks a second time 2,500 ms after it was brought; its task and what follows are over by then; ms. */
const AT_REST = 3_500;
/** All but a page's last bytes are read, laid out and drawn by then; ms. */
const DRAWN = 500;

/**
 * Opens a page with every competitor in turn, some times. What the page costs by itself varies by more than a script
 * costs: so its last bytes are held back until all else is drawn, and what is measured of each is what comes after them,
 * until all of them have come to rest together.
 * @template {{ context: import('@playwright/test').BrowserContext }} C
 * @param {C[]} competitors
 * @param {{ url: string, finish: () => void }} page `finish` sends the last bytes to all who have asked for it
 * @param {number} times
 */
export async function batch(competitors, { url, finish }, times) {
  const opened = [];
  for (let load = 0; load < times; load++) {
    for (let turn = 0; turn < competitors.length; turn++) {
      // Nobody is always the first, or always after the same one.
      const competitor =
        competitors[(load % 2 ? competitors.length - 1 - turn : turn + load) % competitors.length];
      if (competitor) opened.push({ competitor, ...(await open(competitor.context, url)) });
    }
  }
  await wait(DRAWN);
  const drawn = [];
  for (const visit of opened) drawn.push({ ...visit, before: await workOf(visit.session) });
  finish();
  await wait(AT_REST);
  const measured = [];
  for (const { competitor, page, session, before } of drawn) {
    measured.push({ competitor, row: await measure(page, session, before) });
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
  await page.goto(url, { waitUntil: 'commit' });
  return { page, session };
}

/** @param {import('@playwright/test').CDPSession} session */
async function workOf(session) {
  const value = await metricsOf(session);
  return { cpu: value('TaskDuration') * 1_000, script: value('ScriptDuration') * 1_000 };
}

/** @param {import('@playwright/test').CDPSession} session */
async function metricsOf(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  /** @param {string} name */
  return (name) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {import('@playwright/test').CDPSession} session
 * @param {{ cpu: number, script: number }} before
 */
async function measure(page, session, before) {
  const after = await workOf(session);
  // The heap without what is waiting to be collected; collecting is work, and so comes after the work was read.
  await session.send('HeapProfiler.collectGarbage');
  const memory = await metricsOf(session);
  const [nodes, longTasks] = await page.evaluate(() => {
    const walker = document.createTreeWalker(document);
    let count = 1;
    while (walker.nextNode()) count++;
    return [count, Number(Reflect.get(globalThis, 'longTasks'))];
  });
  return {
    cpu: after.cpu - before.cpu,
    script: after.script - before.script,
    heap: memory('JSHeapUsedSize') / 1_024,
    nodes,
    longTasks,
  };
}
