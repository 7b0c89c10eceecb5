import type { Ref } from 'preact';
import { colourName } from '@/components/colour-name';
import { Icon } from '@/components/icon';
import { colours } from '@/lib/annotation';
import type { Preferences } from '@/lib/messaging/preferences';
import { word } from '@/lib/messaging/words';
import { noFilter, type PanelFilter, type tally } from './filter';
import { FilterChip } from './filter-chip';

interface Props {
  filter: PanelFilter;
  onFilter: (filter: PanelFilter) => void;
  found: ReturnType<typeof tally>;
  colourNames: Preferences['colourNames'];
  search: Ref<HTMLInputElement>;
  onLeave: () => void;
}
const kinds = ['all', 'claims', 'notes', 'sources'] as const;
const states = ['changed', 'uncertain', 'orphaned'] as const;

/** Search and filters of the panel; only what there is can be filtered by. */
export function FilterBar({ filter, onFilter, found, colourNames, search, onLeave }: Props) {
  const change = (changes: Partial<PanelFilter>) => onFilter({ ...filter, ...changes });
  // With one kind, one colour and no tags there is nothing to choose.
  const isChoice =
    filter !== noFilter ||
    found.tags.length > 0 ||
    found.colours.size > 1 ||
    [found.kinds.claims, found.kinds.notes, found.kinds.sources, ...Object.values(found.states)].some(
      Boolean,
    );
  return (
    <search class="panel-filters">
      <div class="panel-search">
        <Icon name="search" />
        <input
          ref={search}
          type="search"
          class="field"
          dir="auto"
          value={filter.text}
          placeholder={word('panelSearch')}
          aria-label={word('panelSearch')}
          onInput={({ currentTarget }) => change({ text: currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown' || event.key === 'Enter') {
              event.preventDefault();
              onLeave();
            }
          }}
        />
      </div>
      <fieldset class="panel-chips" hidden={!isChoice}>
        <legend class="visually-hidden">{word('panelFilters')}</legend>
        {kinds.map((kind) =>
          kind === 'all' || found.kinds[kind] > 0 || filter.kind === kind ? (
            <FilterChip
              key={kind}
              label={word(`panelKind_${kind}`)}
              count={kind === 'all' ? undefined : found.kinds[kind]}
              isOn={filter.kind === kind && !(kind === 'all' && filter.state)}
              onToggle={() =>
                change({
                  kind: filter.kind === kind ? 'all' : kind,
                  ...(kind === 'all' ? { state: undefined } : {}),
                })
              }
            />
          ) : null,
        )}
        {states.map((state) =>
          found.states[state] > 0 || filter.state === state ? (
            <FilterChip
              key={state}
              label={word(`panelState_${state}`)}
              count={found.states[state]}
              isOn={filter.state === state}
              onToggle={() => change({ state: filter.state === state ? undefined : state })}
            />
          ) : null,
        )}
        {(found.colours.size > 1 || filter.colour) &&
          colours
            .filter((colour) => found.colours.has(colour) || filter.colour === colour)
            .map((colour) => (
              <FilterChip
                key={colour}
                label={colourName(colour, colourNames)}
                colour={colour}
                isOn={filter.colour === colour}
                onToggle={() => change({ colour: filter.colour === colour ? undefined : colour })}
              />
            ))}
        {(found.tags.length > 0 || filter.tag) && (
          <select
            class="chip"
            aria-label={word('panelTag')}
            value={filter.tag ?? ''}
            onChange={({ currentTarget }) => change({ tag: currentTarget.value || undefined })}
          >
            <option value="">{word('panelAnyTag')}</option>
            {[...new Set([...found.tags, ...(filter.tag ? [filter.tag] : [])])].map((tag) => (
              <option key={tag} value={tag}>
                {tag}
              </option>
            ))}
          </select>
        )}
      </fieldset>
    </search>
  );
}
