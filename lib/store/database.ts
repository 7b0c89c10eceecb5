import { Dexie, type EntityTable, type Table } from 'dexie';
import type {
  Agent,
  Annotation,
  Appearance,
  Claim,
  ClaimReview,
  Conflict,
  Contact,
  HistoryEntry,
  RatingScale,
  Seen,
  Sighting,
  Snapshot,
  Source,
  Work,
} from '@/lib/annotation';
import { noteEarlierGivenIn } from './given-in';
import { notePackedIds, type Pack, type PackedIds } from './packs';
import type { QueueBucket } from './queue-fact';
import { recordChanges } from './write-changes';

/**
 * What the last anchoring of one annotation showed on this device; `score` is 0 to 1, `edited` is there when its words or
 * their sentence were edited. Derived, never exported.
 */
export interface AnchorState extends Seen {
  annotationId: string;
  workId: string;
  score?: number;
  edited?: 1;
  at: string;
}
/** One entry of an editing that goes on: it may still be lengthened, because it has not left this device. */
export interface OpenEdit {
  key: string;
  historyId: string;
}
/** What came from which file; `counts` by table. */
export interface ImportRecord {
  id: string;
  at: string;
  file: string;
  exporter?: string;
  counts: Record<string, number>;
}
/** A row of a file on its way in: validated, not yet visible. */
export interface StagedRow {
  importId: string;
  table: string;
  id: string;
  row: unknown;
}
/** A fact about this device's store: who "me" is, when the last backup was made. */
export interface Fact {
  key: string;
  value: unknown;
}

/** How many claims of the queue have a value of a group, or a note on the counts themselves; derived, never exported. */
export interface Tally {
  group: string;
  value: string;
  count: number;
}

export class Database extends Dexie {
  works!: EntityTable<Work, 'id'>;
  snapshots!: EntityTable<Snapshot, 'id'>;
  annotations!: EntityTable<Annotation, 'id'>;
  claims!: EntityTable<Claim, 'id'>;
  appearances!: EntityTable<Appearance, 'id'>;
  sources!: EntityTable<Source, 'id'>;
  ratingScales!: EntityTable<RatingScale, 'id'>;
  claimReviews!: EntityTable<ClaimReview, 'id'>;
  contacts!: EntityTable<Contact, 'id'>;
  agents!: EntityTable<Agent, 'id'>;
  history!: EntityTable<HistoryEntry, 'id'>;
  packs!: Table<Pack, [string, string, string, string]>;
  packedIds!: Table<PackedIds, [string, string, string, string]>;
  conflicts!: EntityTable<Conflict, 'id'>;
  sightings!: EntityTable<Sighting, 'id'>;
  anchors!: EntityTable<AnchorState, 'annotationId'>;
  openEdits!: EntityTable<OpenEdit, 'key'>;
  imports!: EntityTable<ImportRecord, 'id'>;
  staging!: Table<StagedRow, [string, string, string]>;
  settings!: EntityTable<Fact, 'key'>;
  queue!: EntityTable<QueueBucket, 'bucket'>;
  tallies!: Table<Tally, [string, string]>;

  /** The newest schema this code knows. */
  readonly declared = 8;

  constructor(name = 'sourcemark') {
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      works: 'id, urlKey, *aliasKeys, site, modified, deleted, mergedInto',
      snapshots: 'id, workId, [workId+captured], textHash',
      annotations: 'id, workId, [workId+target.position], *tags, modified, deleted',
      claims: 'id, status, claimant, *tags, modified, deleted',
      appearances: 'id, claimId, annotationId',
      sources: 'id, claimId, [claimId+stance], workId, annotationId, modified',
      agents: 'id, type, name, *alternateNames',
      history: 'id, [table+recordId], at',
      conflicts: 'id, [table+recordId]',
      anchors: 'annotationId, workId, state',
      openEdits: 'key',
      imports: 'id, at',
      staging: '[importId+table+id], importId',
      settings: 'key',
    });
    this.version(2)
      .stores({ sightings: 'id, annotationId, at', anchors: 'annotationId, workId, state, edited' })
      .upgrade((old) => old.table<AnchorState>('anchors').toCollection().modify(markEdited));
    // An article may go back to an earlier text.
    this.version(3).stores({ snapshots: 'id, workId, [workId+captured], [workId+until], textHash' });
    this.version(4).stores({
      agents: 'id, type, name, *alternateNames, mergedInto',
      claims: 'id, status, claimant, assignee, priority, mergedInto, *tags, modified, deleted',
      ratingScales: 'id, deleted',
      claimReviews: 'id, claimId, [claimId+status], reviewer, status, modified, deleted',
      contacts: 'id, claimId, deadline, modified, deleted',
    });
    this.version(5).stores({
      claims:
        'id, created, status, claimant, assignee, priority, mergedInto, parent, *tags, modified, deleted',
      queue: 'bucket',
      tallies: '[group+value]',
    });
    // Which reviews were given in here is noted from now on, and of earlier ones once.
    this.version(6).stores({}).upgrade(noteEarlierGivenIn);
    // Histories that came in with a large file.
    this.version(7).stores({ packs: '[table+last+first+id], count' });
    // Which entries lie in them is found without reading them.
    this.version(8).stores({ packedIds: '[table+last+first+id]' }).upgrade(notePackedIds);
    recordChanges(this);
    // An older tab must not stand in the way of an upgrade: it lets go, and says so when it is used again.
    this.on('versionchange', () => this.close({ disableAutoOpen: true }));
  }
}

/** Says of an anchoring whether words were edited, so that it is found by an index. */
export function markEdited(anchor: AnchorState): void {
  if (anchor.state === 'changed' || anchor.sentence) anchor.edited = 1;
}

/** The one database of this extension's origin. */
export const database = new Database();
