import { Readability } from '@mozilla/readability';
import { authorNames } from '@/lib/article/author-names';
import { type Metadata, readMetadata } from '@/lib/article/metadata';
import { readingMinutes } from '@/lib/article/reading-time';

export interface Article extends Metadata {
  /** The article's text as Readability finds it: one line a block. */
  text: string;
  readingMinutes: number;
}

/** Text and metadata of the page, read from a copy of it; null when no text is found. Takes tens of milliseconds: on demand only. */
export function readArticle(document: Document, url: string): Article | null {
  const metadata = readMetadata(document, url);
  const found = read(document);
  const text = found?.textContent
    ?.replace(/[^\S\n]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
  if (!found || !text) return null;
  const author = metadata.author.length ? metadata.author : authorNames(found.byline?.split('\n') ?? []);
  const provenance = { ...metadata.provenance };
  if (author.length && !provenance.author) provenance.author = 'page';
  return { ...metadata, author, provenance, text, readingMinutes: readingMinutes(text) };
}

function read(document: Document) {
  try {
    return new Readability(document.cloneNode(true) as Document).parse();
  } catch {
    // Too many or too deeply nested elements: the page still has its metadata.
    return null;
  }
}
