// Runs in the page: made-up notes as our own file holds them, the same for the same number.
import { sampleWords } from './sample-words.mjs';

/** @typedef {Record<string, unknown> & { id: string }} Row */

const START = Date.parse('2024-01-01T00:00:00.000Z');
/** The passages of one article, and the claims of one claimant. */
const IN_ARTICLE = 20;
const OF_CLAIMANT = 25;
const stances = ['supports', 'refutes', 'context', 'notSaid'];
const statuses = ['noted', 'toCheck', 'inReview', 'reviewed', 'published', 'dropped'];
const labels = ['False', 'Mostly false', 'Mixed', 'Mostly true', 'True'];
const kinds = [
  'agents',
  'works',
  'annotations',
  'claims',
  'appearances',
  'sources',
  'claimReviews',
  'history',
];

/** A UUIDv7 of the n-th record of a kind. @param {string} kind @param {number} n */
function idOf(kind, n) {
  const time = (START + n * 60_000).toString(16).padStart(12, '0');
  const mixed = Math.imul(n + 1, 0x9e3779b1) ^ Math.imul(kinds.indexOf(kind) + 1, 0x85ebca6b);
  const tail = ((mixed ^ (mixed >>> 13)) >>> 0).toString(16).padStart(8, '0');
  const own = `${kinds.indexOf(kind)}${n.toString(16).padStart(6, '0')}`;
  return `${time.slice(0, 8)}-${time.slice(8)}-7${tail.slice(0, 3)}-8${own.slice(0, 3)}-${own.slice(3)}${tail}`;
}

/** How many records of each table there are beside so many annotations. @param {number} count */
export const countsOf = (count) => ({
  agents: 1 + Math.ceil(count / OF_CLAIMANT),
  works: Math.ceil(count / IN_ARTICLE),
  annotations: count,
  claims: count,
  appearances: count,
  sources: count,
  claimReviews: Math.ceil(count / 4),
});

/** @type {Record<string, (n: number, words: (count: number) => string) => object>} */
const contents = {
  agents: (n, words) => ({
    type: 'Person',
    name: n === 0 ? 'Reader' : `${words(2)} ${n}`,
    alternateNames: [],
  }),
  works: (n, words) => ({
    type: 'Article',
    url: `https://site${n % 40}.example/${n}`,
    urlKey: `site${n % 40}.example/${n}`,
    aliasKeys: [],
    site: `site${n % 40}.example`,
    headline: words(9),
    provenance: {},
    byHand: [],
    archives: [],
  }),
  annotations: (n, words) => {
    const exact = words(22);
    const position = (n % IN_ARTICLE) * 300;
    const quote = { type: 'TextQuoteSelector', exact, prefix: words(5), suffix: words(5) };
    const selectors = [
      quote,
      { type: 'TextPositionSelector', start: position, end: position + exact.length },
    ];
    return {
      workId: idOf('works', Math.floor(n / IN_ARTICLE)),
      target: { selectors, exact, position },
      colour: 'amber',
      note: words(20),
      tags: [],
    };
  },
  claims: (n, words) => ({
    claimReviewed: words(16),
    claimant: idOf('agents', 1 + Math.floor(n / OF_CLAIMANT)),
    status: statuses[n % 6],
    ...(n % 3 === 0 ? { priority: ['high', 'normal', 'low'][(n / 3) % 3] } : {}),
    tags: [`tag ${n % 50}`],
  }),
  appearances: (n) => ({ claimId: idOf('claims', n), annotationId: idOf('annotations', n) }),
  sources: (n, words) => ({
    claimId: idOf('claims', Math.floor(n / 2)),
    workId: idOf('works', Math.floor(n / IN_ARTICLE)),
    stance: stances[n % 4],
    quotation: words(20),
    note: words(6),
  }),
  claimReviews: (n, words) => ({
    claimId: idOf('claims', n * 4),
    reviewer: idOf('agents', 0),
    status: 'submitted',
    reviewRating: { scaleId: idOf('agents', 0), alternateName: labels[n % 5], ratingValue: 1 + (n % 5) },
    reviewBody: words(25),
    sources: [],
    house: 0,
    submitted: new Date(START + n * 60_000).toISOString(),
  }),
};

/** Portions of the rows of a table. @param {string} table @param {number} count @returns {Generator<Row[]>} */
export function* rowsOf(table, count) {
  const counts = Object.entries(countsOf(count));
  const words = sampleWords(table.length);
  /** @type {Row[]} */
  let portion = [];
  for (const [kind, many] of table === 'history' ? counts : counts.filter(([name]) => name === table)) {
    const own = table === 'history' ? sampleWords(kind.length) : words;
    for (let n = 0; n < many; n++) {
      const at = new Date(START + n * 60_000).toISOString();
      const agent = idOf('agents', 0);
      const id = idOf(kind, n);
      const fields = contents[kind]?.(n, own) ?? {};
      const made = { id, v: 1, created: at, modified: at, creator: agent, deleted: 0 };
      const entryId = `${id.slice(0, 15)}f${id.slice(16)}`;
      const entry = {
        id: entryId,
        table: kind,
        recordId: id,
        field: '*',
        agent,
        at,
        after: fields,
        parents: [],
      };
      portion.push(table === 'history' ? entry : { ...fields, ...made });
      if (portion.length < 2_000) continue;
      yield portion;
      portion = [];
    }
  }
  if (portion.length > 0) yield portion;
}

/** The file of so many annotations. @param {number} count */
export async function fileOf(count) {
  const agent = idOf('agents', 0);
  const header = {
    format: 'sourcemark',
    version: 2,
    exported: new Date(START).toISOString(),
    exporter: { id: agent, name: 'Reader' },
    scope: { type: 'everything' },
  };
  /** @type {Blob[]} */
  const pieces = [new Blob([JSON.stringify(header, null, 1).slice(0, -2)])];
  /** @type {Record<string, number>} */
  const counts = {};
  for (const table of [...tables, 'history']) {
    let many = 0;
    pieces.push(new Blob([`,\n "${table}": [`]));
    for (const portion of rowsOf(table, count)) {
      const lines = portion.map((row) => JSON.stringify(row)).join(',\n');
      pieces.push(new Blob([many === 0 ? '\n' : ',\n', lines]));
      many += portion.length;
      await new Promise((done) => setTimeout(done));
    }
    pieces.push(new Blob(['\n ]']));
    counts[table] = many;
  }
  for (const table of ['ratingScales', 'contacts', 'snapshots', 'sightings']) counts[table] = 0;
  const empty = ['ratingScales', 'contacts', 'snapshots', 'sightings'].map((table) => `,\n "${table}": []`);
  return new Blob([...pieces, ...empty, `,\n "counts": ${JSON.stringify(counts)}\n}\n`]);
}

/** The tables of records in a file. */
export const tables = ['agents', 'works', 'annotations', 'claims', 'appearances', 'sources', 'claimReviews'];
export { idOf };
