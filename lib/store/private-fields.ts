import type { RecordTable } from '@/lib/annotation';

/** The notes that somebody writes for themselves; a hand-over may leave them behind. */
const notes: readonly RecordTable[] = ['annotations', 'sources', 'contacts'];
export const isPrivate = (table: RecordTable, field: string): boolean =>
  field === 'note' && notes.includes(table);
