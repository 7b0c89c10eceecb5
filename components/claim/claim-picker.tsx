import { useId, useRef, useState } from 'preact/hooks';
import { ClaimOption } from '@/components/claim/claim-option';
import { PageReviews, takenAtFirst } from '@/components/claim/page-reviews';
import { usePicked } from '@/components/claim/use-picked';
import { StanceChoice } from '@/components/source/stance-choice';
import type { PageReview, Stance } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';

/** A claim to choose from, as `claimChoices` answers. */
export interface ClaimChoice {
  id: string;
  claimReviewed: string;
  claimant?: string;
  pinned: boolean;
}

interface Props {
  /** The pinned one first, then the most recent; those that match the search. */
  choices: ClaimChoice[];
  search: string;
  onSearch: (search: string) => void;
  /** What the page publishes about claims; known when the picker opens. */
  reviews?: PageReview[];
  onChoose: (claimIds: string[], stance: Stance, review?: PageReview) => void;
  onPin: (claimId: string) => void;
  onCancel: () => void;
  /** Without it no stance is asked for and `notSaid` is answered: the claim itself is wanted, not a source for it. */
  withStance?: boolean;
}

/**
 * One claim or several, and the stance, in one step. Arrows move, Space picks, Enter is done, Escape leaves
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). Needs `claim-picker.css`.
 */
export function ClaimPicker({
  choices,
  search,
  onSearch,
  reviews = [],
  onChoose,
  onPin,
  onCancel,
  withStance = true,
}: Props) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [stance, setStance] = useState<Stance>('notSaid');
  const [review, setReview] = useState(() => takenAtFirst(reviews));
  const [at, setAt] = useState(0);
  const [typing, setTyping] = useState(false);
  const { picked, toggle } = usePicked();
  const active = choices[Math.min(at, choices.length - 1)];

  const done = () => {
    const ids = picked.size ? [...picked] : active ? [active.id] : [];
    if (ids.length) onChoose(ids, stance, review);
  };
  const move = (to: number) => {
    const next = (to + choices.length) % Math.max(1, choices.length);
    setAt(next);
    setTyping(false);
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') move(at + 1);
    else if (event.key === 'ArrowUp') move(at - 1);
    else if (event.key === ' ' && active && (!typing || !search)) toggle(active.id);
    else return;
    event.preventDefault();
  };

  return (
    <form
      class="claim-picker"
      aria-label={word(withStance ? 'pickerTitle' : 'pickerTitleClaim')}
      onSubmit={(event) => {
        event.preventDefault();
        done();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <input
        class="field"
        type="search"
        role="combobox"
        {...NO_DATALIST}
        aria-label={word('pickerSearch')}
        placeholder={word('pickerSearch')}
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={active && `${id}-${active.id}`}
        autocomplete="off"
        dir="auto"
        value={search}
        ref={focusFirst}
        onInput={(event) => {
          setAt(0);
          setTyping(true);
          onSearch(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
      />
      <div
        class="claim-options"
        id={`${id}-list`}
        role="listbox"
        aria-multiselectable="true"
        aria-label={word('pickerClaims')}
        tabIndex={-1}
        ref={list}
      >
        {choices.map((choice) => (
          <ClaimOption
            key={choice.id}
            id={`${id}-${choice.id}`}
            choice={choice}
            active={choice === active}
            picked={picked.has(choice.id)}
            onPick={() => {
              setAt(choices.indexOf(choice));
              toggle(choice.id);
            }}
          />
        ))}
      </div>
      {choices.length === 0 && (
        <p class="soft" role="status">
          {word(search ? 'pickerNoMatch' : 'pickerNoClaims')}
        </p>
      )}
      {withStance && <StanceChoice value={stance} onChange={setStance} />}
      {reviews.length > 0 && <PageReviews reviews={reviews} value={review} onChange={setReview} />}
      <div class="picker-end">
        {active && (
          <button
            type="button"
            class="button quiet toggle"
            aria-pressed={active.pinned}
            title={word('pickerPinTitle')}
            onClick={() => onPin(active.id)}
          >
            {word('pickerPin')}
          </button>
        )}
        <span class="gap" />
        <button type="button" class="button quiet" onClick={onCancel}>
          {word('pickerCancel')}
        </button>
        <button type="submit" class="button primary" disabled={!active && picked.size === 0}>
          {picked.size > 1 ? word('pickerUseMany', picked.size) : word('pickerUse')}
        </button>
      </div>
    </form>
  );
}

// The types of a combobox ask for it.
const NO_DATALIST = { list: undefined };

const focusFirst = (input: HTMLInputElement | null) => input?.focus({ preventScroll: true });
