import {
  choiceFor,
  type Database,
  database,
  type ExportChoice,
  type ExportScope,
  isBackup,
  now,
  prepareBackup,
  prepareExport,
  rememberBackup,
} from '@/lib/store';
import { blobOf } from './blob-of';
import { tablesOf, tablesOfBackup } from './export-tables';
import { fileEnding, mediaType } from './header';
import { type Piece, serialize, type Tables } from './sourcemark-json';

/** How much text is held before it is handed to the browser, in UTF-16 units. */
const HELD = 1_000_000;

export interface ExportOptions {
  /** What goes along; without it all of everything, and of a part all but drafts and the bin. */
  choice?: Partial<ExportChoice> | undefined;
  signal?: AbortSignal | undefined;
  /** How many rows of how many are written. */
  onProgress?: ((done: number, of: number) => void) | undefined;
}

/**
 * A file of our own format in pieces, what it holds fixed at the beginning; a finished export of everything is
 * remembered as a backup. Throws the signal's reason when it is broken off.
 */
async function* exportPieces(
  scope: ExportScope,
  { choice, signal, onProgress }: ExportOptions = {},
  db: Database = database,
): AsyncGenerator<Piece> {
  const isAll = isBackup(scope, choiceFor(scope, choice));
  const prepared = await (isAll ? prepareBackup(scope, now(), db) : prepareExport(scope, now(), choice, db));
  const { ids, count, exported, exporter } = prepared;
  const tables = (isAll ? tablesOfBackup : tablesOf)(prepared, db);
  // Of a backup it is not counted how many records there are: about as many as entries.
  const records = isAll ? count : 0;
  const of = Object.values(ids).reduce((sum, { size }) => sum + size, count + records);
  let done = 0;
  const counted: Tables = async function* (table) {
    for await (const lines of tables(table)) {
      signal?.throwIfAborted();
      yield lines;
      done = Math.min(done + lines.count, of);
      onProgress?.(done, of);
    }
  };
  const by = exporter && { id: exporter.id, name: exporter.name };
  yield* serialize({ exported, exporter: by, scope }, counted);
  onProgress?.(of, of);
  if (isAll) await rememberBackup(exported, count, db);
}

/** The same in pieces of text. */
export async function* exportText(
  scope: ExportScope,
  options: ExportOptions = {},
  db: Database = database,
): AsyncGenerator<string> {
  for await (const piece of exportPieces(scope, options, db))
    yield typeof piece === 'string' ? piece : await piece.text();
}

/** The whole file, ready to be saved; its pieces are handed over as they are made, so that no text of all is ever built. */
export async function exportFile(
  scope: ExportScope,
  options: ExportOptions = {},
  db: Database = database,
): Promise<Blob> {
  const pieces: Blob[] = [];
  let waiting: Piece[] = [];
  let length = 0;
  for await (const piece of exportPieces(scope, options, db)) {
    waiting.push(piece);
    length += typeof piece === 'string' ? piece.length : 0;
    if (length < HELD) continue;
    pieces.push(blobOf(waiting));
    waiting = [];
    length = 0;
  }
  return blobOf([...pieces, ...waiting], mediaType);
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
