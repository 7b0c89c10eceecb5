// Renders assets/icon.svg (lit) and assets/icon-off.svg (dimmed) to public/icon/*.png. Run it after changing a drawing.
import { mkdirSync, readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findChromium } from './find-browser.mjs';

const executablePath = findChromium();
if (!executablePath) throw new Error('No Chromium found: run node scripts/browsers.mjs');
mkdirSync('public/icon', { recursive: true });
const browser = await chromium.launch({
  executablePath,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
for (const [drawing, prefix] of [
  ['assets/icon.svg', ''],
  ['assets/icon-off.svg', 'off-'],
]) {
  const source = `data:image/svg+xml;base64,${readFileSync(drawing ?? '').toString('base64')}`;
  for (const size of [16, 32, 48, 128]) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(
      `<style>*{margin:0}img{display:block;width:${size}px}</style><img src="${source}">`,
    );
    await page.screenshot({ path: `public/icon/${prefix}${size}.png`, omitBackground: true });
    await page.close();
  }
}
await browser.close();
