import type {
  Claim as ClaimLd,
  ClaimReview as ClaimReviewLd,
  CreativeWork,
  Organization,
  Person,
  WithContext,
} from 'schema-dts';
import { iriOf } from '../iri';
import type { Checked } from './checked';

/**
 * A review as schema.org has it (https://schema.org/ClaimReview). What was published is told as it stood then; numbers are
 * left out when the scale has none.
 */
export function claimReviewOf(facts: Checked): WithContext<ClaimReviewLd> {
  const { review, claim } = facts;
  const { frozen, datePublished, summary, correction } = review;
  const rating = frozen?.rating ?? review.reviewRating;
  const url = review.url && iriOf(review.url);
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    ...(url ? { url } : {}),
    ...(datePublished ? { datePublished } : {}),
    ...author(facts),
    claimReviewed: frozen?.claimReviewed ?? claim.claimReviewed,
    ...(rating
      ? {
          reviewRating: {
            '@type': 'Rating',
            alternateName: rating.alternateName,
            ...(rating.ratingValue === undefined ? {} : { ratingValue: rating.ratingValue }),
            ...(rating.bestRating === undefined ? {} : { bestRating: rating.bestRating }),
            ...(rating.worstRating === undefined ? {} : { worstRating: rating.worstRating }),
          },
        }
      : {}),
    ...(summary ? { reviewBody: summary } : {}),
    ...(correction ? { correction } : {}),
    itemReviewed: item(facts),
    ...citations(facts),
  };
}

function author({ review, reviewer }: Checked): { author?: Organization | Person } {
  const { publisher } = review.frozen ?? {};
  const who = publisher ?? reviewer;
  if (!who?.name) return {};
  const url = who.url && iriOf(who.url);
  const known = { name: who.name, ...(url ? { url } : {}) };
  const isPerson = !publisher && reviewer?.type === 'Person';
  return { author: isPerson ? { '@type': 'Person', ...known } : { '@type': 'Organization', ...known } };
}

/** The claim; where it appears belongs here, not to the review. */
function item({ claim, claimant, review: { frozen }, articles }: Checked): ClaimLd {
  const name = frozen ? frozen.claimant : claimant?.name;
  const said = frozen ? frozen.datePublished : claim.datePublished;
  const first = claim.firstAppearance && iriOf(claim.firstAppearance);
  const appearance = articles.flatMap(({ url, headline }): CreativeWork[] => {
    const address = url && iriOf(url);
    return address ? [{ '@type': 'CreativeWork', url: address, ...(headline ? { headline } : {}) }] : [];
  });
  return {
    '@type': 'Claim',
    ...(claim.quotation ? { text: claim.quotation } : {}),
    ...(name ? { author: { '@type': claimant?.type ?? 'Person', name } } : {}),
    ...(said ? { datePublished: said } : {}),
    ...(first ? { firstAppearance: { '@type': 'CreativeWork', url: first } } : {}),
    ...(appearance.length > 0 ? { appearance } : {}),
  };
}

function citations({ review, sources }: Checked): { citation?: CreativeWork[] } {
  const known = new Map(sources.map((one) => [one.source.id, one]));
  const told =
    review.frozen?.sources ??
    sources.map(({ source, work }) => ({ id: source.id, name: work?.headline ?? '', url: work?.url }));
  const citation = told.flatMap(({ id, name, url }): CreativeWork[] => {
    const work = known.get(id)?.work;
    const address = url && iriOf(url);
    const archived = (work?.archives ?? []).flatMap((copy) => iriOf(copy.url) ?? []);
    if (!name && !address) return [];
    return [
      {
        '@type': 'CreativeWork',
        ...(name ? { name } : {}),
        ...(address ? { url: address } : {}),
        ...(work?.author
          ? { author: work.author.map((person) => ({ '@type': 'Person', name: person })) }
          : {}),
        ...(work?.datePublished ? { datePublished: work.datePublished } : {}),
        ...(archived.length > 0 ? { archivedAt: archived } : {}),
      },
    ];
  });
  return citation.length > 0 ? { citation } : {};
}

/** A script element to be put into a page; nothing in it can end the element. */
export const scriptElement = (review: WithContext<ClaimReviewLd>): string =>
  `<script type="application/ld+json">\n${JSON.stringify(review, null, 1).replaceAll('<', '\\u003c')}\n</script>\n`;
