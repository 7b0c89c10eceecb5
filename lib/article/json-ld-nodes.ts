import { oneLine } from '@/lib/article/clues';

/** An object of a page's JSON-LD, in whatever shape the page gives it. */
export type Node = Record<string, unknown>;

// A page may hold anything here: what is read is bounded in size and count.
const LONGEST = 500_000;
const MOST_SCRIPTS = 30;

/** What a page's JSON-LD scripts hold, one value for each; undefined for what is no JSON. */
export function jsonLdOf(document: Document): unknown[] {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json" i]')];
  return scripts.slice(0, MOST_SCRIPTS).map((script) => parse(script.textContent));
}

function parse(source: string): unknown {
  if (source.length > LONGEST) return undefined;
  try {
    return JSON.parse(plainJson(source));
  } catch {
    return undefined;
  }
}

/** Line ends inside strings are the commonest fault, where elsewhere a blank means the same; then commas after the last of a list. */
function plainJson(source: string): string {
  return source
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/^\s*(?:<!--|(?:\/\/)?\s*<!\[CDATA\[)|(?:-->|(?:\/\/)?\s*\]\]>|;)\s*$/g, '')
    .replace(/("(?:[^"\\]|\\.)*")|,(?= *[\]}])/g, '$1');
}

/** Whether a value is an object with names. */
export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value as a list, of which a page may make a hundred at most. */
export const list = (value: unknown): unknown[] => (Array.isArray(value) ? value.slice(0, 100) : [value]);

/** Whether a node's type ends in this. */
export function isA(node: Node, type: RegExp): boolean {
  return list(node['@type']).some((name) => typeof name === 'string' && type.test(name));
}

/** A value as one line of text, the first of several; undefined when it is longer, in UTF-16 units. */
export function text(value: unknown, longest?: number): string | undefined {
  const [first] = list(value);
  if (isNode(first))
    return typeof first['@value'] === 'string'
      ? oneLine(first['@value'], longest)
      : plain(first.name, longest);
  return plain(first, longest);
}

function plain(value: unknown, longest?: number): string | undefined {
  return typeof value === 'string' ? oneLine(value, longest) : undefined;
}

/** Names of persons and organizations, written out or told by @id elsewhere in the page. */
export function people(value: unknown, nodes: Node[]): string[] {
  return list(value)
    .map((person) => {
      if (!isNode(person) || person.name) return person;
      return nodes.find((node) => node.name && node['@id'] === person['@id']);
    })
    .flatMap((person) => (isNode(person) ? list(person.name) : [person]))
    .map((name) => plain(name))
    .filter((name) => name !== undefined);
}
