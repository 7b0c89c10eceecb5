import type { ClaimStatus } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';

const INSIDE: Record<ClaimStatus, string> = {
  noted: '',
  toCheck: '',
  inReview: 'M8 4.6 a3.4 3.4 0 0 1 0 6.8 Z',
  reviewed: 'M5.4 8.2 L7.2 10 L10.6 6.2',
  published: 'M5.4 8.2 L7.2 10 L10.6 6.2',
  dropped: 'M5.8 5.8 L10.2 10.2 M10.2 5.8 L5.8 10.2',
};

/** What a status is called. */
export const statusWord = (status: ClaimStatus): string => word(`claimStatus_${status}`);

/** A status as shape and word: a circle that fills up as the claim comes along. */
export function StatusLabel({ status }: { status: ClaimStatus }) {
  return (
    <span class="status" data-status={status}>
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
        <circle cx="8" cy="8" r="6" stroke-dasharray={status === 'noted' ? '2.2 2.5' : undefined} />
        <path d={INSIDE[status]} />
      </svg>
      {statusWord(status)}
    </span>
  );
}
