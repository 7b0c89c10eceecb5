/** What can be wrong with a file; the words for each are `importProblem…` of public/_locales. */
export const problems = {
  notJson: 'is not readable JSON',
  notText: 'is no text in UTF-8',
  truncated: 'ends too early: it was not written or copied to its end',
  notOurs: 'is no file of Sourcemark',
  newerVersion: 'was made by a newer version of Sourcemark: update Sourcemark, then import it',
  tooDeep: 'is nested too deep',
  tooLarge: 'holds a record that is too large',
  unsafeName: 'uses a name that no record may have',
  unknownTable: 'holds a part that Sourcemark does not know',
  missingTable: 'is a part that is not there',
  repeatedTable: 'holds the same part twice',
  unknownField: 'has a field that Sourcemark does not know',
  wrongValue: 'has a value that cannot be right',
  duplicateId: 'has an id that stands twice in the file',
  missingRecord: 'names a record that is not there',
  missingHistory: 'has no history that says how it was made',
  circularHistory: 'has a history that goes in a circle',
  differsFromHistory: 'differs from what its history adds up to',
  knownDifferently: 'is known on this device with other content',
  locked: 'is locked: it opens with its passphrase',
  wrongPassphrase: 'does not open with this passphrase',
  damaged: 'was changed or damaged after it was locked',
  wrongCount: 'does not hold as many records as it says: something was cut out of it',
} as const;
export type Problem = keyof typeof problems;

/** Where in a file a problem lies; `index` counts the records of a table from 0. */
export interface Place {
  table?: string | undefined;
  index?: number | undefined;
  id?: string | undefined;
  field?: string | undefined;
}

/** A file that cannot be imported: which record and field is at fault. Nothing was changed. */
export class BadFileError extends Error {
  override name = 'BadFileError';
  constructor(
    readonly problem: Problem,
    readonly place: Place = {},
    detail = '',
  ) {
    super(`${placeWords(place)} ${problems[problem]}${detail && ` (${detail})`}. Nothing was changed.`);
  }
}

/** The place as one line: table, number from 1, id and field, as far as they are known. */
export function placeWords({ table, index, id, field }: Place): string {
  const number = index === undefined ? '' : ` ${index + 1}`;
  const record = table ? `${table}${number}${id ? ` (${id})` : ''}` : 'The file';
  return field ? `${record}, field ${field},` : record;
}
