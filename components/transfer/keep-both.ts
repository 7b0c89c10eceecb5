import { editAnnotation, editSource, type OpenConflict } from '@/lib/store';

/** Fields where two texts may stand one below the other. */
const joinable: Record<string, readonly string[]> = {
  annotations: ['note'],
  sources: ['note', 'translation'],
};

/** The sides' texts one below the other, where that makes sense; undefined elsewhere. */
export function bothOf({ table, field, sides }: OpenConflict): string | undefined {
  if (!joinable[table]?.includes(field)) return undefined;
  const texts = sides.flatMap(({ value }) => (typeof value === 'string' && value ? [value] : []));
  return texts.length > 1 ? [...new Set(texts)].join('\n\n') : undefined;
}

/** Ends a conflict by keeping the texts of all sides; throws where `bothOf` has none. */
export async function keepBoth(conflict: OpenConflict): Promise<void> {
  const both = bothOf(conflict);
  if (both === undefined) throw new RangeError(`conflicts ${conflict.id}: its sides cannot stand together`);
  const { table, recordId, field } = conflict;
  if (table === 'annotations') await editAnnotation(recordId, { note: both });
  else if (field === 'translation') await editSource(recordId, { translation: both });
  else await editSource(recordId, { note: both });
}
