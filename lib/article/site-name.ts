const SEPARATOR = /\s+[|\-–—:·•»«/]\s+|\s*[|»«]\s*|:\s+/;

/** A title without the site's name before or after it, as tab titles and link previews carry it. */
export function withoutSite(title: string, siteNames: readonly (string | undefined)[]): string {
  const sites = siteNames.map(letters).filter((name) => name.length > 1);
  const parts = title.split(new RegExp(`(${SEPARATOR.source})`));
  while (parts.length > 2 && isSite(parts.at(-1), sites)) parts.splice(-2);
  while (parts.length > 2 && isSite(parts[0], sites)) parts.splice(0, 2);
  return parts.join('').trim() || title;
}

function isSite(part: string | undefined, sites: string[]): boolean {
  const name = letters(part);
  return sites.some(
    (site) => name === site || (name.length > 3 && (site.startsWith(name) || name === `${site}com`)),
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
