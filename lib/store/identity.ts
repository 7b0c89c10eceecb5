import { v5, v7 } from 'uuid';

/** A new UUIDv7. */
export const newId = (): string => v7();

/** The id of a work with a URL: UUIDv5 in the URL namespace, so that two devices make the same one. */
export const workIdOf = (urlKey: string): string => v5(urlKey, v5.URL);

/** The id of a snapshot: the same text of the same work is one snapshot on every device. */
export const snapshotIdOf = (workId: string, textHash: string): string => v5(textHash, workId);

/** The id of a claim's appearance in an annotation: said twice, or on two devices, it is one. */
export const appearanceIdOf = (claimId: string, annotationId: string): string => v5(annotationId, claimId);

/** The id of one claim's source among those noted in one step, so that a repeated message makes nothing twice. */
export const sourceIdOf = (claimId: string, stepId: string): string => v5(claimId, stepId);

/** The id of the n-th review of a claim by one reviewer: begun on two devices of theirs it is one. */
export const reviewIdOf = (claimId: string, reviewer: string, n: number): string =>
  v5(`${reviewer}/${n}`, claimId);

/** The id of what everybody has, by its name in the URL namespace. */
export const namedId = (name: string): string => v5(name, v5.URL);

/** Now, as records write it. */
export const now = (clock: Pick<typeof Date, 'now'> = Date): string => new Date(clock.now()).toISOString();
