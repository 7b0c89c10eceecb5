import { counted } from '@/components/counted';
import { Icon } from '@/components/icon';
import { word } from '@/lib/messaging/words';
import type { Facets, LibraryFilters } from '@/lib/store';
import { isFiltered } from './place';
import { SearchField } from './search-field';

interface Props {
  filters: LibraryFilters;
  facets: Facets | undefined;
  onSearch: (text: string) => void;
  onDone: () => void;
  /** Where there is no column for the filters, they fold out of this button. */
  filtersOpen: boolean;
  onToggleFilters: () => void;
}

/** The search, and how much it found. */
export function ListHead({ filters, facets, onSearch, onDone, filtersOpen, onToggleFilters }: Props) {
  const { text, ...others } = filters;
  return (
    <div class="list-head">
      <h1 class="visually-hidden">{word('libraryTitle')}</h1>
      <SearchField text={text ?? ''} onSearch={onSearch} onDone={onDone} />
      <button
        type="button"
        class="button filters-toggle"
        aria-expanded={filtersOpen}
        aria-controls="filters"
        onClick={onToggleFilters}
      >
        <Icon name="filter" />
        {word('libraryFilters')}
        {isFiltered(others) && <span class="dot" title={word('libraryFiltersOn')} />}
      </button>
      <p class="soft count" role="status">
        {facets &&
          `${counted('countAnnotations', facets.entries)} · ${counted('countArticles', facets.works)}`}
      </p>
    </div>
  );
}
