import type { Records, RecordTable } from '@/lib/annotation';
import {
  type Database,
  database,
  exportedById,
  exportedByLink,
  exportedRecords,
  type Links,
  type Prepared,
} from '@/lib/store';

/** What an export holds, without the bin, for any format: read in portions, looked up where it hangs together. */
export interface Bundle {
  exported: string;
  exporter: { id: string; name: string } | undefined;
  /** All records of a table, in portions, in the order of their ids. */
  all<T extends RecordTable>(table: T): AsyncIterable<Records[T][]>;
  /** Chosen records by id; what is not in the export is missing. */
  some<T extends RecordTable>(table: T, ids: Iterable<string | undefined>): Promise<Map<string, Records[T]>>;
  /** The records that name any of these. */
  linked<T extends keyof Links>(table: T, field: Links[T], ids: Iterable<string>): Promise<Records[T][]>;
}

/** A prepared export as a bundle; `onRows` hears of each portion that was read as a whole table. */
export function bundleOf(
  prepared: Prepared,
  { signal, onRows }: { signal?: AbortSignal | undefined; onRows?: (rows: number) => void } = {},
  db: Database = database,
): Bundle {
  const { exported, exporter } = prepared;
  return {
    exported,
    exporter: exporter && { id: exporter.id, name: exporter.name },
    async *all<T extends RecordTable>(table: T) {
      for await (const rows of exportedRecords(table, prepared, db)) {
        signal?.throwIfAborted();
        yield rows.filter(isLive);
        onRows?.(rows.length);
      }
    },
    async some(table, ids) {
      signal?.throwIfAborted();
      const rows = await exportedById(table, ids, prepared, db);
      return new Map(rows.filter(isLive).map((row) => [row.id, row]));
    },
    async linked(table, field, ids) {
      signal?.throwIfAborted();
      return (await exportedByLink(table, field, ids, prepared, db)).filter(isLive);
    },
  };
}

const isLive = (record: { deleted: 0 | 1 }): boolean => record.deleted === 0;
