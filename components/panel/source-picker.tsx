import '@/components/source/stance.css';
import '@/components/claim/claim-picker.css';
import { ClaimPicker } from '@/components/claim/claim-picker';
import type { PageReview, Stance } from '@/lib/annotation';
import { useClaimChoices } from './use-claim-choices';

interface Props {
  reviews: PageReview[];
  onChoose: (claimIds: string[], stance: Stance, review?: PageReview) => void;
  onCancel: () => void;
}

/** The claims that this page, or the words selected in it, shall be a source for. */
export function SourcePicker({ reviews, onChoose, onCancel }: Props) {
  const { choices, search, onSearch, onPin } = useClaimChoices();
  return (
    <div class="panel-sheet">
      <ClaimPicker
        choices={choices ?? []}
        search={search}
        reviews={reviews}
        onSearch={onSearch}
        onChoose={onChoose}
        onPin={onPin}
        onCancel={onCancel}
      />
    </div>
  );
}
