import type { ClaimChoice } from '@/components/claim/claim-picker';
import { word } from '@/lib/messaging/words';

interface Props {
  id: string;
  choice: ClaimChoice;
  active: boolean;
  picked: boolean;
  onPick: () => void;
}

/** One claim in the picker's list; the list's input has the focus, so a pointer is its only direct way in. */
export function ClaimOption({ id, choice, active, picked, onPick }: Props) {
  return (
    <div
      id={id}
      class={active ? 'claim-option active' : 'claim-option'}
      role="option"
      tabIndex={-1}
      aria-selected={picked}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPick}
      onKeyDown={(event) => event.key === ' ' && onPick()}
    >
      <svg class="tick" viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
        <rect x="1" y="1" width="12" height="12" rx="3" />
        {picked && <path d="M4 7.2 L6.2 9.5 L10.2 4.7" />}
      </svg>
      <span class="claim-words">
        <bdi class="claim-wording">{choice.claimReviewed || word('pickerNoWording')}</bdi>
        {(choice.claimant || choice.pinned) && (
          <span class="soft">
            {choice.claimant && <bdi>{choice.claimant}</bdi>}
            {choice.claimant && choice.pinned && ' · '}
            {choice.pinned && word('pickerPinned')}
          </span>
        )}
      </span>
    </div>
  );
}
