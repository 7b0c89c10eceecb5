import { v5, v7 } from 'uuid';

type Row = Record<string, unknown> & { id: string };
const TABLES = [
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

const WORDS = [
  'The river rose by forty centimetres on Tuesday.',
  'Two of the six pumps had not been tested.',
  'Unemployment fell to 4.1 per cent in March.',
  'Nobody has been able to show that the dam made any difference.',
  'ارتفع منسوب النهر أربعين سنتيمترًا يوم الثلاثاء.',
];
/** The scale that everybody has. */
export const DEFAULT_SCALE = v5('https://sourcemark.example/scales/default', v5.URL);
const COLOURS = ['amber', 'green', 'blue', 'rose'] as const;
const START = Date.UTC(2026, 3, 1, 9);
const MINUTE = 60_000;

/** Somebody's notes as a file of Sourcemark: what they note is in the file's tables and in its history. */
export class NotesFile {
  readonly #tables = new Map<string, Row[]>(TABLES.map((table) => [table, []]));
  readonly #me: string;
  #clock = START;

  constructor(readonly name: string) {
    this.#me = v7({ msecs: START });
    this.#note('agents', { type: 'Person', name, alternateNames: [] }, this.#me);
  }

  /** An article of this site; the same path is the same article in every file. */
  article(path: string, headline: string, host = 'news.test'): string {
    const key = `${host}/${path}`;
    const url = `http://${key}`;
    const more = { aliasKeys: [], provenance: { headline: 'meta' }, byHand: [], archives: [] };
    const work = { type: 'Article', url, urlKey: key, site: host, headline, inLanguage: 'en', ...more };
    return this.#note('works', work, v5(key, v5.URL));
  }

  highlight(workId: string, exact: string, more: { colour?: string; tags?: string[]; note?: string } = {}) {
    const target = { exact, selectors: [{ type: 'TextQuoteSelector', exact }] };
    return this.#note('annotations', { workId, target, colour: 'amber', tags: [], ...more });
  }

  claim(annotationId: string, claimReviewed: string): string {
    const claimId = this.#note('claims', { claimReviewed, status: 'noted', tags: [] });
    this.#note('appearances', { claimId, annotationId });
    return claimId;
  }

  source(claimId: string, workId: string, stance: string): string {
    return this.#note('sources', { claimId, workId, stance });
  }

  person(name: string, type = 'Person'): string {
    return this.#note('agents', { type, name, alternateNames: [] });
  }

  /** A review that somebody wrote, who need not be who exports. */
  review(
    claimId: string,
    reviewer: string,
    alternateName: string,
    more: Record<string, unknown> = {},
  ): string {
    const reviewRating = { scaleId: DEFAULT_SCALE, alternateName };
    const fields = { claimId, reviewer, status: 'submitted', reviewRating, sources: [], house: 0, ...more };
    return this.#note('claimReviews', fields);
  }

  contact(claimId: string, name: string, more: Record<string, unknown> = {}): string {
    return this.#note('contacts', { claimId, asked: '2026-04-02', name, ...more });
  }

  /** Changes one field of a record, knowing what the file knows; others' files know nothing of it. */
  edit(table: string, id: string, field: string, after: unknown): this {
    const history = this.#rows('history').filter(({ recordId }) => recordId === id);
    const parents = [history.findLast((entry) => entry.field === field) ?? history[0]].map(
      (entry) => entry?.id,
    );
    const record = this.#rows(table).find((row) => row.id === id);
    const at = this.#now();
    if (!record) throw new Error(`${table} ${id}`);
    const before = record[field];
    const known = before === undefined ? {} : { before };
    this.#rows('history').push({
      id: v7({ msecs: this.#clock }),
      table,
      recordId: id,
      field,
      agent: this.#me,
      at,
      ...known,
      after,
      parents,
    });
    Object.assign(record, { [field]: after, modified: at });
    return this;
  }

  /** The same notes on somebody else's device: what is edited from now on, the other does not know. */
  copyFor(name: string): NotesFile {
    const copy = new NotesFile(name);
    for (const table of TABLES) copy.#rows(table).unshift(...structuredClone(this.#rows(table)));
    copy.#clock = this.#clock;
    return copy;
  }

  /** Many notes, as somebody has who reads a lot. */
  many(annotations: number, articles: number): this {
    const works = Array.from({ length: articles }, (_, i) =>
      this.article(`many-${i}.html`, `Article ${i + 1}`, i % 2 ? 'news.test' : 'source.test'),
    );
    for (let i = 0; i < annotations; i++) {
      const exact = `${WORDS[i % WORDS.length]} (${i + 1})`;
      const id = this.highlight(works[i % articles] ?? '', exact, {
        colour: COLOURS[i % 4] ?? 'amber',
        tags: i % 5 === 0 ? ['water'] : [],
        ...(i % 3 === 0 ? { note: `Note ${i + 1}` } : {}),
      });
      if (i % 20 === 0)
        this.source(this.claim(id, `Claim ${i + 1}`), works[(i + 1) % articles] ?? '', 'supports');
    }
    return this;
  }

  text(): string {
    const tables = TABLES.map((table) => [
      table,
      [...this.#rows(table)].sort((a, b) => (a.id < b.id ? -1 : 1)),
    ]);
    const counts = Object.fromEntries(TABLES.map((table) => [table, this.#rows(table).length]));
    return JSON.stringify({
      format: 'sourcemark',
      version: 2,
      exported: this.#now(),
      exporter: { id: this.#me, name: this.name },
      scope: { type: 'everything' },
      ...Object.fromEntries(tables),
      counts,
    });
  }

  #rows(table: string): Row[] {
    return this.#tables.get(table) ?? [];
  }

  #now(): string {
    this.#clock += MINUTE;
    return new Date(this.#clock).toISOString();
  }

  #note(table: string, content: Record<string, unknown>, id?: string): string {
    const at = this.#now();
    const recordId = id ?? v7({ msecs: this.#clock });
    this.#rows(table).push({
      ...content,
      id: recordId,
      v: 1,
      created: at,
      modified: at,
      creator: this.#me,
      deleted: 0,
    });
    this.#rows('history').push({
      id: v7({ msecs: this.#clock }),
      table,
      recordId,
      field: '*',
      agent: this.#me,
      at,
      after: content,
      parents: [],
    });
    return recordId;
  }
}
