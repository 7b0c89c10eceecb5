import { describe, expect, it } from 'vitest';
import { urlKey } from '@/lib/article/url-key';

const STORY = 'https://example.com/news/story';

const same: [difference: string, one: string, other: string][] = [
  ['http and https', STORY, 'http://example.com/news/story'],
  ['www.', STORY, 'https://www.example.com/news/story'],
  ['capitals in the host', STORY, 'https://EXAMPLE.com/news/story'],
  ['the default port', STORY, 'https://example.com:443/news/story'],
  ['a dot after the host', STORY, 'https://example.com./news/story'],
  ['a trailing slash', STORY, 'https://example.com/news/story/'],
  ['doubled slashes', STORY, 'https://example.com//news///story'],
  ['a section', STORY, `${STORY}#section`],
  ['a text fragment', STORY, `${STORY}#:~:text=some%20words`],
  ['order of parameters', `${STORY}?a=1&b=2`, `${STORY}?b=2&a=1`],
  ['utm parameters', STORY, `${STORY}?utm_source=x&utm_medium=y&utm_campaign=z`],
  ['fbclid beside a real id', `${STORY}?id=7`, `${STORY}?fbclid=IwAR0&id=7`],
  ['index.html', 'https://example.com/news/', 'https://example.com/news/index.html'],
  ['mobile.', STORY, 'https://mobile.example.com/news/story'],
  ['google.com/amp/s', STORY, 'https://www.google.com/amp/s/www.example.com/news/story'],
  ['cdn.ampproject.org/c/s', STORY, 'https://example-com.cdn.ampproject.org/c/s/example.com/news/story'],
  ['/amp/ at the end', STORY, 'https://example.com/news/story/amp/'],
  ['?amp=1', STORY, `${STORY}?amp=1`],
  ['a web.archive.org copy', STORY, `https://web.archive.org/web/20240102030405/${STORY}`],
  ['a via.hypothes.is copy', STORY, `https://via.hypothes.is/${STORY}`],
  ['a translate.goog copy', STORY, 'https://example-com.translate.goog/news/story?_x_tr_sl=en&_x_tr_tl=de'],
  ['youtu.be and watch', 'https://www.youtube.com/watch?v=aBc-9_x', 'https://youtu.be/aBc-9_x?si=Zz1'],
  ['twitter.com and x.com', 'https://twitter.com/a/status/1', 'https://x.com/a/status/1'],
  ['%7E and ~', 'https://example.com/~ann/', 'https://example.com/%7Eann/'],
  ['case of escapes', 'https://example.com/caf%C3%A9', 'https://example.com/caf%c3%a9'],
  [';jsessionid', STORY, `${STORY};jsessionid=0A1B`],
  ['?ref=rss', STORY, `${STORY}?ref=rss`],
];

const different: [difference: string, one: string, other: string][] = [
  ['id', `${STORY}?id=1`, `${STORY}?id=2`],
  ['a later page', STORY, `${STORY}?page=2`],
  ['case of the path', 'https://example.com/A', 'https://example.com/a'],
  ['language in the host', 'https://en.wikipedia.org/wiki/Paris', 'https://de.wikipedia.org/wiki/Paris'],
  ['ref that names a version', `${STORY}?ref=v1.2`, `${STORY}?ref=v1.3`],
  ['port', 'https://example.com/a', 'https://example.com:8080/a'],
  ['hashbang route', 'https://example.com/#!/a', 'https://example.com/#!/b'],
  ['language in the path', 'https://example.com/en/a', 'https://example.com/fr/a'],
];

const beyondTheList: [title: string, url: string, key: string][] = [
  ['no scheme, host and path only', STORY, 'example.com/news/story'],
  ['a home page is its host', 'https://www.example.com/', 'example.com'],
  [
    'the mobile label may stand second',
    'https://en.m.wikipedia.org/wiki/Paris',
    'en.wikipedia.org/wiki/Paris',
  ],
  ['m. below a public suffix is a name', 'https://m.co.uk/a', 'm.co.uk/a'],
  ['www. below a public suffix is not', 'https://www.gov.uk/a', 'gov.uk/a'],
  ['a site may be called amp', 'https://amp.dev/a', 'amp.dev/a'],
  [
    'an archived copy with its own query',
    'https://web.archive.org/web/2024id_/http://example.com/a?id=1',
    'example.com/a?id=1',
  ],
  [
    'an archived copy that lost a slash',
    'https://web.archive.org/web/2024/http:/example.com/a',
    'example.com/a',
  ],
  [
    'a copy of a copy',
    `https://via.hypothes.is/https://web.archive.org/web/2024/${STORY}`,
    'example.com/news/story',
  ],
  [
    'the archive’s own pages stay',
    'https://web.archive.org/web/2024*/example',
    'web.archive.org/web/2024*/example',
  ],
  ['dashes in a translated host', 'https://my--site-co-uk.translate.goog/a', 'my-site.co.uk/a'],
  ['AMP before the path', 'https://example.com/amp/news/story', 'example.com/news/story'],
  ['AMP in the file name', 'https://example.com/news/story.amp.html', 'example.com/news/story.html'],
  ['a page called amp', 'https://example.com/amp', 'example.com/amp'],
  ['a word that starts with amp', 'https://example.com/ampere/amplifier', 'example.com/ampere/amplifier'],
  ['a video keeps only its id', 'https://youtube.com/watch?list=L&v=aBc&t=30s', 'youtube.com/watch?v=aBc'],
  ['escapes of another encoding stay apart', `${STORY}?q=%e9`, 'example.com/news/story?q=%E9'],
  ['values of one name keep their order', `${STORY}?a=2&a=1`, 'example.com/news/story?a=2&a=1'],
  ['an empty query', `${STORY}?`, 'example.com/news/story'],
  ['plus and %20 in a query', `${STORY}?q=a+b`, 'example.com/news/story?q=a%20b'],
  ['a password is not kept', 'https://ann:secret@example.com/a', 'example.com/a'],
];

const TRACKING = [
  'utm_id',
  'fbclid',
  'gclid',
  'gclsrc',
  'dclid',
  'msclkid',
  'yclid',
  'ttclid',
  'twclid',
  'gbraid',
  'wbraid',
  'mc_cid',
  'mc_eid',
  'igshid',
  'igsh',
  '_ga',
  '_gl',
  '_hsenc',
  'mkt_tok',
  'pk_campaign',
  'mtm_kwd',
  'at_medium',
  'at_campaign',
  '__twitter_impression',
  'cmpid',
  'smid',
  'ocid',
  'ncid',
  'spm',
  'PHPSESSID',
  'amp',
  'outputType',
];
const MEANING = ['id', 'p', 'page', 'q', 'v', 'utm', 'gcl', 'sid', 'cid', 'at_id', 'amplifier', 'fbar'];

describe('urlKey', () => {
  it('has a row for each case of the list', () => {
    expect([same.length, different.length]).toEqual([27, 8]);
  });
  it.each(same)('is the same in spite of %s', (_, one, other) => {
    expect(urlKey(other)).toBe(urlKey(one));
    expect(urlKey(one)).toBeDefined();
  });
  it.each(TRACKING)('drops the tracking parameter %s', (name) => {
    expect(urlKey(`${STORY}?${name}=Ab1`)).toBe(urlKey(STORY));
  });
  it.each(MEANING)('keeps the parameter %s', (name) => {
    expect(urlKey(`${STORY}?${name}=Ab1`)).toBe(`example.com/news/story?${name}=Ab1`);
  });
  it.each(different)('differs by %s', (_, one, other) => {
    expect(urlKey(other)).not.toBe(urlKey(one));
  });
  it.each(beyondTheList)('%s', (_, url, key) => {
    expect(urlKey(url)).toBe(key);
  });
  it.each([
    '',
    'about:blank',
    'javascript:alert(1)',
    'file:///a.html',
    'ftp://example.com/a',
    'news/story',
    'https://',
    'httpx://example.com/a',
  ])('has none for %j', (url) => {
    expect(urlKey(url)).toBeUndefined();
  });
  it('takes a key made of a key for the same', () => {
    for (const [, one, other] of [...same, ...different])
      for (const url of [one, other]) expect(urlKey(`https://${urlKey(url)}`)).toBe(urlKey(url));
  });
  it('answers for an address that wraps another very often', () => {
    expect(urlKey('https://via.hypothes.is/'.repeat(20_000) + STORY)).toBeDefined();
  });
});
