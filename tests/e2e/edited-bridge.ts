import { readFileSync } from 'node:fs';

/** Words near the beginning of the article. */
export const EARLY = 'eleven weeks, according to the contract';
/** Words near its end. */
export const LATE = 'a company from the capital';
/** The article as it was first. */
export const FIRST = readFileSync('tests/fixtures/edited.html', 'utf8');
/** Its paragraphs, each with its tags. */
export const paragraphs = FIRST.match(/<p>(?:(?!<\/p>).)*<\/p>\n/g) ?? [];
/** With other banners, meters and quotation marks. */
export const NOISE = FIRST.replace('nine hundred', 'a thousand')
  .replace('read one of', 'read two of')
  .replaceAll(/[“”]/g, '"');
/** With a figure changed, a paragraph removed and one added. */
export const EDITED = NOISE.replace('cost three million', 'cost five million')
  .replace(/ {6}<p>Fishermen[^\n]*\n/, '')
  .replace(
    '</article>',
    '<p>Correction: an earlier text gave another price for the work on the bridge.</p></article>',
  );
/** Behind a wall, after four paragraphs. */
export const WALL = FIRST.replace(
  paragraphs.slice(4).join('      '),
  '<p>Subscribe to read on: one month is free.</p>',
);
/** Really cut to four paragraphs, and signed. */
export const CUT = FIRST.replace(
  paragraphs.slice(4).join('      '),
  '<p>The rest of this text was taken back by its author in March.</p>',
);
