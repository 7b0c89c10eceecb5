import type { HistoryEntry } from '@/lib/annotation';
import {
  type Database,
  exportedHistory,
  exportedRecords,
  exportedSightings,
  exportedSnapshots,
  exportedWhole,
  type Prepared,
  type WholeRecords,
} from '@/lib/store';
import { blobOf } from './blob-of';
import { type Lines, linesOf, type Tables } from './sourcemark-json';

/** How much text is held before it is handed to the browser, in UTF-16 units. */
const PIECE = 1_000_000;

/** The tables of what was prepared, read as they are asked for. */
export function tablesOf(prepared: Prepared, db: Database): Tables {
  return async function* (table) {
    if (table === 'snapshots') yield* inLines(exportedSnapshots(prepared, db));
    else if (table === 'sightings') yield* inLines(exportedSightings(prepared, db));
    else if (table === 'history') yield* inLines(exportedHistory(prepared, db));
    else yield* inLines(exportedRecords(table, prepared, db));
  };
}

/** The tables of a backup, to be asked for in the order of a file: its history is read with its records, and waits. */
export function tablesOfBackup(prepared: Prepared, db: Database): Tables {
  const whole = exportedWhole(prepared, db);
  let open: WholeRecords | undefined;
  const history: Lines[] = [];
  let waiting: Lines = { count: 0, texts: [] };
  let length = 0;

  function keep(entries: HistoryEntry[]): void {
    if (entries.length === 0) return;
    const { count, texts } = linesOf(entries);
    if (waiting.count > 0) waiting.texts.push(',\n');
    for (const text of texts) {
      waiting.texts.push(text);
      length += typeof text === 'string' ? text.length : 0;
    }
    waiting.count += count;
    if (length < PIECE) return;
    history.push({ count: waiting.count, texts: [blobOf(waiting.texts)] });
    waiting = { count: 0, texts: [] };
    length = 0;
  }

  return async function* (table) {
    if (table === 'snapshots') yield* inLines(exportedSnapshots(prepared, db));
    else if (table === 'sightings') yield* inLines(exportedSightings(prepared, db));
    else if (table === 'history') yield* [...history, waiting];
    else
      for (;;) {
        open ??= (await whole.next()).value ?? undefined;
        if (open?.table !== table) return;
        keep(open.entries);
        const { records } = open;
        open = undefined;
        yield linesOf(records);
      }
  };
}

async function* inLines(portions: AsyncIterable<object[]>): AsyncGenerator<Lines> {
  for await (const rows of portions) yield linesOf(rows);
}
