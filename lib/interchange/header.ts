import * as v from 'valibot';
import { Id, Line, Time } from '@/lib/annotation';

/** The version of the file format that is written, and the newest that is read. */
export const VERSION = 1;

/** The media type and ending of our own files. */
export const mediaType = 'application/json';
export const fileEnding = '.sourcemark.json';

const ids = v.array(Id);
/** The parts of a file that stand before and behind its tables; docs/format.md says what each means. */
export const headerParts = {
  format: v.literal('sourcemark'),
  version: v.literal(VERSION),
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
  'snapshots',
  'sightings',
  'history',
] as const;
/** Files made before what was seen was kept have no such table. */
export const laterTables: readonly string[] = ['sightings'] satisfies FileTable[];
export type FileTable = (typeof fileTables)[number];
