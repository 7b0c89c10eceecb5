const WORDS =
  'river water bridge council measured station autumn figure report village mill upstream nitrate sample level morning keeper record table summer bank stone gauge reading valley'.split(
    ' ',
  );

/** A repeatable stream of numbers from 0 to 1 (mulberry32). */
export function random(seed = 1) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** @param {() => number} next */
function sentence(next) {
  const words = Array.from(
    { length: 8 + Math.floor(next() * 12) },
    () => WORDS[Math.floor(next() * WORDS.length)],
  ).join(' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/**
 * An article of about so many UTF-16 units of text.
 * @param {number} units
 */
export function articlePage(units) {
  const next = random(7);
  let body = '';
  for (let written = 0; written < units; ) {
    const text = Array.from({ length: 4 }, () => sentence(next)).join(' ');
    written += text.length;
    body += `<p>${text}</p>\n`;
  }
  const data = JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: 'Levels of a river',
  });
  return `<!doctype html><html lang="en"><head><title>Levels of a river</title><meta property="og:type" content="article"><script type="application/ld+json">${data}</script></head><body><main><article><h1>Levels of a river</h1>${body}</article></main></body></html>`;
}

/**
 * A page of so many links with a line of text below each, that is no article.
 * @param {number} links
 */
export function listPage(links) {
  const next = random(9);
  const items = Array.from(
    { length: links },
    (_, i) =>
      `<div class="teaser"><h3><a href="/item/${i}">${sentence(next)}</a></h3><p>${sentence(next)}</p></div>`,
  ).join('\n');
  return `<!doctype html><html lang="en"><head><title>All stations</title></head><body><main>${items}</main></body></html>`;
}
