import type { Work } from '@/lib/annotation';

/** Kinds of documents in CSL's words (https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types). */
export const cslTypes: Record<Work['type'], string> = {
  Article: 'article-newspaper',
  WebPage: 'webpage',
  ScholarlyArticle: 'article-journal',
  Book: 'book',
  VideoObject: 'motion_picture',
  AudioObject: 'broadcast',
  EmailMessage: 'personal_communication',
  Interview: 'interview',
  CreativeWork: 'document',
};

const others: Record<string, Work['type']> = {
  'article-magazine': 'Article',
  'post-weblog': 'Article',
  article: 'ScholarlyArticle',
  'paper-conference': 'ScholarlyArticle',
  chapter: 'Book',
  post: 'WebPage',
  song: 'AudioObject',
};

/** The kind that a type of CSL is here; `CreativeWork` for one that has none. */
export function workType(csl: string): Work['type'] {
  const own = Object.entries(cslTypes).find(([, type]) => type === csl)?.[0];
  return isType(own) ? own : (others[csl] ?? 'CreativeWork');
}
const isType = (name: string | undefined): name is Work['type'] =>
  name !== undefined && Object.hasOwn(cslTypes, name);
