import type { Annotation, Appearance, Claim, ClaimReview, Source, Work } from '@/lib/annotation';
import { iriOf, urn } from '../iri';
import { made, OWN, ownTerms } from '../own-terms';

/** A resource of a Web Annotation, ready to be written. */
export type Resource = Record<string, unknown>;

/** The stances that the Citation Typing Ontology has a word for (http://purl.org/spar/cito). */
export const cito = {
  supports: 'http://purl.org/spar/cito/supports',
  refutes: 'http://purl.org/spar/cito/refutes',
  context: 'http://purl.org/spar/cito/givesBackgroundTo',
} as const;
const stanceIri = (stance: Source['stance']): string | undefined =>
  stance === 'nothingFound'
    ? 'urn:x-sourcemark:nothingFound'
    : stance === 'notSaid'
      ? undefined
      : cito[stance];

/** The IRI under which a document is known: its address, or its id when it has none. */
export const sourceIri = (workId: string, work: Work | undefined): string =>
  (work?.url && iriOf(work.url)) || urn(workId);

/** A passage as the target or body of an annotation; a plain IRI when there is only the document. */
export function passage(annotation: Annotation, work: Work | undefined): Resource | string {
  const source = sourceIri(annotation.workId, work);
  const selector = annotation.target?.selectors ?? [];
  if (selector.length === 0) return source;
  return { type: 'SpecificResource', source, selector, state: asSeen(annotation.created, work) };
}
const asSeen = (sourceDate: string, work: Work | undefined): Resource => {
  const copy = work?.archives[0] && iriOf(work.archives[0].url);
  return { type: 'TimeState', sourceDate, ...(copy ? { cached: copy } : {}) };
};

const text = (purpose: string, value: string, format = 'text/plain'): Resource => ({
  type: 'TextualBody',
  purpose,
  format,
  value,
});
const given = (purpose: string, value: string | undefined, format?: string): Resource | undefined =>
  value === undefined ? undefined : text(purpose, value, format);
/** No list of nothing: a body that says nothing is left out. */
const bodies = (...all: (Resource | undefined)[]): { body?: Resource[] } => {
  const body = all.filter((one): one is Resource => one !== undefined);
  return body.length > 0 ? { body } : {};
};
const tagBodies = (tags: string[]): Resource[] => tags.map((tag) => text('tagging', tag));

/** A highlight, with its note and tags. */
export function highlightItem(annotation: Annotation, work: Work | undefined): Resource {
  const { note, tags, target, workId } = annotation;
  const place = target && {
    [`${OWN}words`]: target.exact,
    ...(target.snapshotId === undefined ? {} : { [`${OWN}snapshotId`]: target.snapshotId }),
    ...(target.position === undefined ? {} : { [`${OWN}position`]: target.position }),
  };
  return {
    ...made(annotation),
    type: 'Annotation',
    motivation: 'highlighting',
    ...bodies(given('commenting', note), ...tagBodies(tags)),
    target: passage(annotation, work),
    [`${OWN}workId`]: workId,
    ...place,
    ...ownTerms(annotation, ['workId', 'target', 'note', 'tags']),
  };
}

/** Where a claim appears: the link, its passage, and that passage's document. */
export interface Appears {
  appearance: Appearance;
  annotation: Annotation;
  work: Work | undefined;
}

/** A claim, on the passages in which it is made. */
export function claimItem(claim: Claim, appears: Appears[]): Resource {
  const { claimReviewed, claimant, datePublished, tags } = claim;
  const targets = appears.map(({ annotation, work }) => passage(annotation, work));
  return {
    ...made(claim),
    type: 'Annotation',
    motivation: 'describing',
    ...bodies(
      {
        ...text('describing', claimReviewed),
        type: ['TextualBody', 'schema:Claim'],
        ...(claimant === undefined ? {} : { 'schema:author': { id: urn(claimant) } }),
        ...(datePublished === undefined ? {} : { 'schema:datePublished': datePublished }),
      },
      ...tagBodies(tags),
    ),
    // A claim whose passages are gone is about nothing but itself.
    target: targets.length === 0 ? urn(claim.id) : targets.length === 1 ? targets[0] : targets,
    [`${OWN}appearances`]: appears.map(({ appearance: { v: _, deleted: _d, claimId: _c, ...link } }) => link),
    ...ownTerms(claim, ['claimReviewed', 'claimant', 'datePublished', 'tags']),
  };
}

/** A source of a claim: its document or passage, and what it does for the claim. */
export function sourceItem(source: Source, work: Work | undefined, quoted: Annotation | undefined): Resource {
  const { claimId, workId, stance, note, quotation } = source;
  const iri = stanceIri(stance);
  const selector = quoted?.target?.selectors.length
    ? quoted.target.selectors
    : quotation
      ? [{ type: 'TextQuoteSelector', exact: quotation }]
      : [];
  return {
    ...made(source),
    type: 'Annotation',
    motivation: 'linking',
    ...bodies(
      workId === undefined
        ? undefined
        : {
            type: 'SpecificResource',
            purpose: 'linking',
            source: sourceIri(workId, work),
            ...(selector.length > 0 ? { selector } : {}),
            state: asSeen(source.accessed ?? source.created, work),
          },
      iri === undefined ? undefined : { type: 'SpecificResource', purpose: 'classifying', source: iri },
      given('commenting', note),
    ),
    target: urn(claimId),
    ...ownTerms(source, ['claimId', 'note']),
  };
}

/** One reviewer's judgement of a claim: the rating by its name, the rationale, the summary. */
export function reviewItem(review: ClaimReview): Resource {
  const { claimId, reviewRating, reviewBody, summary } = review;
  const { alternateName, scaleId: _, ...numbers } = reviewRating ?? {};
  const label = alternateName === undefined ? undefined : text('assessing', alternateName);
  const rating = Object.entries(numbers).map(([name, value]) => [`schema:${name}`, value] as const);
  return {
    ...made(review),
    type: 'Annotation',
    motivation: 'assessing',
    ...bodies(
      label && { ...label, type: ['TextualBody', 'schema:Rating'], ...Object.fromEntries(rating) },
      given('commenting', reviewBody, 'text/markdown'),
      given('describing', summary),
    ),
    target: urn(claimId),
    ...ownTerms(review, ['claimId', 'reviewBody', 'summary']),
  };
}
