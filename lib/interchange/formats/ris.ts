import type { Work } from '@/lib/annotation';
import { type Cited, cited, partsOf } from './cited';
import type { Format } from './format';

/** The documents of sources as RIS (https://en.wikipedia.org/wiki/RIS_(file_format)). */
export const ris: Format = {
  id: 'ris',
  nameKey: 'formatRis',
  ending: '.ris',
  mediaType: 'application/x-research-info-systems',
  cannotHold: ['lacksAllButDocuments'],
  async *out(bundle) {
    for await (const documents of cited(bundle))
      if (documents.length > 0) yield documents.map(reference).join('');
  },
};

const types: Record<Work['type'], string> = {
  Article: 'NEWS',
  WebPage: 'ELEC',
  ScholarlyArticle: 'JOUR',
  Book: 'BOOK',
  VideoObject: 'VIDEO',
  AudioObject: 'SOUND',
  EmailMessage: 'PCOMM',
  Interview: 'PCOMM',
  CreativeWork: 'GEN',
};

function reference({ work, accessed }: Cited): string {
  const { author = [], archives } = work;
  const tags: [tag: string, value: string | undefined][] = [
    ['TY', types[work.type]],
    ['ID', work.id],
    ...author.map((name): [string, string] => ['AU', name]),
    ['TI', work.headline],
    [work.type === 'Book' ? 'PB' : 'T2', work.publisher],
    ['PY', work.datePublished?.slice(0, 4)],
    ['DA', slashed(work.datePublished)],
    ['AB', work.deck],
    ['LA', work.inLanguage],
    ['UR', work.url],
    ['L2', archives[0]?.url],
    ['Y2', slashed(accessed)],
    ['ER', ''],
  ];
  const lines = tags.flatMap(([tag, value]) => (value === undefined ? [] : `${tag}  - ${oneLine(value)}`));
  return `${lines.join('\r\n')}\r\n\r\n`;
}

/** `YYYY/MM/DD/`, with nothing where nothing is known. */
function slashed(said: string | undefined): string | undefined {
  const [year, ...rest] = partsOf(said);
  if (year === undefined) return undefined;
  const [month = '', day = ''] = rest.map((part) => String(part).padStart(2, '0'));
  return `${year}/${month}/${day}/`;
}
/** No text begins a tag of its own. */
const oneLine = (text: string): string => text.replace(/[\s\u2028\u2029]+/g, ' ').trim();
