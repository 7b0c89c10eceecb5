import { iriOf } from '../iri';

/** Foreign text as Markdown that says the same and does nothing: no markup, no links, no code that a plugin would run. */
export const plain = (text: string): string =>
  oneLine(text).replace(/[\\`*_{}[\]()#+\-.!|<>~^=%$&@]/g, escapeMark);
// Within words and sentences most of these mean nothing; only what could begin markup is escaped.
const escapeMark = (mark: string, at: number, text: string): string => {
  const before = text[at - 1];
  const isStart = at === 0;
  if (/[\\`*_[\]<>~^|$&=%#{}@]/.test(mark)) return `\\${mark}`;
  if (mark === '!') return text[at + 1] === '[' ? '\\!' : '!';
  if (/[+-]/.test(mark)) return isStart ? `\\${mark}` : mark;
  if (/[.)]/.test(mark)) return before !== undefined && /^\d+$/.test(text.slice(0, at)) ? `\\${mark}` : mark;
  return mark;
};

/** A quotation, each of its lines marked as one. */
export const quoted = (text: string): string =>
  text
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map((line) => `> ${plain(line)}`)
    .join('\n');

/** A person's own note, whose Markdown stays, but nothing in it is HTML, an embedded file, code that a plugin would run, or a link but to the web. */
export const written = (text: string): string =>
  text.replace(/[<`~]|!(?=\[)|\](?=[(:[])(?!\(https?:\/\/)/g, '\\$&').replace(/\r\n?/g, '\n');

/** A link by its title; the plain title when there is no address. */
export function linked(title: string, url: string | undefined): string {
  const address = url && iriOf(url);
  return address
    ? `[${plain(title || address)}](<${address.replace(/[<>]/g, encodeURIComponent)}>)`
    : plain(title);
}

/** A value of YAML front matter; JSON is YAML (https://yaml.org/spec/1.2.2/#chapter-1-introduction-to-yaml). */
export const yaml = (value: string | string[]): string =>
  JSON.stringify(value).replace(
    /[\u0085\u2028\u2029]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const oneLine = (text: string): string => text.replace(/[\s\u2028\u2029]+/g, ' ').trim();
