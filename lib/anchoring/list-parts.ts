import { parentOf } from './elements';
import { rangeOf } from './places';
import type { TextIndex } from './text';

const PARTS = 'li, dt, dd, tr, td, th';

const partAt = (node: Node) => parentOf(node)?.closest(PARTS) ?? undefined;

/** Whether the text before one offset and that from another are in two items of a list, or in two cells of a table: what came between them is one more. */
export function arePartsOfList(index: TextIndex, before: number, from: number): boolean {
  const range = rangeOf(index, before - 1, from + 1);
  return range !== undefined && partAt(range.startContainer) !== partAt(range.endContainer);
}
