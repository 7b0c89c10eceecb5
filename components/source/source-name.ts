import type { Source, Work } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';

/** What a source is called in one line: its document's title, or its address, or where somebody looked. */
export function sourceName(source: Source, work: Work | undefined): string {
  if (source.stance === 'nothingFound' && source.searched) return source.searched;
  return work?.headline || work?.url || source.quotation || word('sourceUntitled');
}

/** Who stands behind a document: its authors, else its publisher, else its site. */
export function behind(work: Work | undefined, separator: string = word('listSeparator')): string {
  if (!work) return '';
  const site = work.publisher ?? work.site ?? '';
  const authors = work.author?.join(separator) ?? '';
  return [authors, site].filter(Boolean).join(' · ');
}
