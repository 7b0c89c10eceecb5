export * from './add-tag';
export * from './agents';
export * from './anchors';
export * from './annotations';
export { type Answer, answer, answerSighting, type TakenBack, takeBackAnswer } from './answers';
export * from './backup';
export * from './bad-file';
export * from './bin';
export { InvalidRecordError } from './check-record';
export { checkers } from './checkers';
export * from './claim-choices';
export * from './claim-details';
export * from './claim-history';
export { claimQueue, firstOfQueue } from './claim-queue';
export { claimSearch } from './claim-search';
export * from './claims';
export * from './conflicts';
export * from './contacts';
export { type AnchorState, Database, database, type ImportRecord } from './database';
export { DEFAULT_SCALE_ID, type DefaultLabels } from './default-scale';
export * from './delete-everything';
export { firstDifference } from './difference';
export * from './documents';
export { type Changes, type Editing, type Fields, historyOf, MissingRecordError } from './edit';
export { entriesOfClaims } from './entries-of-claims';
export { backup, choiceFor, type ExportChoice, handOver, isBackup } from './export-choice';
export * from './export-lookup';
export { type Prepared, prepareBackup, prepareExport } from './export-prepare';
export * from './export-rows';
export type { ExportScope } from './export-scope';
export { exportedWhole, type WholeRecords } from './export-whole';
export type { ForeignRecord } from './foreign';
export { appearanceIdOf, newId, now, workIdOf } from './identity';
export * from './import';
export { keptClaims } from './kept-claims';
export * from './library';
export * from './live';
export * from './merge-agents';
export { idsOfClaim, mergeClaims } from './merge-claims';
export * from './names';
export * from './other-appearances';
export * from './outside';
export * from './page-notes';
export * from './passage-context';
export { people } from './people';
export * from './person';
export * from './publishing';
export { BIN_DAYS, purge } from './purge';
export { putBack } from './put-back';
export { type GlanceFacts, queueGlance, type TimeStep } from './queue-glance';
export * from './queue-query';
export { queueRows } from './queue-rows';
export * from './recent';
export * from './review-error';
export {
  deleteReview,
  draftReview,
  editReview,
  type ReviewChanges,
  submitReview,
  withdrawReview,
} from './reviews';
export { canonical } from './same-value';
export { createScale, deleteScale, editScale, scales } from './scales';
export { asSeen } from './seen-status';
export * from './set-claims';
export { sightingsOf } from './sightings';
export * from './snapshots';
export * from './sources';
export { type ClaimPart, splitClaim } from './split-claim';
export { type ForeignFile, stageForeign } from './stage-foreign';
export { openStaging } from './staged-records';
export { clearStaging, discardImport, type IncomingRow } from './staging';
export { type CheckOptions, checkStaged } from './staging-check';
export { type StatusFacts, statusOf } from './status';
export * from './storage-facts';
export * from './tags';
export * from './works';
export { isNewer, NewerDatabaseError } from './write';
