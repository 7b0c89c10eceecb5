import { counted } from '@/components/counted';
import { Icon } from '@/components/icon';
import { FiltersToggle } from '@/components/library/filters-toggle';
import { PlaceLink } from '@/components/library/place-link';
import { SearchField } from '@/components/library/search-field';
import { word } from '@/lib/messaging/words';
import { type QueueFound, type QueueSort, queueSorts } from '@/lib/store';
import { isNarrowed, type Queue } from './queue-address';

interface Props {
  queue: Queue;
  found: QueueFound | undefined;
  onSearch: (text: string) => void;
  onSort: (sort: QueueSort) => void;
  onDone: () => void;
  /** Somebody is about to search. */
  onSearching: () => void;
  filtersOpen: boolean;
  onToggleFilters: () => void;
}

/** The search, how the queue is ordered and shown, and how much was found. */
export function DeskHead({
  queue,
  found,
  onSearch,
  onSort,
  onDone,
  onSearching,
  filtersOpen,
  onToggleFilters,
}: Props) {
  const language = word('interfaceLanguage');
  return (
    <div class="list-head">
      <SearchField
        text={queue.filters.text ?? ''}
        label={word('deskSearch')}
        onSearch={onSearch}
        onDone={onDone}
        onFocus={onSearching}
      />
      <FiltersToggle isOpen={filtersOpen} isOn={isNarrowed(queue)} onToggle={onToggleFilters} />
      <label class="sort">
        <span class="visually-hidden">{word('deskSort')}</span>
        <select
          class="field"
          value={queue.sort}
          onChange={({ currentTarget: { value } }) =>
            onSort(queueSorts.find((sort) => sort === value) ?? 'newest')
          }
        >
          {queueSorts.map((sort) => (
            <option key={sort} value={sort}>
              {word(`deskSort_${sort}`)}
            </option>
          ))}
        </select>
      </label>
      <PlaceLink
        class="button"
        aria-current={queue.shows === 'glance' ? 'true' : undefined}
        to={(place) => ({
          view: place.view,
          filters: {},
          queue: { ...queue, shows: queue.shows === 'glance' ? 'list' : 'glance' },
        })}
      >
        <Icon name={queue.shows === 'glance' ? 'desk' : 'chart'} />
        {word(queue.shows === 'glance' ? 'deskShowList' : 'deskShowGlance')}
      </PlaceLink>
      <p class="soft count" role="status">
        {found &&
          (found.total < found.all
            ? word('libraryFoundOf', found.total.toLocaleString(language), counted('countClaims', found.all))
            : counted('countClaims', found.all))}
      </p>
    </div>
  );
}
