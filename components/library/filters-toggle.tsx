import { Icon } from '@/components/icon';
import { word } from '@/lib/messaging/words';

interface Props {
  isOpen: boolean;
  /** Whether any filter narrows what is shown. */
  isOn: boolean;
  onToggle: () => void;
}

/** Where there is no column for the filters, they fold out of this button. */
export function FiltersToggle({ isOpen, isOn, onToggle }: Props) {
  return (
    <button
      type="button"
      class="button filters-toggle"
      aria-expanded={isOpen}
      aria-controls="filters"
      onClick={onToggle}
    >
      <Icon name="filter" />
      {word('libraryFilters')}
      {isOn && <span class="dot" title={word('libraryFiltersOn')} />}
    </button>
  );
}
