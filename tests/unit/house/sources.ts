import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import ts from 'typescript';

/** One import of a file: a path from the project's root, or a package's name; erased ones are types only. */
export interface Import {
  to: string;
  erased: boolean;
}

/** A source of ours, parsed. */
export interface Source {
  /** From the project's root, with forward slashes. */
  path: string;
  text: string;
  tree: ts.SourceFile;
  imports: Import[];
}

/** Every file below a folder, from the project's root with forward slashes, in order. */
export function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
    .sort();
}

/** Every TypeScript file of the rooms that make the extension. */
export function sources(): Source[] {
  return ['lib', 'components', 'entrypoints']
    .flatMap(filesIn)
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => parse(path, readFileSync(path, 'utf8')));
}

/** Parses one file; imports are resolved against the project's folder. */
export function parse(path: string, text: string): Source {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const imports: Import[] = [];
  for (const node of walk(tree)) {
    const specifier =
      ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
        ? node.moduleSpecifier
        : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
          ? node.arguments[0]
          : undefined;
    if (!specifier || !ts.isStringLiteralLike(specifier)) continue;
    imports.push({ to: resolve(path, specifier.text), erased: erased(node) });
  }
  return { path, text, tree, imports };
}

/** Every node of a tree, parents first. */
export function* walk(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* walk(child);
}

/** `path:line` of a node, to click on. */
export function where(source: Source, node: ts.Node): string {
  return `${source.path}:${source.tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}

function erased(node: ts.Node): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  if (!ts.isImportDeclaration(node) || !node.importClause) return false;
  if (node.importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = node.importClause.namedBindings;
  return (
    !node.importClause.name &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.every((element) => element.isTypeOnly)
  );
}

function resolve(from: string, specifier: string): string {
  const path = specifier.startsWith('@/')
    ? specifier.slice(2)
    : specifier.startsWith('.')
      ? posix.normalize(join(dirname(from), specifier).replaceAll('\\', '/'))
      : undefined;
  if (path === undefined) return specifier;
  const clean = path.replace(/\?.*$/, '');
  return (
    ['', '.ts', '.tsx', '/index.ts', '/index.tsx']
      .map((end) => clean + end)
      .find((each) => /\.\w+$/.test(each) && existsSync(each)) ?? clean
  );
}
