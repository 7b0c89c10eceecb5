import { type WordKey, word } from '@/lib/messaging/words';
import type { BadFileError, Problem } from '@/lib/store';

const words: Record<Problem, WordKey> = {
  notJson: 'importProblemNotJson',
  notText: 'importProblemNotText',
  truncated: 'importProblemTruncated',
  notOurs: 'importProblemNotOurs',
  newerVersion: 'importProblemNewerVersion',
  tooDeep: 'importProblemTooDeep',
  tooLarge: 'importProblemTooLarge',
  unsafeName: 'importProblemUnsafeName',
  unknownTable: 'importProblemUnknownTable',
  missingTable: 'importProblemMissingTable',
  repeatedTable: 'importProblemRepeatedTable',
  unknownField: 'importProblemUnknownField',
  wrongValue: 'importProblemWrongValue',
  duplicateId: 'importProblemDuplicateId',
  missingRecord: 'importProblemMissingRecord',
  missingHistory: 'importProblemMissingHistory',
  circularHistory: 'importProblemCircularHistory',
  differsFromHistory: 'importProblemDiffersFromHistory',
  knownDifferently: 'importProblemKnownDifferently',
  locked: 'importProblemLocked',
  wrongPassphrase: 'importProblemWrongPassphrase',
  damaged: 'importProblemDamaged',
  wrongCount: 'importProblemWrongCount',
};

/** What is wrong with a file, and where: the names of parts and fields stay those of the file. */
export function problemWords({ problem, place: { table, index, id, field } }: BadFileError): {
  what: string;
  where: string[];
} {
  const language = word('interfaceLanguage');
  const where = [
    table && word('importPlacePart', table),
    index !== undefined && word('importPlaceRecord', (index + 1).toLocaleString(language)),
    id && word('importPlaceId', id),
    field && word('importPlaceField', field),
  ];
  return { what: word(words[problem]), where: where.filter((part): part is string => !!part) };
}
