import type { Work } from '@/lib/annotation';
import { type Cited, cited, partsOf } from './cited';
import { readCsl } from './csl/read';
import { cslTypes } from './csl/types';
import type { Format } from './format';
import { jsonList } from './json-list';

/** The documents of sources for Zotero and other reference managers (https://docs.citationstyles.org, CSL-JSON). */
export const cslJson: Format = {
  id: 'cslJson',
  nameKey: 'formatCslJson',
  ending: '.csl.json',
  mediaType: 'application/vnd.citationstyles.csl+json',
  cannotHold: ['lacksAllButDocuments'],
  async *out(bundle) {
    yield* jsonList('', cited(bundle), item);
    yield '\n';
  },
  in: readCsl,
  program: 'CSL-JSON',
  recognises: (start) =>
    /^\[\s*\{/.test(start) &&
    /"type"\s*:\s*"[a-z_-]+"/.test(start) &&
    /"title"\s*:|"issued"\s*:|"author"\s*:/.test(start) &&
    !/"highlights"|"@context"/.test(start),
};

const date = (said: string | undefined) => {
  const parts = partsOf(said);
  return parts.length > 0 ? { 'date-parts': [parts] } : undefined;
};

function item({ work, accessed }: Cited): Record<string, unknown> {
  const { headline, author, publisher, datePublished, url, deck, inLanguage, section, archives } = work;
  return {
    id: work.id,
    type: cslTypes[work.type],
    ...some('title', headline),
    ...some(
      'author',
      author?.map((literal) => ({ literal })),
    ),
    ...some(holds(work) ? 'container-title' : 'publisher', publisher),
    ...some('issued', date(datePublished)),
    ...some('accessed', date(accessed)),
    ...some('URL', url),
    ...some('abstract', deck),
    ...some('language', inLanguage),
    ...some('section', section),
    ...some('archive_location', archives[0]?.url),
  };
}

/** Whether who publishes a document is at the same time what it stands in: a newspaper, a journal, a site. */
const holds = ({ type }: Work): boolean => ['Article', 'WebPage', 'ScholarlyArticle'].includes(type);
const some = (name: string, value: unknown) => (value === undefined ? {} : { [name]: value });
