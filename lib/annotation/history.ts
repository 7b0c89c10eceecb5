import * as v from 'valibot';
import { Id, Time } from './record';

/** The tables whose records are what their history adds up to. */
export const recordTables = [
  'agents',
  'works',
  'annotations',
  'claims',
  'appearances',
  'sources',
  'ratingScales',
  'claimReviews',
  'contacts',
] as const;
export const RecordTable = v.picklist(recordTables);
export type RecordTable = v.InferOutput<typeof RecordTable>;

/** The field name of the entry that made a record: its `after` holds all content fields. */
export const CREATED = '*';

/**
 * One edit of one field. `parents` are the entries it knew of; entries that do not know each other are a conflict.
 * An absent `after` is an absent field. Never changed once it has left this device.
 */
export const HistoryEntry = v.object({
  id: Id,
  table: RecordTable,
  recordId: Id,
  field: v.pipe(v.string(), v.maxLength(60)),
  agent: Id,
  at: Time,
  before: v.exactOptional(v.unknown()),
  after: v.exactOptional(v.unknown()),
  parents: v.pipe(v.array(Id), v.maxLength(10_000)),
  /** 1 when a page said it, or it followed from other facts, and nobody wrote it: such entries go behind what people wrote and never conflict. */
  read: v.exactOptional(v.literal(1)),
  /** 1 when what it said, or a part of it, stayed on the device that exported it. */
  withheld: v.exactOptional(v.literal(1)),
});
export type HistoryEntry = v.InferOutput<typeof HistoryEntry>;

/** What both sides changed without knowing of each other; `heads` are history ids, until somebody chooses. */
export interface Conflict {
  id: string;
  table: RecordTable;
  recordId: string;
  field: string;
  heads: string[];
}
