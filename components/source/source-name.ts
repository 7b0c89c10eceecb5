import type { Source, Work } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';

/** What a source is called in one line: its document's title, or its address, or where somebody looked. */
export function sourceName(source: Source, work: Work | undefined): string {
  if (source.stance === 'nothingFound' && source.searched) return source.searched;
  return work?.headline || work?.url || source.quotation || word('sourceUntitled');
}

/** Who stands behind a document: its authors, and its publisher or else its site. */
export function behind(work: Work | undefined): string[] {
  if (!work) return [];
  const site = work.publisher ?? work.site ?? '';
  return [work.author?.join(word('listSeparator')) ?? '', site].filter(Boolean);
}
