import {
  type Database,
  database,
  type ExportChoice,
  type ExportScope,
  exportedHistory,
  exportedRecords,
  exportedSightings,
  exportedSnapshots,
  isBackup,
  now,
  prepareExport,
  rememberBackup,
} from '@/lib/store';
import { fileEnding, mediaType } from './header';
import { serialize, type Tables } from './sourcemark-json';

export interface ExportOptions {
  /** What goes along; without it all of everything, and of a part all but drafts and the bin. */
  choice?: Partial<ExportChoice> | undefined;
  signal?: AbortSignal | undefined;
  /** How many rows of how many are written. */
  onProgress?: ((done: number, of: number) => void) | undefined;
}

/**
 * A file of our own format in pieces of text, what it holds fixed at the beginning; a finished export of everything is
 * remembered as a backup. Throws the signal's reason when it is broken off.
 */
export async function* exportText(
  scope: ExportScope,
  { choice, signal, onProgress }: ExportOptions = {},
  db: Database = database,
): AsyncGenerator<string> {
  const prepared = await prepareExport(scope, now(), choice, db);
  const { ids, entries, exported, exporter } = prepared;
  const of = Object.values(ids).reduce((sum, { size }) => sum + size, entries.size);
  let done = 0;
  async function* counted<Row>(portions: AsyncIterable<Row[]>): AsyncGenerator<Row[]> {
    for await (const rows of portions) {
      signal?.throwIfAborted();
      yield rows;
      done += rows.length;
      onProgress?.(done, of);
    }
  }
  const tables: Tables = {
    agents: counted(exportedRecords('agents', prepared, db)),
    works: counted(exportedRecords('works', prepared, db)),
    annotations: counted(exportedRecords('annotations', prepared, db)),
    claims: counted(exportedRecords('claims', prepared, db)),
    appearances: counted(exportedRecords('appearances', prepared, db)),
    sources: counted(exportedRecords('sources', prepared, db)),
    ratingScales: counted(exportedRecords('ratingScales', prepared, db)),
    claimReviews: counted(exportedRecords('claimReviews', prepared, db)),
    contacts: counted(exportedRecords('contacts', prepared, db)),
    snapshots: counted(exportedSnapshots(prepared, db)),
    sightings: counted(exportedSightings(prepared, db)),
    history: counted(exportedHistory(prepared, db)),
  };
  const by = exporter && { id: exporter.id, name: exporter.name };
  yield* serialize({ exported, exporter: by, scope }, tables);
  if (isBackup(scope, prepared.choice)) await rememberBackup(exported, entries.size, db);
}

/** The whole file, ready to be saved; its pieces are handed over as they are made, so that no text of all is ever built. */
export async function exportFile(
  scope: ExportScope,
  options: ExportOptions = {},
  db: Database = database,
): Promise<Blob> {
  const pieces: Blob[] = [];
  let text: string[] = [];
  let length = 0;
  for await (const piece of exportText(scope, options, db)) {
    text.push(piece);
    length += piece.length;
    if (length < 4_000_000) continue;
    pieces.push(new Blob(text));
    text = [];
    length = 0;
  }
  return new Blob([...pieces, ...text], { type: mediaType });
}

/** The name of a file: what it holds as far as it has a name, and the day. */
export function fileName(
  title: string | undefined,
  at: Date = new Date(),
  ending: string = fileEnding,
): string {
  const words = (title ?? '')
    .replace(/[\p{Cc}\p{Cf}\\/:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const short = [...words]
    .slice(0, 60)
    .join('')
    .replace(/^\.+|[. ]+$/g, '');
  return `${short || 'Sourcemark'} ${at.toISOString().slice(0, 10)}${ending}`;
}
