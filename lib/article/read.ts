import { Readability } from '@mozilla/readability';
import { authorNames } from '@/lib/article/author-names';
import { inertCopy } from '@/lib/article/inert-copy';
import { type Metadata, readMetadata } from '@/lib/article/metadata';
import { readingMinutes } from '@/lib/article/reading-time';

export interface Article extends Metadata {
  /** The article's text as Readability finds it, white space collapsed, one line a block. */
  text: string;
  readingMinutes: number;
}

/** Text and metadata of the page, read from a copy of it; null when no text is found. Takes tens of milliseconds: on demand only. */
export function readArticle(document: Document, url: string): Article | null {
  const metadata = readMetadata(document, url);
  const found = parse(document);
  const text = found?.content ? blockText(found.content) : '';
  if (!text) return null;
  const author = metadata.author.length ? metadata.author : authorNames(found?.byline?.split('\n') ?? []);
  const provenance = { ...metadata.provenance };
  if (author.length) provenance.author ??= 'page';
  return { ...metadata, author, provenance, text, readingMinutes: readingMinutes(text) };
}

function parse(document: Document) {
  try {
    return new Readability<Node>(inertCopy(document), { serializer: (node) => node }).parse();
  } catch {
    // A page that Readability cannot cope with still has its metadata.
    return null;
  }
}

const INLINE =
  /^(?:a|abbr|b|bdi|bdo|cite|code|data|del|dfn|em|font|i|ins|kbd|mark|q|rp|rt|ruby|s|samp|small|span|strong|sub|sup|time|tt|u|var|wbr)$/;

function blockText(root: Node): string {
  let text = '';
  // A loop, as a page may nest deeper than the stack.
  for (let node: Node | null = root, down = true; node; ) {
    if (node.nodeType === 3) text += (node as Text).data.replace(/\s+/g, ' ');
    else if (!INLINE.test(node.nodeName.toLowerCase())) text += '\n';
    if (down && node.firstChild) node = node.firstChild;
    else if (node === root) break;
    else if (node.nextSibling) [node, down] = [node.nextSibling, true];
    else [node, down] = [node.parentNode, false];
  }
  return text
    .replace(/ *\n\s*/g, '\n')
    .replace(/ +/g, ' ')
    .trim();
}
