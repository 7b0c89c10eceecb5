import { rulesFor } from './sheet';

/** Gives each key a name of its own that no page can know beforehand, and the adopted sheet its rules; a known key keeps its name. */
export function namer(
  sheet: CSSStyleSheet,
  document: Document,
  view: Window & typeof globalThis,
): (key: string, style: string) => string {
  const names = new Map<string, string>();
  let element: ':root' | '' | undefined;
  const insert = (name: string, style: string) => {
    for (const rule of rulesFor(name, style, element ?? ':root'))
      sheet.insertRule(rule, sheet.cssRules.length);
  };
  return (key, style) => {
    const known = names.get(key);
    if (known) return known;
    const name = randomName(view.crypto);
    names.set(key, name);
    insert(name, style);
    if (element === undefined && !isInherited(name, document, view)) {
      element = '';
      sheet.replaceSync('');
      insert(name, style);
    }
    element ??= ':root';
    return name;
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
