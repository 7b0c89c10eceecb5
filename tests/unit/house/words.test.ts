import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { filesIn, parse, type Source, sources, walk } from './sources';

const keys = Object.keys(JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8')));
// Counted words have one message per plural form, https://cldr.unicode.org/index/cldr-spec/plural-rules
const stem = (key: string): string => key.replace(/_(zero|one|two|few|many|other)$/, '');

/** What a source says: whole strings, and what stands before the first value of a template. A type says nothing. */
function said({ tree }: Source): { strings: string[]; beginnings: string[] } {
  const nodes = [...walk(tree)];
  return {
    strings: nodes.flatMap((node) =>
      ts.isStringLiteralLike(node) && !ts.isLiteralTypeNode(node.parent) ? [node.text] : [],
    ),
    beginnings: nodes.flatMap((node) => (ts.isTemplateExpression(node) ? [node.head.text] : [])),
  };
}

const CONFIG = 'wxt.config.ts';
const all = [...sources(), parse(CONFIG, readFileSync(CONFIG, 'utf8'))].map(said);
const strings = new Set(all.flatMap((one) => one.strings));
const beginnings = new Set(all.flatMap((one) => one.beginnings));
const named = [CONFIG, ...filesIn('entrypoints').filter((path) => path.endsWith('.html'))].flatMap((path) =>
  [...readFileSync(path, 'utf8').matchAll(/__MSG_(\w+)__/g)].map(([, key = '']) => key),
);

/** `colour_amber` is used by `colour_${…}` as long as somebody says `amber`. */
const built = (key: string): boolean => {
  const at = key.indexOf('_') + 1;
  return at > 0 && beginnings.has(key.slice(0, at)) && strings.has(key.slice(at));
};

describe('words', () => {
  test('everything in _locales is said somewhere', () => {
    const unused = keys.filter(
      (key) => !strings.has(key) && !strings.has(stem(key)) && !named.includes(key) && !built(key),
    );
    expect(unused).toEqual([]);
  });

  test('what pages and the manifest name is in _locales', () => {
    expect(named.filter((key) => !keys.includes(key))).toEqual([]);
    expect(named).toContain('extensionName');
  });
});
