import type { Format, Words } from './format';
import { perWork, type WorkNotes } from './per-work';
import { claimOf, parted } from './report/claim';
import { type Markup, markup } from './report/markup';
import { ratingIn, ratingTold, reviewsTold } from './report/review';
import { saidDate } from './report/said-date';
import { style, styleHash } from './report/style';
import { webLink } from './report/web-link';
import { titleOf } from './stance-words';

/** The checked claims of articles as one page of HTML, to be read, sent and printed; it asks nothing of any network. */
export const report: Format = {
  id: 'report',
  nameKey: 'formatReport',
  ending: '.html',
  mediaType: 'text/html',
  cannotHold: [
    'lacksNotes',
    'lacksUnchecked',
    'lacksContacts',
    'lacksDrafts',
    'lacksScales',
    'lacksPlaces',
    'lacksSightings',
    'lacksHistory',
    'lacksTexts',
    'lacksBin',
  ],
  async *out(bundle, words) {
    yield `<!doctype html>\n${head(words, await styleHash()).text}`;
    let told = 0;
    for await (const notes of perWork(bundle)) {
      const claims = notes.claims.filter(({ reviews }) => reviews.length > 0);
      told += claims.length;
      if (claims.length > 0) yield article({ ...notes, claims }, words).text;
    }
    if (told === 0) yield markup`<p>${words.word('reportNone')}</p>\n`.text;
    const made = words.word('reportMade', saidDate(bundle.exported.slice(0, 10), words.language) ?? '');
    yield markup`</main>\n<footer class="soft">${made}</footer>\n</body>\n</html>\n`.text;
  },
};

function head({ word, language }: Words, hash: string): Markup {
  const dir = /^(ar|he|fa|ur)\b/.test(language) ? 'rtl' : 'ltr';
  const policy = `default-src 'none'; style-src '${hash}'; base-uri 'none'; form-action 'none'`;
  return markup`<html lang="${language}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${word('reportTitle')}</title>
${style}
</head>
<body>
<main>
`;
}

function article({ work, annotations, claims }: WorkNotes, words: Words): Markup {
  const { word, language } = words;
  const about = [
    work.author?.join(', '),
    work.publisher ?? work.site,
    saidDate(work.datePublished, language),
  ];
  const exact = new Map(annotations.map(({ id, target }) => [id, target?.exact]));
  const lang = work.inLanguage ? markup` lang="${work.inLanguage}"` : markup``;
  return markup`<section>
<header>
<p class="kind">${word('reportTitle')}</p>
<h1 dir="auto"${lang}>${titleOf(work)}</h1>
<p class="soft">${parted(about)}</p>
${work.url && titleOf(work) !== work.url ? markup`<p class="soft">${webLink(work.url, work.url)}</p>\n` : undefined}${claims.length > 1 ? overview(claims, lang, words) : undefined}</header>
${claims.map((one) =>
  claimOf(
    one,
    one.annotationIds.flatMap((id) => exact.get(id) || []),
    lang,
    words,
  ),
)}</section>
`;
}

/** All claims of an article with their ratings, before each is told. */
function overview(claims: WorkNotes['claims'], lang: Markup, words: Words): Markup {
  return markup`<table class="overview">
${claims.map((one) => {
  const ratings = reviewsTold(one).flatMap(({ review }) => ratingIn(review) ?? []);
  const names = [...new Set(ratings.map((rating) => ratingTold(rating, words)))];
  return markup`<tr><td>${names.map((name) => markup`<span class="rating" dir="auto">${name}</span> `)}</td><td><bdi${lang}>${one.claim.claimReviewed}</bdi></td></tr>
`;
})}</table>
`;
}
