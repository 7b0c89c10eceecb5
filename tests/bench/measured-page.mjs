import { build } from 'vite';

/** A script of the bench and what it imports of the product, as one classic script. @param {string} entry */
export async function bundle(entry) {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': process.cwd() } },
    build: { write: false, lib: { entry, formats: ['iife'], name: 'bench' } },
  });
  const script = [built].flat().flatMap((one) => ('output' in one ? one.output : []))[0];
  if (script?.type !== 'chunk') throw new Error('nothing was built');
  return script.code;
}

/** A page with a lab in it. @param {import('@playwright/test').Browser} browser @param {string} html @param {string} code */
export async function openLab(browser, html, code) {
  const page = await browser.newPage();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  await page.setContent(html, { waitUntil: 'load' });
  await page.evaluate(code);
  const cpu = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? 0) * 1_000;
  };
  /** The lab's answer and the CPU milliseconds of the main thread that one doing took. @param {string} method @param {unknown[]} given */
  const measure = async (method, ...given) => {
    await devtools.send('HeapProfiler.collectGarbage');
    const before = await cpu();
    /** @type {{ times: number, done: number }} */
    const answer = await page.evaluate(`lab.${method}(...${JSON.stringify(given)})`);
    return { ...answer, ms: ((await cpu()) - before) / answer.times };
  };
  return { page, measure };
}
