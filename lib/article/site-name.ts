const SEPARATOR = /\s+[|\-–—:·•»«/]\s+|\s*[|»«]\s*|:\s+/;

/** A title without the site's name before or after it, as tab titles and link previews carry it. */
export function withoutSite(title: string, siteNames: readonly (string | undefined)[]): string {
  const sites = siteNames.map(letters).filter((name) => name.length > 1);
  const parts = title.split(new RegExp(`(${SEPARATOR.source})`));
  while (parts.length > 2 && isSite(parts.at(-1), sites, /[|»·•]/.test(parts.at(-2) ?? ''))) parts.splice(-2);
  while (parts.length > 2 && isSite(parts[0], sites, false)) parts.splice(0, 2);
  return parts.join('').trim() || title;
}

/** Behind a bar a part of the site's name will do; elsewhere it may be a word of the headline. */
function isSite(part: string | undefined, sites: string[], partly: boolean): boolean {
  const name = letters(part);
  return sites.some(
    (site) => name === site || name === `${site}com` || (partly && name.length > 3 && site.includes(name)),
  );
}

/** The parts of a host that may be its site's name: "example" of www.example.co.uk. */
export function hostNames(url: string): string[] {
  return URL.canParse(url) ? new URL(url).hostname.split('.').filter((label) => label.length > 3) : [];
}

/** Letters and digits only, in lower case: how two spellings of a name are compared. */
export function letters(text: string | undefined): string {
  return (text ?? '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** Whether most words of a headline are in the tab title, which is nearly always made from it; true for a page without one. */
export function agrees(headline: string | undefined, title: string): boolean {
  const words = (headline ?? '').split(' ').map(letters).filter(Boolean);
  const whole = letters(title);
  return !whole || words.filter((word) => whole.includes(word)).length * 2 > words.length;
}
