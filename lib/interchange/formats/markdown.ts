import type { Annotation, Work } from '@/lib/annotation';
import type { Format, Words } from './format';
import { linked, plain, quoted, written, yaml } from './markdown/escape';
import { type ClaimNotes, perWork, type WorkNotes } from './per-work';
import { ownRating, stanceWords, titleOf } from './stance-words';

/** A note for Obsidian of each article: front matter, quotations with block ids, claims, sources as footnotes. */
export const markdown: Format = {
  id: 'markdown',
  nameKey: 'formatMarkdown',
  ending: '.md',
  mediaType: 'text/markdown',
  perWork: true,
  cannotHold: [
    'lacksPlaces',
    'lacksSightings',
    'lacksColours',
    'lacksContacts',
    'lacksRationale',
    'lacksDrafts',
    'lacksScales',
    'lacksHistory',
    'lacksTexts',
    'lacksBin',
  ],
  async *out(bundle, words) {
    for await (const notes of perWork(bundle)) yield note(notes, words);
  },
};

function note({ work, annotations, claims }: WorkNotes, words: Words): string {
  const footnotes: string[] = [];
  const told = new Set<string>();
  const passages = annotations.map((annotation) => {
    const here = claims.filter(({ claim, annotationIds }) => {
      const isFirst = annotationIds.includes(annotation.id) && !told.has(claim.id);
      if (isFirst) told.add(claim.id);
      return isFirst;
    });
    return passage(annotation, here, footnotes, words);
  });
  const parts = [
    frontMatter(work, annotations),
    `# ${plain(titleOf(work))}`,
    ...passages,
    footnotes.join('\n'),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function frontMatter(work: Work, annotations: Annotation[]): string {
  const { headline, url, author, publisher, datePublished, inLanguage, id } = work;
  const tags = [...new Set(annotations.flatMap((one) => one.tags))].map((tag) =>
    tag.trim().replace(/\s+/g, '-'),
  );
  const fields = Object.entries({
    title: headline,
    url,
    author,
    publisher,
    published: datePublished,
    language: inLanguage,
    tags,
    sourcemark: id,
  });
  const lines = fields.flatMap(([name, value]) =>
    value === undefined || value.length === 0 ? [] : `${name}: ${yaml(value)}`,
  );
  return ['---', ...lines, '---'].join('\n');
}

function passage(annotation: Annotation, claims: ClaimNotes[], footnotes: string[], words: Words): string {
  const { target, note: own, tags, id } = annotation;
  // Obsidian links to a block by its id, letters, digits and dashes.
  const quotation = target?.exact ? `${quoted(target.exact)}\n\n^${id}` : undefined;
  const labels = tags.length > 0 ? `(${tags.map(plain).join(', ')})` : undefined;
  return [quotation, own && written(own), labels, ...claims.map((one) => claimOf(one, footnotes, words))]
    .filter(Boolean)
    .join('\n\n');
}

function claimOf(
  { claim, claimant, sources, reviews }: ClaimNotes,
  footnotes: string[],
  words: Words,
): string {
  const { word } = words;
  const marks = sources.map(({ source, work }) => {
    const name = `[^${footnotes.length + 1}]`;
    const rating = ownRating(source, words);
    const details = [
      `${word(stanceWords[source.stance])}: ${linked(titleOf(work, source), work?.url)}`,
      rating && plain(rating),
      source.locator && plain(source.locator),
      source.quotation && `“${plain(source.quotation)}”`,
      source.note && plain(source.note),
    ];
    footnotes.push(`${name}: ${details.filter(Boolean).join(' — ')}`);
    return name;
  });
  const who = [claimant?.name, claim.datePublished]
    .filter((one) => one !== undefined)
    .map(plain)
    .join(', ');
  const lines = [
    `**${plain(claim.claimReviewed)}**${marks.join('')}${who && ` — ${who}`}`,
    ...reviews.map(({ review, reviewer }) => {
      const by = reviewer?.name ? ` (${plain(reviewer.name)})` : '';
      const text = review.summary ?? review.reviewBody;
      return `- ${plain(review.reviewRating?.alternateName ?? '–')}${by}${text ? `: ${plain(text)}` : ''}`;
    }),
  ];
  return lines.join('\n');
}
