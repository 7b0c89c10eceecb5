import {
  type Annotation,
  type ClaimReview,
  type Records,
  type RecordTable,
  visibleReviews,
  type Work,
} from '@/lib/annotation';
import {
  asSeen,
  type Database,
  database,
  exportedById,
  exportedByLink,
  exportedRecords,
  keptClaims,
  type Links,
  mayDiffer,
  type Prepared,
  whoIsWho,
} from '@/lib/store';

/** What an export holds, without the bin, for any format: read in portions, looked up where it hangs together. */
export interface Bundle {
  exported: string;
  exporter: { id: string; name: string } | undefined;
  /** All records of a table, in portions, in the order of their ids. */
  all<T extends RecordTable>(table: T): AsyncIterable<Records[T][]>;
  /** Chosen records by id; what is not in the export is missing. */
  some<T extends RecordTable>(table: T, ids: Iterable<string | undefined>): Promise<Map<string, Records[T]>>;
  /** The records that name any of these. */
  linked<T extends keyof Links>(table: T, field: Links[T], ids: Iterable<string>): Promise<Records[T][]>;
}

export interface BundleOptions {
  signal?: AbortSignal | undefined;
  /** Whether others' reviews stay unseen until one's own is given in; then they are not in it either. */
  blind?: boolean | undefined;
  /** Hears of each portion that was read as a whole table. */
  onRows?: (rows: number) => void;
}

/** A prepared export as a bundle, without drafts. */
export function bundleOf(
  prepared: Prepared,
  { signal, blind = true, onRows }: BundleOptions = {},
  db: Database = database,
): Bundle {
  const { exported, exporter } = prepared;
  const named = exporter && { id: exporter.id, name: exporter.name };
  let reading: Promise<ReadonlyMap<string, string>> | undefined;
  const kept = () => {
    reading ??= keptClaims(db);
    return reading;
  };

  /** What hangs on a claim that was found to be another is that one's. */
  async function ofKept<T extends RecordTable>(rows: Records[T][]): Promise<Records[T][]> {
    const claims = await kept();
    if (claims.size === 0) return rows;
    return rows.map((row) => {
      const claimId = 'claimId' in row ? claims.get(String(row.claimId)) : undefined;
      return claimId ? { ...row, claimId } : row;
    });
  }
  async function linkedRows<T extends keyof Links>(table: T, field: Links[T], ids: Iterable<string>) {
    const wanted = new Set(ids);
    if (field === 'claimId') for (const [id, into] of await kept()) if (wanted.has(into)) wanted.add(id);
    return ofKept<T>(await exportedByLink(table, field, wanted, prepared, db));
  }

  async function shown<T extends RecordTable>(table: T, rows: Records[T][]): Promise<Records[T][]> {
    signal?.throwIfAborted();
    const live = await ofKept<T>(rows.filter(isLive));
    if (table === 'claims') {
      const telling = live.filter((row) => 'claimReviewed' in row && mayDiffer(row, blind));
      if (telling.length === 0) return live;
      const claims = await db.claims.bulkGet(telling.map(({ id }) => id));
      const all = claims.flatMap((claim) => claim ?? []);
      const seen = new Map((await asSeen(all, blind, db)).map(({ id, status }) => [id, { status }]));
      return live.map((row) => ({ ...row, ...seen.get(row.id) }));
    }
    if (table !== 'claimReviews') return live;
    const claims = live.flatMap((row) => ('reviewer' in row ? row.claimId : []));
    const all: ClaimReview[] = await linkedRows('claimReviews', 'claimId', claims);
    const seen = new Set(visibleReviews(all, await whoIsWho(db), blind).map(({ id }) => id));
    return live.filter((row) => seen.has(row.id) && !('reviewer' in row && row.status === 'draft'));
  }

  return {
    exported,
    exporter: named,
    async *all(table) {
      for await (const rows of exportedRecords(table, prepared, db)) {
        yield await shown(table, rows);
        onRows?.(rows.length);
      }
    },
    async some(table, ids) {
      const rows = await shown(table, await exportedById(table, ids, prepared, db));
      return new Map(rows.map((row) => [row.id, row]));
    },
    linked: async (table, field, ids) => shown(table, await linkedRows(table, field, ids)),
  };
}

/** The part of a bundle that is one article and what was noted in it; what that hangs together with can still be looked up. */
export function bundleOfWork(bundle: Bundle, work: Work, annotations: Annotation[]): Bundle {
  const own: { [T in RecordTable]?: Records[T][] } = { works: [work], annotations };
  return {
    ...bundle,
    async *all<T extends RecordTable>(table: T) {
      const rows: Records[T][] | undefined = own[table];
      if (rows) yield rows;
    },
  };
}

const isLive = (record: { deleted: 0 | 1 }): boolean => record.deleted === 0;
