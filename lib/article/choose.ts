import type { Origin } from '@/lib/article/clues';
import { agrees, letters, withoutSite } from '@/lib/article/site-name';

type Sites = readonly (string | undefined)[];

/**
 * The first headline that agrees with the tab title, which is nearly always made from it; else what the publisher
 * declares. A heading alone that does not agree is a section's: the title stands in. The site's name is no headline.
 */
export function chooseHeadline(
  tabTitle: string,
  declared: readonly (readonly [Origin, string | undefined])[],
  heading: string | undefined,
  sites: Sites,
): readonly [Origin, string] {
  const houses = new Set(sites.map(letters));
  const bare = (named: readonly (readonly [Origin, string | undefined])[]) =>
    named
      .map(([origin, text = '']) => [origin, withoutSite(text, sites)] as const)
      .filter(([, text]) => text && !houses.has(letters(text)));
  const [publishers, seen] = [bare(declared), bare([['page', heading]])];
  return (
    [...publishers, ...seen].find(([, text]) => agrees(text, tabTitle)) ??
    publishers[0] ??
    bare([['page', tabTitle]])[0] ??
    seen[0] ?? ['page', tabTitle]
  );
}

/** The first persons named; a house that signs as a whole counts when nobody else is named. */
export function chooseAuthors(
  named: readonly (readonly [Origin, string[] | undefined])[],
  sites: Sites,
): readonly [Origin | undefined, string[]] {
  const houses = new Set(sites.map(letters));
  for (const isHouse of [false, true])
    for (const [origin, names = []] of named) {
      const authors = names.filter((name) => houses.has(letters(name)) === isHouse);
      if (authors.length) return [origin, authors];
    }
  return [undefined, []];
}
