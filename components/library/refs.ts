import type { LibraryEntry, Tagged } from '@/lib/store';

/** The record that an entry stands for: its annotation, or the claim whose passages are gone. */
export const refOf = ({ id, annotation }: LibraryEntry): Tagged => ({
  table: annotation ? 'annotations' : 'claims',
  id,
});
