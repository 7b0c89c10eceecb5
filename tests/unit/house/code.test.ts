import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { parse, type Source, sources, walk, where } from './sources';

const LONGEST = 180;
const SPOKEN_ATTRIBUTES = new Set(['title', 'aria-label', 'aria-description', 'placeholder', 'alt', 'label']);
const CODE_FROM_TEXT = new Set([
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'dangerouslySetInnerHTML',
  'eval',
  'Function',
  'setHTMLUnsafe',
]);

/** Words for people that stand in the code instead of in _locales. */
function literals(file: Source): string[] {
  const found: string[] = [];
  for (const node of walk(file.tree)) {
    if (ts.isJsxText(node) && hasWords(node.text)) found.push(`${where(file, node)} ${node.text.trim()}`);
    if (ts.isJsxExpression(node) && node.expression && ts.isStringLiteralLike(node.expression)) {
      if (!ts.isJsxAttribute(node.parent) && hasWords(node.expression.text)) {
        found.push(`${where(file, node)} ${node.expression.text}`);
      }
    }
    if (ts.isJsxAttribute(node) && SPOKEN_ATTRIBUTES.has(node.name.getText())) {
      const value = node.initializer;
      const text = value && ts.isJsxExpression(value) ? value.expression : value;
      if (text && ts.isStringLiteralLike(text) && hasWords(text.text)) {
        found.push(`${where(file, node)} ${text.text}`);
      }
    }
  }
  return found;
}

// The start of an address is the same in every language.
function hasWords(text: string): boolean {
  return /\p{L}{2}/u.test(text.replace(/^https?:\/\//, ''));
}

/** Places where text could become code or markup. */
function unsafe(file: Source): string[] {
  const found: string[] = [];
  for (const node of walk(file.tree)) {
    const called = ts.isCallExpression(node) || ts.isNewExpression(node) ? node.expression : undefined;
    const name =
      called && ts.isIdentifier(called)
        ? called.text
        : ts.isPropertyAccessExpression(node)
          ? node.name.text
          : ts.isJsxAttribute(node)
            ? node.name.getText()
            : '';
    if (CODE_FROM_TEXT.has(name)) found.push(`${where(file, node)} ${name}`);
  }
  return found;
}

/** Ways round the type checker. */
function escapes(file: Source): string[] {
  const found = [...file.text.matchAll(/@ts-(ignore|expect-error|nocheck)/g)].map(
    ([word]) => `${file.path} ${word}`,
  );
  for (const node of walk(file.tree)) {
    if (node.kind === ts.SyntaxKind.AnyKeyword) found.push(`${where(file, node)} any`);
    if (ts.isAsExpression(node) && ts.isAsExpression(node.expression))
      found.push(`${where(file, node)} as as`);
  }
  return found;
}

const rules = { literals, unsafe, escapes };

describe('house rules', () => {
  const files = sources();

  test('words for people stand in _locales', () => {
    expect(files.flatMap(literals)).toEqual([]);
  });

  test('no text becomes code or markup', () => {
    expect(files.flatMap(unsafe)).toEqual([]);
  });

  test('nothing goes round the type checker', () => {
    expect(files.flatMap(escapes)).toEqual([]);
  });

  test(`no file is longer than ${LONGEST} lines`, () => {
    const long = files.map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }));
    expect(long.filter(({ lines }) => lines > LONGEST)).toEqual([]);
  });

  test.each([
    ['literals', '<p>Some words</p>'],
    ['literals', '<p>{"Some words"}</p>'],
    ['literals', '<button title="Close it">x</button>'],
    ['unsafe', 'element.innerHTML = text'],
    ['unsafe', '<p dangerouslySetInnerHTML={{ __html: text }} />'],
    ['unsafe', 'eval(text)'],
    ['unsafe', 'new Function(text)'],
    ['escapes', 'const a: any = 1'],
    ['escapes', 'a as unknown as string'],
    ['escapes', '// @ts-ignore'],
  ] as const)('%s finds %s', (rule, code) => {
    expect(rules[rule](parse('components/x.tsx', code))).toHaveLength(1);
  });

  test.each([
    ['literals', '<p class="some words" dir="auto">· {word("close")} — {count}</p>'],
    ['unsafe', 'element.textContent = text'],
    ['escapes', '// any as good'],
  ] as const)('%s lets through %s', (rule, code) => {
    expect(rules[rule](parse('components/x.tsx', code))).toEqual([]);
  });
});
