import type { Source } from '@/lib/annotation';
import type { WordKey } from '@/lib/messaging/words';

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
