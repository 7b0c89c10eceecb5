import * as v from 'valibot';
import { BadFileError, type IncomingRow } from '@/lib/store';
import { checkRow } from './check-row';
import { type FileTable, fileTables, type HeaderPart, headerParts, VERSION } from './header';
import { jsonRows } from './json-rows';

/** What a file says before its tables. */
export interface Header {
  exported: string;
  exporter?: { id: string; name: string } | undefined;
  scope: unknown;
}
/** So many rows of a table as a file holds them. */
export interface Lines {
  count: number;
  texts: Piece[];
}
/** A part of a file; text that had to wait for its turn waits outside the heap. */
export type Piece = string | Blob;
/** The rows of a table in portions. */
export type Tables = (table: FileTable) => AsyncIterable<Lines>;

/** Longer texts are not forgotten before the whole heap is looked through; in rows. */
const ROWS = 50;

/** Rows as a file holds them, each on a line of its own. */
export function linesOf(rows: readonly object[]): Lines {
  const texts: string[] = [];
  for (let start = 0; start < rows.length; start += ROWS) {
    const some = rows.slice(start, start + ROWS).map((row) => JSON.stringify(row));
    texts.push(`${start === 0 ? '' : ',\n'}${some.join(',\n')}`);
  }
  return { count: rows.length, texts };
}

/** A file in pieces, each row on a line of its own; the inverse of `parse`. docs/format.md is its description. */
export async function* serialize(
  { exported, exporter, scope }: Header,
  tables: Tables,
): AsyncGenerator<Piece> {
  const header = {
    format: 'sourcemark',
    version: VERSION,
    exported,
    ...(exporter ? { exporter } : {}),
    scope,
  };
  yield `${JSON.stringify(header, null, 1).slice(0, -2)}`;
  const counts: Record<string, number> = {};
  for (const table of fileTables) {
    yield `,\n "${table}": [`;
    let written = 0;
    for await (const { count, texts } of tables(table)) {
      if (count === 0) continue;
      yield written === 0 ? '\n' : ',\n';
      yield* texts;
      written += count;
    }
    counts[table] = written;
    yield written === 0 ? ']' : '\n ]';
  }
  yield `,\n "counts": ${JSON.stringify(counts)}\n}\n`;
}

/**
 * The rows of a file in portions as they come, each checked by itself: a portion's rows are what their tables hold, no
 * id stands twice, and at the end as many were there as the file says. Whether they fit together is `checkStaged`'s
 * to say. Throws BadFileError, or the signal's reason.
 */
export async function* parse(
  stream: ReadableStream<Uint8Array>,
  {
    signal,
    onBytes,
  }: { signal?: AbortSignal | undefined; onBytes?: ((bytes: number) => void) | undefined } = {},
): AsyncGenerator<IncomingRow[]> {
  const rows = jsonRows();
  const ids = new Map<FileTable, Set<string>>();
  const counts = new Map<FileTable, number>();
  let said: Record<string, number> = {};
  let bytes = 0;
  const reader = stream.getReader();
  try {
    for (;;) {
      signal?.throwIfAborted();
      const { done, value } = await reader.read();
      if (done) break;
      rows.write(value);
      bytes += value.length;
      yield rows.take().flatMap((found) => incoming(found));
      onBytes?.(bytes);
    }
    rows.end();
    yield rows.take().flatMap((found) => incoming(found));
  } finally {
    await reader.cancel().catch(() => {});
  }
  for (const table of fileTables)
    if ((counts.get(table) ?? 0) !== (said[table] ?? (rows.mustHave(table) ? undefined : 0)))
      throw new BadFileError('wrongCount', { table });

  function incoming(found: ReturnType<typeof rows.take>[number]): IncomingRow[] {
    if ('part' in found) return headerPart(found.part, found.value);
    const { table, index, value, text } = found;
    const { id } = checkRow(table, index, value);
    const seen = ids.get(table) ?? new Set<string>();
    ids.set(table, seen);
    if (seen.has(id)) throw new BadFileError('duplicateId', { table, index, id });
    seen.add(id);
    counts.set(table, index + 1);
    return [{ table, id, row: value, text }];
  }
  function headerPart(part: HeaderPart, value: unknown): IncomingRow[] {
    const checked = v.safeParse(headerParts[part], value);
    if (!checked.success)
      throw new BadFileError('wrongValue', {
        field: [part, v.getDotPath(checked.issues[0])].filter(Boolean).join('.'),
      });
    if (part === 'counts') said = v.parse(headerParts.counts, value);
    return part === 'exporter'
      ? [{ table: 'exporter', id: v.parse(headerParts.exporter, value).id, row: value }]
      : [];
  }
}
