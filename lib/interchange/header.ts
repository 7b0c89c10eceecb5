import * as v from 'valibot';
import { Id, Line, Time } from '@/lib/annotation';

/** The version of the file format that is written, and the newest that is read. */
export const VERSION = 2;
/** Versions that are read. */
const versions = [1, VERSION] as const;

/** The media type and ending of our own files. */
export const mediaType = 'application/json';
export const fileEnding = '.sourcemark.json';

const ids = v.array(Id);
/** The parts of a file that stand before and behind its tables; docs/format.md says what each means. */
export const headerParts = {
  format: v.literal('sourcemark'),
  version: v.picklist(versions),
  exported: Time,
  exporter: v.strictObject({ id: Id, name: Line }),
  scope: v.variant('type', [
    v.strictObject({ type: v.literal('everything') }),
    v.strictObject({ type: v.literal('works'), ids }),
    v.strictObject({ type: v.literal('annotations'), ids }),
  ]),
  counts: v.record(v.string(), v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
};
export type HeaderPart = keyof typeof headerParts;

/** The tables of a file in the order they are written. */
export const fileTables = [
  'agents',
  'works',
  'annotations',
  'claims',
  'appearances',
  'sources',
  'ratingScales',
  'claimReviews',
  'contacts',
  'snapshots',
  'sightings',
  'history',
] as const;
/** The tables that files of version 1 cannot have, and one that the first of them did not have either. */
const ofVersion2: readonly string[] = ['ratingScales', 'claimReviews', 'contacts'] satisfies FileTable[];
export const mayHave = (table: string, version: unknown): boolean =>
  version !== 1 || !ofVersion2.includes(table);
export const mustHave = (table: string, version: unknown): boolean =>
  version !== 1 || (table !== 'sightings' && !ofVersion2.includes(table));
export type FileTable = (typeof fileTables)[number];
