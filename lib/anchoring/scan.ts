import { type Context, unitsOf } from './pattern';
import { scanPage } from './scan-page';
import { scanPassages } from './scan-passages';
import type { Scan } from './seeds';
import type { Tokens } from './tokens';

/** However many passages there are, each word of the page and of the passages is looked up once; the page has so many units of text. */
export function startScan(passages: readonly Context[], page: Tokens, units: number): Scan {
  const all = passages.reduce((sum, passage) => sum + unitsOf(passage), 0);
  return units < all ? scanPassages(passages, page) : scanPage(passages, page);
}
