export { type ExportOptions, exportFile, exportText, fileName } from './export-file';
export { fileEnding, mediaType } from './header';
export { type StageOptions, stageFile } from './import-file';
