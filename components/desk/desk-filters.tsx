import { DateFilter } from '@/components/library/date-filter';
import { FilterGroup } from '@/components/library/filter-group';
import { ratingName } from '@/components/review/rating-name';
import { word } from '@/lib/messaging/words';
import { DEFAULT_SCALE_ID, type NamedCount, type QueueCounts, type QueueFilters } from '@/lib/store';
import { ArticleFilter } from './article-filter';
import { flagWord } from './flag-label';
import { PriorityLabel } from './priority-mark';
import { presentFilters } from './queue-address';
import { StatusLabel } from './status-mark';

interface Props {
  filters: QueueFilters;
  counts: QueueCounts | undefined;
  onChange: (filters: QueueFilters) => void;
}

/** All filters of the queue with their counts; those of one kind are alternatives, those of different kinds narrow each other. */
export function DeskFilters({ filters, counts, onChange }: Props) {
  const set = (changes: QueueFilters) => onChange(presentFilters({ ...filters, ...changes }));
  const named = (facet: 'claimants' | 'assignees' | 'reviewers') => {
    const names = nameOf(counts?.[facet] ?? []);
    return {
      counts: counts?.[facet] ?? [],
      chosen: filters[facet] ?? [],
      onChange: (values: string[]) => set({ [facet]: values }),
      label: (value: string) => <bdi>{names.get(value) || word('deskMe')}</bdi>,
    };
  };
  const plain = (facet: 'ratings' | 'tags' | 'sites') => ({
    counts: counts?.[facet] ?? [],
    chosen: filters[facet] ?? [],
    onChange: (values: string[]) => set({ [facet]: values }),
    label: (value: string) => <bdi>{facet === 'ratings' ? ratingName(value, DEFAULT_SCALE_ID) : value}</bdi>,
  });
  return (
    <>
      <ArticleFilter works={filters.works ?? []} onChange={(works) => set({ works })} />
      <FilterGroup
        title={word('deskFilterStatus')}
        counts={counts?.statuses ?? []}
        chosen={filters.statuses ?? []}
        onChange={(statuses) => set({ statuses })}
        label={(status) => <StatusLabel status={status} />}
      />
      <FilterGroup
        title={word('deskFilterFlag')}
        counts={counts?.flags ?? []}
        chosen={filters.flags ?? []}
        onChange={(flags) => set({ flags })}
        label={flagWord}
      />
      <FilterGroup
        title={word('deskFilterPriority')}
        counts={counts?.priorities ?? []}
        chosen={filters.priorities ?? []}
        onChange={(priorities) => set({ priorities })}
        label={(priority) => <PriorityLabel priority={priority} />}
      />
      <FilterGroup title={word('deskFilterRating')} {...plain('ratings')} />
      <FilterGroup title={word('deskFilterReviewer')} {...named('reviewers')} />
      <FilterGroup title={word('deskFilterAssignee')} {...named('assignees')} />
      <FilterGroup title={word('deskFilterClaimant')} {...named('claimants')} />
      <FilterGroup title={word('libraryFilterTag')} {...plain('tags')} />
      <FilterGroup title={word('libraryFilterSite')} {...plain('sites')} />
      <DateFilter days={filters} onChange={set} />
      <button
        type="button"
        class="button"
        disabled={Object.keys(filters).length === 0}
        onClick={() => onChange({})}
      >
        {word('libraryClearFilters')}
      </button>
    </>
  );
}

const nameOf = (counts: NamedCount[]): ReadonlyMap<string, string> =>
  new Map(counts.map(({ value, name = '' }) => [value, name]));
