import type { Work } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';

/** What to call a work: its headline, else its address without the scheme, else that it has no title. */
export const titleOf = ({ headline, url }: Pick<Work, 'headline' | 'url'>): string =>
  headline?.trim() || url?.replace(/^https?:\/\//, '') || word('libraryUntitled');
