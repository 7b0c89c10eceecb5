export {
  type Checked,
  checkedNow,
  claimReviewOf,
  type Missing,
  missing,
  scriptElement,
} from './claim-review-now';
export { type ExportAsOptions, type ExportedFile, exportAs, exportFilesAs } from './export-as';
export { type ExportOptions, exportFile, exportText, fileName } from './export-file';
export { allFormats, type Format, type FormatId, formatOf, isFormatId, type Words } from './formats';
export { fileEnding, mediaType } from './header';
export { type StageOptions, stageFile } from './import-file';
export { exportLocked, lock, lockedEnding, unlock } from './locked';
export { isLocked } from './locked-header';
