import '@/components/source/stance.css';
import '@/components/claim/claim-picker.css';
import { ClaimPicker } from '@/components/claim/claim-picker';
import type { Stance } from '@/lib/annotation';
import { useClaimChoices } from './use-claim-choices';

interface Props {
  onChoose: (claimIds: string[], stance: Stance) => void;
  onCancel: () => void;
}

/** The claims that this page, or the words selected in it, shall be a source for. */
export function SourcePicker({ onChoose, onCancel }: Props) {
  const { choices, search, onSearch, onPin } = useClaimChoices();
  return (
    <div class="panel-sheet">
      <ClaimPicker
        choices={choices ?? []}
        search={search}
        onSearch={onSearch}
        onChoose={onChoose}
        onPin={onPin}
        onCancel={onCancel}
      />
    </div>
  );
}
