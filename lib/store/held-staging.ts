import type { StagedRow } from './database';

/** Files on their way in that are small enough to wait in memory, by their import; each table in the order of its ids. */
const held = new Map<string, ReadonlyMap<string, readonly StagedRow[]>>();

/** Keeps a whole file until it is dropped. */
export function hold(importId: string, rows: readonly StagedRow[]): void {
  const tables = new Map<string, StagedRow[]>();
  for (const row of [...rows].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const table = tables.get(row.table) ?? [];
    tables.set(row.table, table);
    table.push(row);
  }
  held.set(importId, tables);
}

export const isHeld = (importId: string): boolean => held.has(importId);

/** The rows of one table of a file that is held. */
export const heldRows = (importId: string, table: string): readonly StagedRow[] =>
  held.get(importId)?.get(table) ?? [];

export const drop = (importId: string): boolean => held.delete(importId);
