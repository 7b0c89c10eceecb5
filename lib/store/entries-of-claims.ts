import { database } from './database';

/** The entries of the library in which claims stand, as an export names them: their passages, or themselves when those are gone. */
export async function entriesOfClaims(claimIds: readonly string[]): Promise<string[]> {
  const links = await database.appearances
    .where('claimId')
    .anyOf([...claimIds])
    .toArray();
  const standing = links.filter(({ deleted }) => deleted === 0);
  const annotations = await database.annotations.bulkGet(standing.map(({ annotationId }) => annotationId));
  const placed = new Map(
    standing.flatMap(({ claimId }, i) => (annotations[i]?.deleted === 0 ? [[claimId, true] as const] : [])),
  );
  return [
    ...new Set([
      ...annotations.flatMap((one) => (one?.deleted === 0 ? [one.id] : [])),
      ...claimIds.filter((id) => !placed.has(id)),
    ]),
  ];
}
