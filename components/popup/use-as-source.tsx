import '@/components/claim/claim-picker.css';
import { useState } from 'preact/hooks';
import { ClaimPicker } from '@/components/claim/claim-picker';
import { counted } from '@/components/counted';
import { whenPageIsSilent } from '@/components/failure/told';
import { useAttempt } from '@/components/failure/use-attempt';
import { Icon } from '@/components/icon';
import { useLiveQuery } from '@/components/use-live-query';
import { usePreferences } from '@/components/use-preferences';
import type { Stance } from '@/lib/annotation';
import type { Page } from '@/lib/messaging/annotator';
import { setPreferences } from '@/lib/messaging/preferences';
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
  const [open, setOpen] = useState(false);
  const [search, setSearch] = useState('');
  const [noted, setNoted] = useState(0);
  const pinned = usePreferences()?.pinnedClaim;
  const choices = useLiveQuery(() => claimChoices(OFFERED, search, pinned), `${pinned} ${search}`);
  const { attempt, failure } = useAttempt();

  const choose = async (claimIds: string[], stance: Stance) => {
    await annotator.act({ action: 'source', claimIds, stance });
    setNoted(claimIds.length);
    setOpen(false);
    await again();
  };
  return (
    <section class="part" aria-label={word('menuSource')}>
      {open ? (
        <ClaimPicker
          choices={choices ?? []}
          search={search}
          onSearch={setSearch}
          onChoose={(claimIds, stance) => void attempt(() => choose(claimIds, stance), whenPageIsSilent)}
          onPin={(id) => void setPreferences({ pinnedClaim: id === pinned ? undefined : id })}
          onCancel={() => setOpen(false)}
        />
      ) : (
        <button type="button" class="button wide" onClick={() => setOpen(true)}>
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
