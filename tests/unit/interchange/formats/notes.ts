import fc from 'fast-check';
import type { Annotation, Records, RecordTable, Selector } from '@/lib/annotation';
import { claimKinds, claimStatuses, colours, metadataFields, stances, workTypes } from '@/lib/annotation';
import { appearanceIdOf } from '@/lib/store/identity';

/** The records of some notes, by table, each in the order of its ids. */
export type Notes = { [T in RecordTable]: Records[T][] };

const id = fc.uuid({ version: [4, 7] });
const time = fc
  .date({ min: new Date('2001-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const text = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '=1+1',
    'ماء',
    'שלום “quoted”',
    'a\u2028b',
    '</script><!--',
    '  x ',
  ),
);
const said = fc.constantFrom('2020', '2020-05', '2020-05-07', '2020-05-07T10:00:00+02:00');
const tags = fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), { maxLength: 4 });
const url = fc.webUrl({ withQueryParameters: true, withFragments: true });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const origin = fc.record({
  format: fc.constantFrom('hypothesis', 'w3c'),
  raw: fc.dictionary(
    fc.constantFrom('mood', 'a', 'ü', '@type'),
    fc.oneof(text, fc.nat(), fc.constant(null), fc.array(text)),
  ),
});

/** What is undefined is absent. */
const solid = <T extends object>(record: T): T =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;

const envelope = (agents: fc.Arbitrary<string>) =>
  fc
    .record({ id, times: fc.tuple(time, time), creator: agents, origin: maybe(origin) })
    .map(({ times, ...rest }) => {
      const [created = '', modified = ''] = [...times].sort();
      return { v: 1 as const, deleted: 0 as const, created, modified, ...rest };
    });

const xpath = fc.record({
  type: fc.constant('XPathSelector' as const),
  value: fc.constantFrom('/html[1]/body[1]/p[2]', '//article'),
  refinedBy: fc.nat(90).map((start) => ({ type: 'TextPositionSelector' as const, start, end: start })),
});
const selectors = (exact: string): fc.Arbitrary<Selector[]> =>
  fc
    .tuple(
      fc.record(
        {
          type: fc.constant('TextQuoteSelector' as const),
          exact: fc.constant(exact),
          prefix: text,
          suffix: text,
        },
        { requiredKeys: ['type', 'exact'] },
      ),
      maybe(fc.nat(900).map((start) => ({ type: 'TextPositionSelector' as const, start, end: start + 5 }))),
      maybe(
        fc.record({ type: fc.constant('RangeSelector' as const), startSelector: xpath, endSelector: xpath }),
      ),
      maybe(
        fc.constant({
          type: 'FragmentSelector' as const,
          value: ':~:text=a',
          conformsTo: 'https://wicg.github.io/scroll-to-text-fragment/',
        }),
      ),
    )
    .map((all) => all.filter((one) => one !== undefined));
const target: fc.Arbitrary<NonNullable<Annotation['target']>> = fc
  .tuple(text, maybe(id), maybe(fc.nat(999)))
  .chain(([exact, snapshotId, position]) =>
    selectors(exact).map(
      (all) => solid({ selectors: all, exact, snapshotId, position }) as NonNullable<Annotation['target']>,
    ),
  );
const rating = fc
  .record({ scaleId: id, alternateName: text, ratingValue: maybe(fc.integer({ min: 1, max: 5 })) })
  .map((one) => (one.ratingValue === undefined ? solid(one) : { ...one, bestRating: 5, worstRating: 1 }));

const foreignRating = fc
  .record({
    alternateName: text,
    ratingValue: maybe(fc.double({ min: 0, noNaN: true, noDefaultInfinity: true })),
    author: maybe(text),
    claimReviewed: maybe(text),
    url: maybe(url),
  })
  .map(solid);

/** Any notes that hang together: people, documents, highlights, claims on them, sources, reviews. */
export const notes: fc.Arbitrary<Notes> = fc
  .tuple(
    fc.uniqueArray(id, { minLength: 1, maxLength: 3 }),
    fc.uniqueArray(id, { minLength: 1, maxLength: 3 }),
    fc.uniqueArray(id, { minLength: 1, maxLength: 4 }),
    fc.uniqueArray(id, { minLength: 1, maxLength: 3 }),
  )
  .chain(([people, pages, marks, wordings]) => {
    const one = (ids: string[]) => fc.constantFrom(...ids);
    const by = envelope(one(people));
    const each = <T>(ids: string[], record: fc.Arbitrary<T>) =>
      fc.tuple(...ids.map((known) => record.map((made) => solid({ ...made, id: known }))));
    return fc.record({
      agents: each(
        people,
        fc.tuple(by, text, maybe(url)).map(([made, name, address]) => ({
          ...made,
          type: 'Person' as const,
          name,
          alternateNames: [],
          url: address,
        })),
      ),
      works: each(
        pages,
        fc
          .tuple(
            by,
            fc.record({
              type: fc.constantFrom(...workTypes),
              url: maybe(url),
              headline: maybe(text),
              deck: maybe(text),
              author: maybe(fc.array(text, { minLength: 1, maxLength: 3 })),
              publisher: maybe(text),
              datePublished: maybe(said),
              inLanguage: maybe(fc.constantFrom('en', 'ar')),
              provenance: fc.dictionary(fc.constantFrom(...metadataFields), fc.constant('meta' as const)),
              archives: fc.constantFrom(
                [],
                [{ url: 'https://archive.example/1', captured: '2026-01-01T00:00:00.000Z' }],
              ),
            }),
          )
          .map(([made, about]) => ({ ...made, aliasKeys: [], byHand: [], ...about })),
      ),
      annotations: each(
        marks,
        fc
          .record({
            made: by,
            workId: one(pages),
            target: maybe(target),
            colour: fc.constantFrom(...colours),
            note: maybe(text),
            tags,
          })
          .map(({ made, ...rest }) => ({ ...made, ...rest })),
      ),
      claims: each(
        wordings,
        fc
          .record({
            made: by,
            claimReviewed: text,
            quotation: maybe(text),
            claimant: maybe(one(people)),
            role: maybe(text),
            datePublished: maybe(said),
            kind: maybe(fc.constantFrom(...claimKinds)),
            status: fc.constantFrom(...claimStatuses),
            tags,
          })
          .map(({ made, ...rest }) => ({ ...made, ...rest })),
      ),
      appearances: fc
        .uniqueArray(fc.tuple(by, one(wordings), one(marks)), { maxLength: 4, selector: ([, a, b]) => a + b })
        .map((all) =>
          all.map(([made, claimId, annotationId]) => ({
            ...solid({ ...made, origin: undefined }),
            id: appearanceIdOf(claimId, annotationId),
            claimId,
            annotationId,
          })),
        ),
      sources: fc.array(
        fc
          .record({
            made: by,
            claimId: one(wordings),
            workId: maybe(one(pages)),
            annotationId: maybe(one(marks)),
            stance: fc.constantFrom(...stances),
            quotation: maybe(text),
            searched: maybe(text),
            locator: maybe(text),
            accessed: maybe(time),
            note: maybe(text),
            reviewRating: maybe(foreignRating),
          })
          .map(({ made, ...rest }) => solid({ ...made, ...rest })),
        { maxLength: 3 },
      ),
      claimReviews: fc.array(
        fc
          .record({
            made: by,
            claimId: one(wordings),
            reviewer: one(people),
            status: fc.constantFrom('submitted' as const, 'published' as const, 'retracted' as const),
            reviewRating: maybe(rating),
            confidence: maybe(fc.constantFrom('low' as const, 'high' as const)),
            reviewBody: maybe(text),
            summary: maybe(text),
            sources: fc.constant([]),
            house: fc.constantFrom(0 as const, 1 as const),
            url: maybe(url),
            datePublished: maybe(time),
          })
          .map(({ made, ...rest }) => solid({ ...made, ...rest })),
        { maxLength: 3 },
      ),
      ratingScales: fc.constant([]),
      contacts: fc.constant([]),
    });
  })
  .map((all) => {
    // As JSON has them: what is undefined is absent.
    const sound = JSON.parse(JSON.stringify(all)) as Notes;
    for (const rows of Object.values<{ id: string }[]>(sound)) rows.sort((a, b) => (a.id < b.id ? -1 : 1));
    return sound;
  });
