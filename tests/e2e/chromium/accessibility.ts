import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What a page breaks of the rules at https://dequeuniversity.com/rules/axe as `rule: element`; none in a good page. */
export async function violations(page: Page): Promise<string[]> {
  // Put in by the debugger: the page's own policy forbids foreign scripts.
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = globalThis as typeof globalThis & { axe: typeof import('axe-core') };
    const { violations } = await axe.run(document);
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
}

/** The same, by daylight and at night. */
export async function violationsInBoth(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const each of await violations(page)) found.push(`${colorScheme}: ${each}`);
  }
  return found;
}
