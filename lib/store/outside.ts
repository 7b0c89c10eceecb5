import type { RecordTable } from '@/lib/annotation';

/** What a write changed, told once it is on disk. `workIds` are the articles whose marks or counts may differ now. */
export interface Written {
  tables: RecordTable[];
  workIds: string[];
}

/** What the store needs of the world around it; the entrypoint of each context connects it. */
export interface Outside {
  /** Keeps url keys where content scripts recognise a page without waking anybody; awaited before the write. */
  rememberKeys(keys: string[]): Promise<void>;
  written(change: Written): void;
}

const nothing: Outside = { rememberKeys: async () => {}, written: () => {} };
export let outside: Outside = nothing;

/** Connects the store to its surroundings; returns the undo. */
export function connectOutside(next: Outside): () => void {
  outside = next;
  return () => {
    outside = nothing;
  };
}
