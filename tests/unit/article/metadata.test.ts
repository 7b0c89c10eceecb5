// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readMetadata } from '@/lib/article/metadata';

const URL_HERE = 'https://www.gazette.example/2024/05/06/bridge';

const page = (head: string, body = '', lang = '') =>
  new DOMParser().parseFromString(
    `<html lang="${lang}"><head>${head}</head><body>${body}</body></html>`,
    'text/html',
  );
const ld = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const read = (head: string, body?: string, lang?: string) => readMetadata(page(head, body, lang), URL_HERE);

const article = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'The bridge is closed',
  author: { '@type': 'Person', name: 'Ann Bell' },
  datePublished: '2024-05-06T23:30:00-05:00',
  publisher: { '@type': 'Organization', name: 'Gazette Media Ltd' },
  articleSection: 'Town',
  inLanguage: 'en_gb',
};

/** The node of an article that says little. */
const bare = { '@type': 'BlogPosting', description: 'Cars must go round.' };

describe('readMetadata', () => {
  it('reads what JSON-LD says', () => {
    expect(read(ld(article))).toMatchObject({
      headline: 'The bridge is closed',
      author: ['Ann Bell'],
      datePublished: '2024-05-06',
      publisher: 'Gazette Media Ltd',
      section: 'Town',
      inLanguage: 'en-GB',
      provenance: { headline: 'json-ld', author: 'json-ld', datePublished: 'json-ld', publisher: 'json-ld' },
    });
  });

  it.each([
    [
      'in a graph, the author told by @id',
      {
        '@graph': [
          { ...article, author: { '@id': '#ann' } },
          { '@type': 'Person', '@id': '#ann', name: 'Ann Bell' },
        ],
      },
    ],
    ['below a web page', { '@type': 'WebPage', name: 'x', mainEntity: article }],
    ['in a list', [{ '@type': 'BreadcrumbList' }, article]],
    ['with several types', { ...article, '@type': ['NewsArticle', 'Thing'] }],
    [
      'beside another article, told by address',
      [
        { ...article, headline: 'Another', url: 'https://gazette.example/other' },
        { ...article, url: URL_HERE },
      ],
    ],
  ])('finds the article in JSON-LD %s', (_, value) => {
    expect(read(ld(value))).toMatchObject({ headline: 'The bridge is closed', author: ['Ann Bell'] });
  });

  it.each([
    ['a twin with the same headline', [{ ...bare, headline: article.headline }, article]],
    [
      'a twin at the same address',
      [
        { ...bare, url: URL_HERE },
        { ...article, '@id': `${URL_HERE}#article` },
      ],
    ],
    [
      'the page’s node',
      [
        { ...bare, author: article.author },
        { ...article, '@type': 'WebPage' },
      ],
    ],
    [
      'the day of creation, when that of publication is none',
      { ...article, datePublished: '', dateCreated: '2024-05-06' },
    ],
    ['the creator, when no author is named', { ...article, author: { url: '/ann' }, creator: 'Ann Bell' }],
  ])('takes what the article’s node does not say from %s', (_, value) => {
    expect(read(ld(value))).toMatchObject({
      author: ['Ann Bell'],
      datePublished: '2024-05-06',
      provenance: { author: 'json-ld', datePublished: 'json-ld' },
    });
  });

  it('takes nothing from the node of another article', () => {
    const other = { ...article, headline: 'Another', url: 'https://gazette.example/other' };
    expect(read(ld([{ ...bare, url: URL_HERE }, other]))).toMatchObject({ author: [] });
  });

  it.each([
    ['commas too many', '{"@type":"NewsArticle","author":["Ann Bell",],"headline":"One,] two,}",}'],
    ['a semicolon behind it', '{"@type":"NewsArticle","author":"Ann Bell","headline":"One,] two,}"};'],
    ['line ends in its strings', '{"@type":"NewsArticle","author":"Ann\nBell","headline":"One,] two,}"}'],
  ])('reads JSON-LD with %s', (_, source) => {
    const metadata = read(`<script type="application/ld+json">${source}</script>`);
    expect(metadata).toMatchObject({ author: ['Ann Bell'], headline: 'One,] two,}' });
  });

  it('asks the next meta tag when one names nobody', () => {
    const head = '<meta name="author" content="admin"><meta name="parsely-author" content="Ann Bell">';
    expect(read(head).author).toEqual(['Ann Bell']);
  });

  it.each([
    ['is not JSON', '<script type="application/ld+json">{"@type":</script>'],
    [
      'is nested very deeply',
      `<script type="application/ld+json">${'['.repeat(100_000)}${']'.repeat(100_000)}</script>`,
    ],
    ['is very large', ld({ '@type': 'NewsArticle', headline: 'x'.repeat(2_000_000) })],
    [
      'has __proto__ as a name',
      '<script type="application/ld+json">{"__proto__":{"headline":"No"},"constructor":1,"@type":"NewsArticle"}</script>',
    ],
    [
      'holds numbers and nulls for words',
      ld({ '@type': 'NewsArticle', headline: 7, author: [null, 3, {}], datePublished: {}, publisher: [] }),
    ],
    ['holds itself as its author', ld({ '@type': 'NewsArticle', '@id': '#a', author: { '@id': '#a' } })],
  ])('reads the rest when JSON-LD %s', (_, script) => {
    expect(read(`${script}<meta property="og:title" content="The bridge is closed">`)).toMatchObject({
      headline: 'The bridge is closed',
      author: [],
      datePublished: '2024-05-06',
      provenance: { headline: 'meta', datePublished: 'url' },
    });
    expect(Object.hasOwn(Object.prototype, 'headline')).toBe(false);
  });

  it.each([
    [
      'the heading, not the tab title',
      '<title>Bridge closed | The Gazette</title>',
      '<h1>The bridge is closed</h1>',
      'The bridge is closed',
    ],
    [
      'the tab title without the site',
      '<title>The bridge is closed | Gazette</title>',
      '',
      'The bridge is closed',
    ],
    [
      'a preview title without the site',
      '<meta property="og:title" content="Gazette: The bridge is closed"><meta property="og:site_name" content="Gazette">',
      '',
      'The bridge is closed',
    ],
    [
      'not the site’s name alone',
      '<meta property="og:title" content="Gazette"><meta property="og:site_name" content="Gazette">',
      '<h1>The bridge is closed</h1>',
      'The bridge is closed',
    ],
    [
      'not the logo',
      '',
      '<h1><a href="/">Gazette</a></h1><main><h1>The bridge is closed</h1></main>',
      'The bridge is closed',
    ],
    [
      'a colon of its own',
      '<meta property="og:title" content="Bridge: closed until May">',
      '',
      'Bridge: closed until May',
    ],
    [
      'entities escaped twice',
      '<meta property="og:title" content="Ann&amp;#8217;s bridge &amp;amp; road">',
      '',
      'Ann’s bridge & road',
    ],
  ])('takes for headline %s', (_, head, body, headline) => {
    expect(read(head, body).headline).toBe(headline);
  });

  it.each([
    ['By Ann Bell', ['Ann Bell']],
    ['Ann Bell and Cy Dow', ['Ann Bell', 'Cy Dow']],
    ['Ann Bell, Cy Dow and Eve Fay', ['Ann Bell', 'Cy Dow', 'Eve Fay']],
    ['Bell, Ann de', ['Bell, Ann de']],
    ['Ann Bell, MD', ['Ann Bell, MD']],
    ['Written by Ann Bell | Updated May 6, 2024', ['Ann Bell']],
    ['Von Ann Bell', ['Ann Bell']],
    ['Ann Bell, Mon May 6, 2024 11:23 am', ['Ann Bell']],
    ['Monday, May 6, 2024', []],
    ['https://social.example/ann', []],
    ['admin', []],
  ])('reads the byline %j', (byline, author) => {
    expect(read(`<meta name="author" content="${byline}">`).author).toEqual(author);
    expect(read('', `<article><p class="byline">${byline}</p></article>`).author).toEqual(author);
  });

  it('does not take who comments for the author', () => {
    expect(
      read('', '<div class="comments"><a rel="author">Troll</a></div><a rel="author">Ann Bell</a>').author,
    ).toEqual(['Ann Bell']);
  });

  it.each([
    ['<h1>Bridge</h1><p>By <a href="/ann">Ann Bell</a></p>', ['Ann Bell']],
    ['<h1>Bridge</h1><div><span>Written by</span><span>Ann Bell</span></div>', ['Ann Bell']],
    ['<h1>Bridge</h1><dl><dt>Author<span>:</span></dt><dd>Ann Bell</dd></dl>', ['Ann Bell']],
    ['<h1>Bridge</h1><dl><dt>Author</dt><dd>Ann Bell</dd></dl>', []],
    ['<h1>Brücke</h1><p>Von <a href="/ann">Ann Bell</a></p>', ['Ann Bell']],
    ['<h1>Pont</h1><p>PAR <a href="/ann">ANN BELL</a></p>', ['ANN BELL']],
    ['<h1>Brug</h1><p>De Rotterdamse brug gaat een jaar dicht</p>', []],
    ['<h1>Puente</h1><p>Fue cerrado <b>por</b> <a href="/town">Valencia</a>.</p>', []],
    ['<h1>Bridge</h1><p>By closing the bridge, the town saved money.</p>', []],
    ['<h1>Bridge</h1><p>Ann Bell</p><p class="x-author-bio">Engineer, of Lowtown</p>', ['Ann Bell']],
    ['<h1>Bridge</h1><p>A long way.</p><p class="x-author-bio">Engineer, of Lowtown</p>', []],
    ['<a rel="author">Cy Dow</a><h1>Bridge</h1><a rel="author">Ann Bell</a>', ['Ann Bell', 'Cy Dow']],
  ])('finds who wrote it in %s', (body, author) => {
    expect(read('', body).author).toEqual(author);
  });

  it.each([
    ['<h1>Bridge</h1><time datetime="2024-05-07T08:00Z">yesterday</time>', '2024-05-07'],
    [
      '<h1>Bridge</h1><p>Updated <time datetime="2024-05-09">May 9</time></p><p>Published <time datetime="2024-05-07">May 7</time></p>',
      '2024-05-07',
    ],
    ['<h1>Bridge</h1><p>Updated: May 9, 2024</p><p>May 7, 2024</p>', '2024-05-07'],
    ['<h1>Bridge</h1><p>Updated: May 9, 2024</p>', '2024-05-09'],
    ['<p>7. Mai 2024</p><h1>Bridge</h1>', '2024-05-07'],
    ['<h1>Bridge</h1><p>It was built in 1902.</p>', '2024-05-06'],
  ])('finds the day in %s', (body, date) => {
    expect(read('', body, 'de').datePublished).toBe(date);
  });

  it('takes a house for the author only when nobody else is named', () => {
    const house = ld({ ...article, author: { name: 'Gazette Media Ltd' } });
    expect(read(house).author).toEqual(['Gazette Media Ltd']);
    expect(read(house, '<p class="byline">By Ann Bell</p>').author).toEqual(['Ann Bell']);
    expect(
      read('<meta property="article:author" content="Town Desk">', '<p class="byline">By Ann Bell</p>')
        .author,
    ).toEqual(['Ann Bell']);
  });

  it.each([
    ['<title>The bridge is closed</title>', '<h1>Town</h1>', 'The bridge is closed'],
    [
      '<title>The bridge is closed</title><meta property="og:title" content="Why cars go round">',
      '<h1>The bridge is closed</h1>',
      'The bridge is closed',
    ],
    [
      '<title>Gazette</title><meta property="og:title" content="Why cars go round">',
      '<h1>Town</h1>',
      'Why cars go round',
    ],
  ])('of several headlines in %s takes the one that the tab title has too', (head, body, headline) => {
    expect(read(head, body).headline).toBe(headline);
  });

  it('reads the line below the headline', () => {
    const metadata = read(
      '<meta name="description" content="Other words">',
      '<h1>Bridge</h1><p class="deck">Cars must go round.</p>',
    );
    expect(metadata).toMatchObject({ deck: 'Cars must go round.', provenance: { deck: 'page' } });
  });

  it('hands on canonical link, og:url and DOI as written', () => {
    const head =
      '<link rel="canonical" href="/b"><meta property="og:url" content="c"><meta name="citation_doi" content="doi:10.1234/x">';
    expect(read(head)).toMatchObject({ canonical: '/b', ogUrl: 'c', doi: 'doi:10.1234/x' });
  });

  it('answers for an empty page', () => {
    expect(readMetadata(document.implementation.createHTMLDocument(), 'about:blank')).toMatchObject({
      headline: '',
      author: [],
    });
  });
});
