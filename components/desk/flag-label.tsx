import { type WordKey, word } from '@/lib/messaging/words';
import type { QueueFlag } from '@/lib/store';

const words: Record<QueueFlag, WordKey> = {
  noSource: 'deskFlagNoSource',
  edited: 'deskFlagEdited',
  disagree: 'deskFlagDisagree',
  awaiting: 'deskFlagAwaiting',
  changedSincePublished: 'deskFlagChangedSince',
};

/** What a flag means, in words. */
export const flagWord = (flag: QueueFlag): string => word(words[flag]);

export const FlagLabel = ({ flag }: { flag: QueueFlag }) => (
  <span class="flag" data-flag={flag}>
    {flagWord(flag)}
  </span>
);
