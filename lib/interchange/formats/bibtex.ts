import type { Work } from '@/lib/annotation';
import { type Cited, cited } from './cited';
import type { Format } from './format';

/** The documents of sources as BibTeX, in UTF-8, with the types that biblatex knows (https://ctan.org/pkg/biblatex). */
export const bibtex: Format = {
  id: 'bibtex',
  nameKey: 'formatBibtex',
  ending: '.bib',
  mediaType: 'application/x-bibtex',
  cannotHold: ['lacksAllButDocuments'],
  async *out(bundle) {
    for await (const documents of cited(bundle))
      if (documents.length > 0) yield documents.map(reference).join('\n');
  },
};

const types: Record<Work['type'], string> = {
  Article: 'article',
  WebPage: 'online',
  ScholarlyArticle: 'article',
  Book: 'book',
  VideoObject: 'video',
  AudioObject: 'audio',
  EmailMessage: 'letter',
  Interview: 'misc',
  CreativeWork: 'misc',
};

function reference({ work, accessed }: Cited): string {
  const { type, id, headline, author, publisher, datePublished, url, inLanguage, archives } = work;
  const fields: [name: string, value: string | undefined][] = [
    // Names in braces are not taken apart.
    ['author', author?.map((name) => `{${escaped(name)}}`).join(' and ')],
    ['title', headline && `{${escaped(headline)}}`],
    [types[type] === 'article' ? 'journaltitle' : 'publisher', publisher && escaped(publisher)],
    ['date', datePublished?.slice(0, 10)],
    ['url', url && address(url)],
    ['urldate', accessed?.slice(0, 10)],
    ['langid', inLanguage && escaped(inLanguage)],
    ['note', archives[0] && `\\url{${address(archives[0].url)}}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? `  ${name} = {${value}},` : []));
  return `@${types[type]}{sm${id.replaceAll('-', '')},\n${lines.join('\n')}\n}\n`;
}

const characters: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
/** Text that TeX takes for nothing but text. */
const escaped = (text: string): string =>
  text
    .replace(/[\s\u2028\u2029]+/g, ' ')
    .replace(/[\\{}~^]/g, (character) => characters[character] ?? '')
    .replace(/[&%$#_]/g, '\\$&');
/** In an address only what would end its field, or begin a command, is written otherwise. */
const address = (url: string): string =>
  url.replace(/[{}\\\s]/g, (character) => encodeURIComponent(character));
