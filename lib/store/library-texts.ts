import type { Agent, Annotation, Claim, Source, Work } from '@/lib/annotation';
import { searchable } from '@/lib/search';

const known = new Map<string, { raw: string; text: string }>();

/** A record's searchable text; made once for the same words, because rows are read anew after each write. */
function text(id: string, parts: (string | undefined)[]): string {
  const raw = parts.filter(Boolean).join('\n');
  const there = known.get(id);
  if (there?.raw === raw) return there.text;
  const made = { raw, text: searchable(raw) };
  known.set(id, made);
  return made.text;
}

export const passageText = ({ id, target, note, tags }: Annotation): string =>
  text(id, [target?.exact, note, ...tags]);

export const claimText = (
  { id, claimReviewed, quotation, role, reportedBy, tags }: Claim,
  by?: Agent,
): string =>
  text(id, [claimReviewed, quotation, role, reportedBy, by?.name, ...(by?.alternateNames ?? []), ...tags]);

export const sourceText = ({ id, quotation, note, translation, searched, locator }: Source): string =>
  text(id, [quotation, note, translation, searched, locator]);

export const workText = ({ id, headline, deck, author = [], publisher, site, url }: Work): string =>
  text(id, [headline, deck, ...author, publisher, site, url]);
