const BY =
  /^(?:(?:written|posted|reviewed|published|story|words|text|article)\s+)?(?:by|von|par|por|di|door|af|av|de|от|автор|author)(?:\s*:\s*|\s+)|^(?:author|автор|作者|記者|文)\s*[:：]\s*/i;
// Where a byline goes on to something else: a date, a role after a bar, how long it takes to read.
const END =
  /\s*(?:[|•·–—\n]|\s-\s|\b(?:updated|published|posted|last updated)\b|\bon\s+\p{Lu}\p{L}+\s\d|\p{L}+\.?\s\d{1,2},?\s\d{4}|\d{1,2}[./\s]\p{L}*|\d{4}).*$/iu;

/** One name for each author of a byline or a list of them; without "By", addresses, dates, and what is no name. */
export function authorNames(bylines: readonly string[]): string[] {
  const names = bylines
    .map((byline) => byline.replace(BY, '').replace(END, '').trim())
    .flatMap(split)
    .map((name) =>
      name.replace(/^(?:and|und|et|y|&)\s+|[\s,;:.]+$/gi, (found) => (found === '.' ? '.' : '')).trim(),
    )
    .filter(
      (name) =>
        /\p{L}/u.test(name) &&
        name.length < 100 &&
        !/^(?:https?:|www\.|@|admin$|editor$|staff$|null$|undefined$)/i.test(name),
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
