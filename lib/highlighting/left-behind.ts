import { isOurOwn } from './sheet';

// A rule as `rulesFor` writes it and the browser says it again, under a name as painters make them.
const RULE = /^(?:@media[^{]*\{\s*)?(?::root)?::highlight\(([a-z]{12})\)\s*\{[^{}]*\}\s*\}?$/;

/**
 * Takes away what an earlier script of ours painted and could not take with it: Firefox ends the scripts of an extension
 * that is loaded anew or switched off without a word to them. Known by its form, because names tell nothing.
 */
export function clearLeftBehind(
  owner: Pick<DocumentOrShadowRoot, 'adoptedStyleSheets'>,
  registry: Pick<HighlightRegistry, 'delete'>,
): void {
  const sheets = [...owner.adoptedStyleSheets];
  const left = new Map(sheets.map((sheet) => [sheet, isOurOwn(sheet) ? [] : namesIn(sheet)]));
  for (const name of [...left.values()].flat()) registry.delete(name);
  if ([...left.values()].some((names) => names.length > 0))
    owner.adoptedStyleSheets = sheets.filter((sheet) => left.get(sheet)?.length === 0);
}

/** What a sheet paints; nothing when one of its rules is not of ours, which stand three to a name. */
function namesIn({ cssRules }: CSSStyleSheet): string[] {
  const names = Array.from(cssRules).map(({ cssText }) => RULE.exec(cssText)?.[1]);
  const found = new Set(names.filter((name) => name !== undefined));
  const isOurs = !names.includes(undefined) && names.length === 3 * found.size;
  return isOurs ? [...found] : [];
}
