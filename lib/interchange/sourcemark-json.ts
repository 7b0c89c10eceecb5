import * as v from 'valibot';
import { HistoryEntry } from '@/lib/annotation';
import { BadFileError, type IncomingRow, stagedHistoryId } from '@/lib/store';
import { checkRow } from './check-row';
import { type FileTable, fileTables, type HeaderPart, headerParts, VERSION } from './header';
import { jsonRows } from './json-rows';

/** What a file says before its tables. */
export interface Header {
  exported: string;
  exporter?: { id: string; name: string } | undefined;
  scope: unknown;
}
/** The rows of a table in portions. */
export type Tables = Record<FileTable, AsyncIterable<{ id: string }[]>>;

/** The text of a file in pieces, each row on a line of its own; the inverse of `parse`. docs/format.md is its description. */
export async function* serialize(
  { exported, exporter, scope }: Header,
  tables: Tables,
): AsyncGenerator<string> {
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
    let count = 0;
    for await (const rows of tables[table]) {
      if (rows.length === 0) continue;
      yield `${count === 0 ? '' : ','}\n${rows.map((row) => JSON.stringify(row)).join(',\n')}`;
      count += rows.length;
    }
    counts[table] = count;
    yield count === 0 ? ']' : '\n ]';
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
  const ids = new Set<string>();
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
  } finally {
    await reader.cancel().catch(() => {});
  }
  for (const table of fileTables)
    if ((counts.get(table) ?? 0) !== (said[table] ?? (rows.mustHave(table) ? undefined : 0)))
      throw new BadFileError('wrongCount', { table });

  function incoming(found: ReturnType<typeof rows.take>[number]): IncomingRow[] {
    if ('part' in found) return headerPart(found.part, found.value);
    const { table, index, value } = found;
    const { id } = checkRow(table, index, value);
    if (ids.has(`${table}/${id}`)) throw new BadFileError('duplicateId', { table, index, id });
    ids.add(`${table}/${id}`);
    counts.set(table, index + 1);
    return [
      { table, id: table === 'history' ? stagedHistoryId(v.parse(HistoryEntry, value)) : id, row: value },
    ];
  }
  function headerPart(part: HeaderPart, value: unknown): IncomingRow[] {
    if (part === 'format' && value !== 'sourcemark') throw new BadFileError('notOurs');
    if (part === 'version' && typeof value === 'number' && value > VERSION)
      throw new BadFileError('newerVersion', {}, `${value}`);
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
