import { houseReview, type Source } from '@/lib/annotation';
import type { Words } from '@/lib/interchange/formats/format';
import type { ClaimNotes } from '@/lib/interchange/formats/per-work';
import { stanceWords, titleOf } from '@/lib/interchange/formats/stance-words';
import { type Markup, markup } from './markup';
import { reviewOf, reviewsTold } from './review';
import { saidDate } from './said-date';
import { webLink } from './web-link';

/** A claim with its words, its reviews and its evidence; `lang` is the article's. */
export function claimOf(one: ClaimNotes, quotations: string[], lang: Markup, words: Words): Markup {
  const { claim, claimant, sources, reviews } = one;
  const all = reviews.map(({ review }) => review);
  const house = houseReview(all);
  const who = [claimant?.name, claim.role, saidDate(claim.datePublished, words.language), claim.place].filter(
    Boolean,
  );
  const said = [...new Set(quotations)].filter((words) => words !== claim.claimReviewed);
  const published = house?.frozen?.claimReviewed;
  return markup`<article>
<h2 dir="auto"${lang}>${claim.claimReviewed}</h2>
${who.length > 0 ? markup`<p class="soft">${parted(who)}</p>\n` : undefined}${said.map((one) => markup`<blockquote class="quotation" dir="auto"${lang}>${one}</blockquote>\n`)}${published && published !== claim.claimReviewed ? markup`<p class="soft">${words.word('reportWordingThen')} <bdi>${published}</bdi></p>\n` : undefined}${reviewsTold(one).map((told) => reviewOf(told, told.review.status === 'published' && told.review !== house, words))}${sources.length > 0 ? evidence(sources, words) : undefined}</article>
`;
}

function evidence(sources: ClaimNotes['sources'], { word }: Words): Markup {
  return markup`<h3>${word('reportSources')}</h3>
<ul class="sources">
${sources.map(
  ({ source, work }) =>
    markup`<li><span class="stance">${word(stanceWords[source.stance])}</span> <bdi>${webLink(titleOf(work, source), work?.url)}</bdi>${source.locator ? markup`, <bdi>${source.locator}</bdi>` : undefined}${rated(source, word)}${(work?.archives ?? []).slice(0, 1).map(({ url }) => markup`, ${webLink(word('reportArchived'), url)}`)}${source.quotation ? markup`<blockquote dir="auto" lang="${work?.inLanguage ?? ''}">${source.quotation}</blockquote>` : undefined}</li>
`,
)}</ul>
`;
}

/** What a source that is a review itself says of the claim. */
function rated({ reviewRating }: Source, word: Words['word']): Markup | undefined {
  if (!reviewRating) return undefined;
  const { alternateName, author, claimReviewed } = reviewRating;
  return markup` · ${word('sourceRates')} <strong><bdi>${alternateName}</bdi></strong>${author ? markup` · <bdi>${author}</bdi>` : undefined}${claimReviewed ? markup` · <bdi>“${claimReviewed}”</bdi>` : undefined}`;
}

/** Facts beside each other, each in its own direction. */
export const parted = (facts: (string | undefined)[]): Markup[] =>
  facts.filter(Boolean).map((fact, at) => markup`${at > 0 ? ' · ' : ''}<bdi>${fact}</bdi>`);
