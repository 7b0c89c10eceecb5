import { colourName } from '@/components/colour-name';
import { usePreferences } from '@/components/use-preferences';
import { type WordKey, word } from '@/lib/messaging/words';
import type { Facets, LibraryFilters, LibraryKind, LibraryState } from '@/lib/store';
import { DateFilter } from './date-filter';
import { FilterGroup } from './filter-group';
import { isFiltered } from './place';

const kindWords: Record<LibraryKind, WordKey> = {
  highlight: 'libraryKindHighlight',
  claim: 'libraryKindClaim',
  source: 'libraryKindSource',
  note: 'libraryKindNote',
};

const stateWords: Record<LibraryState, WordKey> = {
  edited: 'panelState_changed',
  uncertain: 'panelState_uncertain',
  orphaned: 'panelState_orphaned',
};

interface Props {
  filters: LibraryFilters;
  facets: Facets | undefined;
  onChange: (filters: LibraryFilters) => void;
}

/** All filters with their counts; those of one kind are alternatives, those of different kinds narrow each other. */
export function Filters({ filters, facets, onChange }: Props) {
  const colourNames = usePreferences()?.colourNames ?? {};
  const set = (changes: LibraryFilters) => onChange(present({ ...filters, ...changes }));
  return (
    <>
      <FilterGroup
        title={word('libraryFilterKind')}
        counts={facets?.kinds ?? []}
        chosen={filters.kinds ?? []}
        onChange={(kinds) => set({ kinds })}
        label={(kind) => word(kindWords[kind])}
      />
      <FilterGroup
        title={word('libraryFilterState')}
        counts={facets?.states ?? []}
        chosen={filters.states ?? []}
        onChange={(states) => set({ states })}
        label={(state) => word(stateWords[state])}
      />
      <FilterGroup
        title={word('libraryFilterColour')}
        counts={facets?.colours ?? []}
        chosen={filters.colours ?? []}
        onChange={(colours) => set({ colours })}
        label={(colour) => (
          <>
            <span class={`swatch swatch-${colour}`} />
            {colourName(colour, colourNames)}
          </>
        )}
      />
      <FilterGroup
        title={word('libraryFilterTag')}
        counts={facets?.tags ?? []}
        chosen={filters.tags ?? []}
        onChange={(tags) => set({ tags })}
        label={(tag) => <bdi>{tag}</bdi>}
      />
      <FilterGroup
        title={word('libraryFilterSite')}
        counts={facets?.sites ?? []}
        chosen={filters.sites ?? []}
        onChange={(sites) => set({ sites })}
        label={(site) => <bdi>{site}</bdi>}
      />
      <DateFilter days={filters} onChange={set} />
      <button type="button" class="button" disabled={!isFiltered(filters)} onClick={() => onChange({})}>
        {word('libraryClearFilters')}
      </button>
    </>
  );
}

/** Without the filters that filter nothing, so that equal filters have one address. */
function present(filters: LibraryFilters): LibraryFilters {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value.length > 0));
}
