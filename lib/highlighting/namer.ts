import { rulesFor } from './sheet';

/** Names of highlights and their rules in an adopted sheet. */
export interface Namer {
  /** A name that no page can know beforehand, for each key its own; its rules are in the sheet from then on. */
  nameOf(key: string, style: string): string;
  /** After the first names: whether their rules hold, asked once for all of them because it has the browser go over the page's styles. */
  check(): void;
}

/** Names for one document's highlights. */
export function namer(sheet: CSSStyleSheet, document: Document, view: Window & typeof globalThis): Namer {
  const names = new Map<string, { name: string; style: string }>();
  let element: ':root' | '' = ':root';
  let checked = false;
  const insert = ({ name, style }: { name: string; style: string }) => {
    for (const rule of rulesFor(name, style, element)) sheet.insertRule(rule, sheet.cssRules.length);
  };
  return {
    nameOf(key, style) {
      const known = names.get(key);
      if (known) return known.name;
      const made = { name: randomName(view.crypto), style };
      names.set(key, made);
      insert(made);
      return made.name;
    },
    check() {
      const [first] = names.values();
      if (checked || !first) return;
      checked = true;
      if (isInherited(first.name, document, view)) return;
      element = '';
      sheet.replaceSync('');
      for (const one of names.values()) insert(one);
    },
  };
}

/**
 * Whether what the root says of a highlight holds for all below it, as the standard has it
 * (https://drafts.csswg.org/css-pseudo-4/#highlight-cascade). Chromium then does without a style of each highlight for each
 * element, which made a page's own edits a fifth dearer; Firefox 153 does not inherit.
 */
function isInherited(name: string, { documentElement }: Document, view: Window): boolean {
  const below = documentElement?.lastElementChild;
  const colour = below && view.getComputedStyle(below, `::highlight(${name})`).backgroundColor;
  return Boolean(colour && colour !== 'rgba(0, 0, 0, 0)' && colour !== 'transparent');
}

// Without a secure context there is no randomUUID.
const randomName = (crypto: Crypto) =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) =>
    String.fromCharCode(97 + (byte % 26)),
  ).join('');
