import { counted } from '@/components/counted';
import type { Facets, LibraryFilters } from '@/lib/store';
import { FiltersToggle } from './filters-toggle';
import { isFiltered } from './place';
import { SearchField } from './search-field';

interface Props {
  filters: LibraryFilters;
  facets: Facets | undefined;
  onSearch: (text: string) => void;
  onDone: () => void;
  filtersOpen: boolean;
  onToggleFilters: () => void;
}

/** The search, and how much it found. */
export function ListHead({ filters, facets, onSearch, onDone, filtersOpen, onToggleFilters }: Props) {
  const { text, ...others } = filters;
  return (
    <div class="list-head">
      <SearchField text={text ?? ''} onSearch={onSearch} onDone={onDone} />
      <FiltersToggle isOpen={filtersOpen} isOn={isFiltered(others)} onToggle={onToggleFilters} />
      <p class="soft count" role="status">
        {facets &&
          `${counted('countAnnotations', facets.entries)} · ${counted('countArticles', facets.works)}`}
      </p>
    </div>
  );
}
