import { counted } from '@/components/counted';
import { word } from '@/lib/messaging/words';
import type { Facets, LibraryFilters } from '@/lib/store';
import { SearchField } from './search-field';

interface Props {
  filters: LibraryFilters;
  facets: Facets | undefined;
  onSearch: (text: string) => void;
  onDone: () => void;
}

/** The search, and how much it found. */
export function ListHead({ filters, facets, onSearch, onDone }: Props) {
  return (
    <div class="list-head">
      <h1 class="visually-hidden">{word('libraryTitle')}</h1>
      <SearchField text={filters.text ?? ''} onSearch={onSearch} onDone={onDone} />
      <p class="soft count" role="status">
        {facets &&
          `${counted('countAnnotations', facets.entries)} · ${counted('countArticles', facets.works)}`}
      </p>
    </div>
  );
}
