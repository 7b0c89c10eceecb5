import '@/components/claim/claim-picker.css';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ClaimPicker } from '@/components/claim/claim-picker';
import { counted } from '@/components/counted';
import { whenPageIsSilent } from '@/components/failure/told';
import { useAttempt } from '@/components/failure/use-attempt';
import { Icon } from '@/components/icon';
import { useLiveQuery } from '@/components/use-live-query';
import { usePreferences } from '@/components/use-preferences';
import type { PageReview, Stance } from '@/lib/annotation';
import type { Page } from '@/lib/messaging/annotator';
import { setPreferences } from '@/lib/messaging/preferences';
import { reviewsIn } from '@/lib/messaging/reviews-in';
import { word } from '@/lib/messaging/words';
import { claimChoices } from '@/lib/store';

/** How many claims are offered at once. */
const OFFERED = 20;

interface Props {
  annotator: Page;
  /** Words are selected: they are the source's quotation. */
  selected: boolean;
  again: () => Promise<void>;
}

/** Notes this page, or the words selected in it, as a source for claims chosen here. */
export function UseAsSource({ annotator, selected, again }: Props) {
  const part = useRef<HTMLElement>(null);
  const [open, setOpen] = useState(false);
  const [search, setSearch] = useState('');
  const [reviews, setReviews] = useState<PageReview[]>([]);
  const [noted, setNoted] = useState(0);
  const pinned = usePreferences()?.pinnedClaim;
  const choices = useLiveQuery(() => claimChoices(OFFERED, search, pinned), `${pinned} ${search}`);
  const { attempt, failure } = useAttempt();

  // In a low popup the end of the form would lie out of sight.
  useLayoutEffect(() => {
    if (open) part.current?.scrollIntoView?.({ block: 'start' });
  }, [open]);
  const ask = async () => {
    setReviews(await reviewsIn(annotator));
    setOpen(true);
  };
  const choose = async (claimIds: string[], stance: Stance, review?: PageReview) => {
    await annotator.act({ action: 'source', claimIds, stance, ...(review ? { review } : {}) });
    setNoted(claimIds.length);
    setOpen(false);
    await again();
  };
  return (
    <section ref={part} class="part" aria-label={word('menuSource')}>
      {open ? (
        <ClaimPicker
          choices={choices ?? []}
          search={search}
          onSearch={setSearch}
          reviews={reviews}
          onChoose={(...chosen) => void attempt(() => choose(...chosen), whenPageIsSilent)}
          onPin={(id) => void setPreferences({ pinnedClaim: id === pinned ? undefined : id })}
          onCancel={() => setOpen(false)}
        />
      ) : (
        <button type="button" class="button wide" onClick={() => void ask()}>
          <Icon name="source" />
          {word(selected ? 'popupSourceWords' : 'menuPageSource')}
        </button>
      )}
      <p role="status" class="soft said">
        {!open && noted > 0 && word('popupSourceNoted', counted('countClaims', noted))}
      </p>
      {failure}
    </section>
  );
}
