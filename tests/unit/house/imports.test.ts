import { describe, expect, test } from 'vitest';
import { parse, type Source, sources } from './sources';

/** Files that match `files` must not import what matches `never`; types do not survive the build, but count. */
interface Rule {
  title: string;
  files: RegExp;
  never: RegExp;
}

// ARCHITECTURE.md, "Who may import whom".
const rules: Rule[] = [
  { title: 'nothing imports entrypoints', files: /^(lib|components)\//, never: /^entrypoints\// },
  { title: 'lib has no UI', files: /^lib\//, never: /^(components\/|preact|virtua)/ },
  { title: 'only lib/store imports Dexie', files: /^(?!lib\/store\/)/, never: /^dexie/ },
  {
    title: 'only lib/article imports Readability and the public suffix list',
    files: /^(?!lib\/article\/)/,
    never: /^(@mozilla\/readability|tldts)/,
  },
  { title: 'only lib/markdown imports the Markdown parser', files: /^(?!lib\/markdown\/)/, never: /^marked/ },
  {
    title: 'only components/diff imports the word diff',
    files: /^(?!components\/diff\/)/,
    never: /^diff(\/|$)/,
  },
  {
    title: 'within lib only lib/messaging touches browser APIs',
    files: /^lib\/(?!messaging\/)/,
    never: /^(wxt\/browser|webextension-polyfill)/,
  },
];

// The table of rooms in ARCHITECTURE.md; every room may also import itself.
const MAY: Record<string, string[]> = {
  annotation: [],
  article: ['annotation'],
  anchoring: ['annotation'],
  highlighting: ['annotation', 'anchoring'],
  search: [],
  markdown: [],
  store: ['annotation', 'search'],
  messaging: ['annotation', 'article'],
  interchange: ['annotation', 'article', 'markdown', 'store'],
  revision: ['annotation', 'article', 'anchoring'],
  page: ['annotation', 'article', 'anchoring', 'highlighting', 'messaging', 'revision'],
};

/** What the store asks of its surroundings, with no Dexie behind it: messaging plugs itself in here. */
const SOCKET = 'lib/store/outside.ts';

/** Imports from a room of lib into one that its line of the table does not name; types may pass. */
function strayed(files: Source[]): string[] {
  const room = (path: string) => /^lib\/([^/]+)\//.exec(path)?.[1];
  return files.flatMap((file) => {
    const from = room(file.path);
    if (from === undefined) return [];
    return file.imports
      .filter(({ to, erased }) => {
        const other = room(to);
        return (
          !erased && to !== SOCKET && other !== undefined && other !== from && !MAY[from]?.includes(other)
        );
      })
      .map(({ to }) => `${file.path} -> ${to}`);
  });
}

/** In the page IndexedDB is the page's own, so nothing that runs there may reach the store, however indirectly. */
const IN_PAGE =
  /^(entrypoints\/[^/]*(content|annotator|page-check|site-check)[^/]*(\/|\.ts)|components\/toolbar\/)/;

function offences(files: Source[], { files: which, never }: Omit<Rule, 'title'>): string[] {
  return files
    .filter((file) => which.test(file.path))
    .flatMap((file) =>
      file.imports.filter(({ to }) => never.test(to)).map(({ to }) => `${file.path} -> ${to}`),
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

  test('the rooms of lib import only the rooms that ARCHITECTURE.md names', () => {
    expect(strayed(files)).toEqual([]);
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
    expect(rules.flatMap((rule) => offences(bad, rule))).toEqual(['components/b -> dexie']);
    expect(strayed(bad)).toEqual(['lib/annotation/x.ts -> lib/store/works.ts']);
    expect(ways(bad, IN_PAGE, /^(lib\/store\/|dexie)/)).toEqual([
      'entrypoints/annotator.ts -> components/b -> dexie',
    ]);
  });
});
