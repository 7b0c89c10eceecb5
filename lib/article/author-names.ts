const BY =
  /^(?:(?:written|posted|published|story|words|text|article)\s+)?by(?:\s*:\s*|\s+)|^(?:author|autor|auteur|автор|作者|記者)\s*[:：]\s*/iu;
// The short words are parts of names and of sentences too: they count only before two words that may be a name.
const SHORT_BY =
  /^(?:[Vv](?:on|ON)|[Pp](?:ar|AR|or|OR)|[Dd](?:[ei]|[EI]|oor|OOR)|[Aa][fFvV]|[Оо][тТ])\s+(?=\p{Lu}\S*\s+\p{Lu})/u;
/** A line that says no more than that the author is named next. */
const ONLY_BY =
  /^(?:(?:(?:written|posted|published|story|words|text|article)\s+)?by\s*:?|(?:author|autor|auteur|автор|作者|記者)\s*[:：]|von|par|por|door|от)$/iu;
// Where a byline goes on to something else: a date, a role after a bar, how long it takes to read.
const END =
  /\s*(?:[|•·–—\n]|\s-\s|\b(?:sun|mon|tue|tues|wed|wednes|thu|thurs|fri|sat|satur)(?:day)?,?\s(?=\p{L}+\.?\s\d|\d)|\b(?:updated|published|posted|last updated)\b|\bon\s+\p{Lu}\p{L}+\s\d|\p{L}+\.?\s\d{1,2},?\s\d{4}|\b\d{1,2}[./\s]|\b\d{4}\b).*$/iu;

const withoutBy = (line: string) => line.replace(BY, '').replace(SHORT_BY, '');

/** The name in a line that starts with "By", or in the one after a line that says no more; undefined when there is none. */
export function nameAfterBy(line: string, next = ''): string | undefined {
  const byline = ONLY_BY.test(line) ? `${line} ${next}` : line;
  const name = withoutBy(byline);
  return name !== byline && /^\p{Lu}/u.test(name) && name.split(' ').length < 9 ? name : undefined;
}

/** One name for each author of a byline or a list of them; without "By", addresses, dates, and what is no name. */
export function authorNames(bylines: readonly string[]): string[] {
  const names = bylines
    .map((byline) => withoutBy(byline).replace(END, '').trim())
    .flatMap(split)
    .map((name) =>
      name.replace(/^(?:and|und|et|y|&)\s+|[\s,;:.]+$/gi, (found) => (found === '.' ? '.' : '')).trim(),
    )
    .filter(
      (name) =>
        /\p{L}/u.test(name) &&
        name.length < 100 &&
        !/^(?:https?:|www\.|@|admin$|editor$|staff$|null$|undefined$|\S*\d{2}\S*$)/i.test(name),
    );
  const seen = new Set<string>();
  return names.filter((name) => !seen.has(name.toLowerCase()) && seen.add(name.toLowerCase()));
}

/** "A B, C D and E F" are three; "Jong, Michiel de" and "Jane Doe, MD" are one: a part of a list has two words and no title. */
function split(byline: string): string[] {
  const parts = byline.split(/\s*;\s*|\s+(?:and|und|et|y|&)\s+|\s*、\s*/i);
  return parts.flatMap((part) => {
    const pieces = part.split(/\s*,\s+/);
    return pieces.every((piece) => /^\p{Lu}[\p{L}\p{M}.'’-]+(?:\s+[\p{L}\p{M}.'’-]+){1,3}$/u.test(piece))
      ? pieces
      : [part];
  });
}
