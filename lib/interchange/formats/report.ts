import type { Format, Words } from './format';
import { iriOf } from './iri';
import { type ClaimNotes, perWork, type WorkNotes } from './per-work';
import { type Markup, markup } from './report/markup';
import { style } from './report/style';
import { stanceWords, titleOf } from './stance-words';

/** The checked claims of articles as one page of HTML, to be read, sent and printed; it asks nothing of any network. */
export const report: Format = {
  id: 'report',
  nameKey: 'formatReport',
  ending: '.html',
  mediaType: 'text/html',
  cannotHold: [
    'lacksNotes',
    'lacksUnchecked',
    'lacksDrafts',
    'lacksPlaces',
    'lacksHistory',
    'lacksTexts',
    'lacksBin',
  ],
  async *out(bundle, words) {
    yield `<!doctype html>\n${head(words).text}`;
    let told = 0;
    for await (const notes of perWork(bundle)) {
      const claims = notes.claims.filter(({ reviews }) => reviews.length > 0);
      told += claims.length;
      if (claims.length > 0) yield article({ ...notes, claims }, words).text;
    }
    if (told === 0) yield markup`<p>${words.word('reportNone')}</p>\n`.text;
    yield `<p class="soft">${markup`${words.word('reportMade', bundle.exported.slice(0, 10))}`.text}</p>\n</main>\n</body>\n</html>\n`;
  },
};

function head({ word, language }: Words): Markup {
  const dir = /^(ar|he|fa|ur)\b/.test(language) ? 'rtl' : 'ltr';
  return markup`<html lang="${language}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${word('reportTitle')}</title>
${style}
</head>
<body>
<main>
`;
}

function article({ work, annotations, claims }: WorkNotes, words: Words): Markup {
  const about = [work.author?.join(', '), work.publisher ?? work.site, work.datePublished]
    .filter(Boolean)
    .join(' · ');
  const exact = new Map(annotations.map(({ id, target }) => [id, target?.exact]));
  return markup`<section>
<h1 dir="auto">${link(titleOf(work), work.url)}</h1>
<p class="soft" dir="auto">${about}</p>
${claims.map((one) =>
  claimOf(
    one,
    one.annotationIds.flatMap((id) => exact.get(id) || []),
    words,
  ),
)}</section>
`;
}

function claimOf(
  { claim, claimant, sources, reviews }: ClaimNotes,
  quotations: string[],
  words: Words,
): Markup {
  const house = reviews.filter(({ review }) => review.house === 1 && review.status !== 'retracted');
  const who = [claimant?.name, claim.role, claim.datePublished].filter(Boolean).join(', ');
  return markup`<article>
<h2 dir="auto">${claim.claimReviewed}</h2>
<p class="soft" dir="auto">${who}</p>
${[...new Set(quotations)].map((one) => markup`<blockquote dir="auto">${one}</blockquote>\n`)}${(house.length > 0 ? house : reviews).map((one) => reviewOf(one, words))}${sources.length > 0 ? evidence(sources, words) : undefined}</article>
`;
}

function reviewOf({ review, reviewer }: ClaimNotes['reviews'][number], { word }: Words): Markup {
  const { summary, reviewBody, correction, url, frozen, reviewRating, status } = review;
  const rating = frozen?.rating ?? reviewRating;
  const by = [frozen?.publisher?.name ?? reviewer?.name, review.datePublished?.slice(0, 10)]
    .filter(Boolean)
    .join(', ');
  const taken =
    status === 'retracted' ? markup` <strong>${word('reviewStatus_retracted')}</strong>` : undefined;
  return markup`<p>${rating ? markup`<span class="rating" dir="auto">${rating.alternateName}</span>` : undefined}${taken} <span class="soft" dir="auto">${by}</span></p>
${text(correction)}${text(summary)}${text(reviewBody)}${url ? markup`<p>${link(url, url)}</p>\n` : undefined}`;
}

function evidence(sources: ClaimNotes['sources'], { word }: Words): Markup {
  return markup`<h3>${word('reportSources')}</h3>
<ul>
${sources.map(
  ({
    source,
    work,
  }) => markup`<li dir="auto">${word(stanceWords[source.stance])}: ${link(titleOf(work, source), work?.url)}${source.locator ? `, ${source.locator}` : undefined}${(work?.archives ?? []).slice(0, 1).map(({ url }) => markup`, ${link(word('reportArchived'), url)}`)}${source.quotation ? markup`<blockquote dir="auto">${source.quotation}</blockquote>` : undefined}</li>
`,
)}</ul>
`;
}

const text = (value: string | undefined): Markup | undefined =>
  value ? markup`<p class="text" dir="auto">${value}</p>\n` : undefined;

/** A link to the web; of any other address only the words. */
function link(title: string, url: string | undefined): Markup {
  const address = url && /^https?:/i.test(url) ? iriOf(url) : undefined;
  return address
    ? markup`<a href="${address}" rel="noopener noreferrer">${title || address}</a>`
    : markup`${title}`;
}
