import { describe, expect, test } from 'vitest';
import { parse, type Source, sources } from './sources';

/** Files that match `files` must not import what matches `never`; `erased: true` lets types through. */
interface Rule {
  title: string;
  files: RegExp;
  never: RegExp;
  typesMay?: boolean;
}

// ARCHITECTURE.md, "Who may import whom".
const rules: Rule[] = [
  { title: 'nothing imports entrypoints', files: /^(lib|components)\//, never: /^entrypoints\// },
  { title: 'lib has no UI', files: /^lib\//, never: /^(components\/|preact|virtua)/ },
  { title: 'the model imports no other room', files: /^lib\/annotation\//, never: /^lib\/(?!annotation\/)/ },
  { title: 'only lib/store imports Dexie', files: /^(?!lib\/store\/)/, never: /^dexie/ },
  {
    title: 'only lib/article imports Readability and the public suffix list',
    files: /^(?!lib\/article\/)/,
    never: /^(@mozilla\/readability|tldts)/,
  },
  {
    title: 'within lib only lib/messaging touches browser APIs',
    files: /^lib\/(?!messaging\/)/,
    never: /^(wxt\/browser|webextension-polyfill)/,
  },
  {
    title: 'anchoring, highlighting, article and interchange do not know the store or messages',
    files: /^lib\/(anchoring|highlighting|article|interchange)\//,
    never: /^lib\/(store|messaging)\//,
    typesMay: true,
  },
];

/** In the page IndexedDB is the page's own, so nothing that runs there may reach the store, however indirectly. */
const IN_PAGE = /^(entrypoints\/[^/]*(content|annotator|page-check)[^/]*(\/|\.ts)|components\/toolbar\/)/;

function offences(files: Source[], { files: which, never, typesMay }: Omit<Rule, 'title'>): string[] {
  return files
    .filter((file) => which.test(file.path))
    .flatMap((file) =>
      file.imports
        .filter(({ to, erased }) => never.test(to) && !(erased && typesMay))
        .map(({ to }) => `${file.path} -> ${to}`),
    );
}

/** Chains of imports that survive the build, from the page's scripts to the store. */
function ways(files: Source[], start: RegExp, goal: RegExp): string[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const found: string[] = [];
  const seen = new Set<string>();
  const visit = (path: string, chain: string[]): void => {
    if (goal.test(path)) found.push([...chain, path].join(' -> '));
    if (seen.has(path) || goal.test(path)) return;
    seen.add(path);
    for (const { to, erased } of byPath.get(path)?.imports ?? []) if (!erased) visit(to, [...chain, path]);
  };
  for (const { path } of files) if (start.test(path)) visit(path, []);
  return found;
}

describe('who may import whom', () => {
  const files = sources();

  test.each(rules)('$title', (rule) => {
    expect(offences(files, rule)).toEqual([]);
  });

  test('what runs in the page never reaches the store', () => {
    expect(files.some((file) => IN_PAGE.test(file.path))).toBe(true);
    expect(ways(files, IN_PAGE, /^(lib\/store\/|dexie)/)).toEqual([]);
  });

  test('the rules see an offence, also over a detour, and let types through', () => {
    const bad = [
      parse('lib/annotation/x.ts', "import { a } from '@/lib/store/works';"),
      parse('entrypoints/annotator.ts', "import { b } from '../components/b';"),
      parse('components/b', "import 'dexie'; import type { W } from '@/lib/store/works';"),
    ];
    expect(rules.flatMap((rule) => offences(bad, rule))).toHaveLength(2);
    expect(ways(bad, IN_PAGE, /^(lib\/store\/|dexie)/)).toEqual([
      'entrypoints/annotator.ts -> components/b -> dexie',
    ]);
  });
});
