import type { ArchivedCopy, PageFacts } from '@/lib/annotation';
import { archiveUrl } from '@/lib/article/archive-url';
import { draftOf } from '@/lib/article/work-draft';
import type { WorkDraft } from '@/lib/store';

/** Kinds of document that can be noted by hand; `WebPage` stands for whatever an address leads to. */
export const documentTypes = [
  'WebPage',
  'ScholarlyArticle',
  'Book',
  'Interview',
  'EmailMessage',
  'VideoObject',
  'AudioObject',
  'CreativeWork',
] as const;
export type DocumentType = (typeof documentTypes)[number];

/** What somebody typed to name a source: an address (of the page, or of an archived copy of it), or a title. */
export interface TypedSource {
  url?: string;
  doi?: string;
  copy?: ArchivedCopy;
  title?: string;
}

/** Reads what was typed: addresses also without their scheme, DOIs, archived copies; anything else is a title. */
export function readTyped(typed: string): TypedSource {
  const text = typed.trim();
  const [doi] = /^10\.\d{4,9}\/\S+$/.exec(text.replace(/^doi:\s*/i, '')) ?? [];
  if (doi) return { doi, url: `https://doi.org/${doi}` };
  const address = /^https?:\/\//i.test(text)
    ? text
    : /^[\w-]+(\.[\w-]+)+\/\S*$/.test(text)
      ? `https://${text}`
      : '';
  if (!address || /\s/.test(address) || !URL.canParse(address)) return text ? { title: text } : {};
  const archive = archiveUrl(address);
  if (!archive) return { url: address };
  const captured = archive.captured?.includes('T') ? { captured: archive.captured } : {};
  return { url: archive.original ?? address, copy: { url: address, ...captured } };
}

/** The document that was typed, as the store would note it; `facts` are what its page says of itself. */
export function draftOfTyped(
  typed: TypedSource,
  type: DocumentType,
  facts?: PageFacts,
): WorkDraft | undefined {
  const { url, doi, title, copy } = typed;
  if (!url) return title ? { headline: title, type: type === 'WebPage' ? 'CreativeWork' : type } : undefined;
  const address = { ...facts?.address, url, ...(doi ? { doi } : {}) };
  const draft = draftOf({ isArticle: false, provenance: {}, ...facts, address });
  return {
    ...draft,
    ...(type === 'WebPage' ? {} : { type }),
    ...(copy ? { archives: [copy] } : {}),
  };
}
