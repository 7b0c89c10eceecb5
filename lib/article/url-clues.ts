import type { Clues } from '@/lib/article/clues';
import { schemaDate } from '@/lib/article/schema-date';

/** What an address gives away: the site's host, and the day in a path such as /2026/03/09/. */
export function urlClues(url: string): Clues {
  if (!URL.canParse(url)) return {};
  const { hostname, pathname } = new URL(url);
  const [, year, month, day] =
    /[/-]((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?([0-2]\d|3[01])?(?=[/_-]|$)/.exec(pathname) ?? [];
  return {
    publisher: hostname.replace(/^www\./, '') || undefined,
    datePublished: schemaDate(year && [year, month, day].filter(Boolean).join('-')),
  };
}
