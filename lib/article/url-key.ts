/**
 * The name under which an address is stored and found again: host, path and query without what does not
 * change the article; undefined for anything but http and https.
 */
export function urlKey(url: string): string | undefined {
  const address = unwrap(url);
  if (!address) return undefined;
  if (host(address) === 'youtu.be') {
    address.search = `v=${address.pathname.slice(1)}`;
    address.pathname = '/watch';
    address.host = 'youtube.com';
  }
  const { port, hash } = address;
  const page = host(address) + (port && `:${port}`) + path(address);
  return page + query(address, page) + (/^#!./.test(hash) ? spell(hash.replace(/:~:.*/, '')) : '');
}

/** Addresses that hold the article's own: web.archive.org, Hypothesis' proxy, Google's and other AMP caches. */
const WRAPPER =
  /^(?:web\.archive\.org\/web\/\d+(?:\w\w_)?|via\.hypothes\.is|www\.google\.[a-z.]+\/amp(?:\/s)?|[\w.-]*cdn\.ampproject\.org\/\w\w?(?:\/s)?)\/((https?:)?.+\..+)/;

function unwrap(url: string, depth = 0): URL | undefined {
  const address = URL.canParse(url) ? new URL(url) : undefined;
  if (!address || !/^https?:/.test(address.protocol)) return undefined;
  const { hostname, pathname, search, hash } = address;
  // Google writes "." as "-" and "-" as "--" in the host of a translated page.
  if (/^[^.]+\.translate\.goog$/.test(hostname))
    address.hostname = hostname.slice(0, -15).replace(/--?/g, (dashes) => (dashes[1] ? '-' : '.'));
  const [, inner, scheme] = WRAPPER.exec(hostname + pathname) ?? [];
  return inner && depth < 3 ? unwrap((scheme ? '' : 'https://') + inner + search + hash, depth + 1) : address;
}

// Not below a suffix such as co.uk, where m.co.uk is a site of its own; www.gov.uk is gov.uk all the same.
const MOBILE = /^(?:www\.(?=.+\.)|(?:m|mobile|amp)\.(?=.+\.)(?!(?:com?|net|org|gov|edu|ac)\.\w\w$))+/;

function host({ hostname }: URL): string {
  return (
    hostname
      .replace(/\.$/, '')
      .replace(MOBILE, '')
      // Wikipedia and others put the mobile label second: en.m.wikipedia.org.
      .replace(/^([\w-]+)\.m\.(?=[\w-]+\.\w+$)/, '$1.')
      .replace(/^twitter(?=\.com$)/, 'x')
  );
}

function path({ pathname }: URL): string {
  return spell(pathname)
    .replace(/;jsessionid=[^/]*/i, '')
    .replace(/\/\/+/g, '/')
    .replace(/\/index\.(?:html?|php|aspx)$/, '/')
    .replace(/^\/amp(?=\/.)|(?<=.)(?:\/amp(?:\/|\.html)?|\.amp)$|\.amp(?=\.html?$)/g, '')
    .replace(/\/$/, '');
}

/** Escapes in capitals, and none where the character may stand as it is (RFC 3986, 6.2.2). */
function spell(text: string): string {
  return text.replace(/%[\da-f]{2}/gi, (code) => {
    const character = String.fromCharCode(+`0x${code.slice(1)}`);
    return /[\w.~-]/.test(character) ? character : code.toUpperCase();
  });
}

const TRACKING =
  /^(?:(?:utm|mc|pk|mtm|oly|fb|_x_tr)_\w+|_hs\w+|at_[mc]\w+|(?:fb|[gdy]|ms|t[tw])cl(?:k?id|src)|[gw]braid|igsh\w*|_g[al]|mkt_tok|__twitter\w+|(?:cmp|sm|oc|nc|s_c)id|wt_mc|spm|(?:j|php)sess(?:ion)?id|amp|outputtype)(?:=|$)/i;
// A name such as ref also means a version or a record: only a known channel is dropped.
const CHANNEL =
  /^(?:ref|source|src|share)=(?:rss|feed|fb|facebook|twitter|x|linkedin|reddit|whatsapp|telegram|instagram|pinterest|bluesky|mastodon|google|news(?:letter)?|e?mail|social|share|app|push|mobile|amp|home(?:page)?|related)(?:\.com)?$/i;

function query({ search }: URL, page: string): string {
  const name = (pair: string) => pair.replace(/=.*/, '');
  const kept = spell(search.slice(1).replace(/\+/g, '%20'))
    .split('&')
    .map((pair) => pair.replace(/=$/, ''))
    .filter((pair) =>
      // What else stands in a video's address is the way there: playlist, minute, who shared it.
      page === 'youtube.com/watch' ? name(pair) === 'v' : pair && !TRACKING.test(pair) && !CHANNEL.test(pair),
    )
    // By name only: the order of one name's values may mean something.
    .sort((a, b) => (name(a) < name(b) ? -1 : +(name(a) > name(b))));
  return kept[0] ? `?${kept.join('&')}` : '';
}
