import type { Source } from '@/lib/annotation';
import type { WordKey } from '@/lib/messaging/words';
import type { Words } from './format';

/** What a source does for a claim, in words. */
export const stanceWords: Record<Source['stance'], WordKey> = {
  supports: 'stanceSupports',
  refutes: 'stanceRefutes',
  context: 'stanceContext',
  notSaid: 'stanceNotSaid',
  nothingFound: 'stanceNothingFound',
};

/** What a document is called: its title, its address, or where somebody looked. */
export const titleOf = (
  work: { headline?: string | undefined; url?: string | undefined } | undefined,
  source?: Source,
): string => work?.headline ?? work?.url ?? source?.searched ?? '';

/** The rating that a source publishes itself: its label, whose it is, and the wording that was rated; none of most sources. */
export function ownRating({ reviewRating }: Source, { word }: Words): string | undefined {
  if (!reviewRating) return undefined;
  const { alternateName, author, claimReviewed } = reviewRating;
  const about = [author, claimReviewed && `“${claimReviewed}”`].filter(Boolean).join(', ');
  return `${word('sourceRates')} ${alternateName}${about && ` (${about})`}`;
}
