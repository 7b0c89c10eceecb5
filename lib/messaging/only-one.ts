/**
 * Whether this is the first script of its name in the page: the world of content scripts is one for each page and
 * each load of the extension, so a new version finds none.
 */
export function isFirst(name: string): boolean {
  const slot = Symbol.for(name);
  return !(slot in globalThis) && Reflect.set(globalThis, slot, 1);
}
