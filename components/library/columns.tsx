import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Icon } from '@/components/icon';
import { word } from '@/lib/messaging/words';
import { Hint } from './hint';

interface Props {
  filters: ComponentChildren;
  isFiltered: boolean;
  /** One article or annotation; where there is room for one column only it takes the list's place. */
  detail: ComponentChildren;
  children: ComponentChildren;
}

/** Three columns that collapse: filters fold up first, then the list and what is open share one column. */
export function Columns({ filters, isFiltered, detail, children }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <div class="columns" data-detail={detail ? 'open' : undefined}>
      <aside class="filters" aria-label={word('libraryFilters')} data-open={open || undefined}>
        <button
          type="button"
          class="button filters-toggle"
          aria-expanded={open}
          aria-controls="filters"
          onClick={() => setOpen(!open)}
        >
          <Icon name="filter" />
          {word('libraryFilters')}
          {isFiltered && <span class="dot" title={word('libraryFiltersOn')} />}
        </button>
        <div id="filters" class="filters-body">
          {filters}
        </div>
      </aside>
      <main class="list-column">{children}</main>
      <div class="detail-column">{detail || <Hint />}</div>
    </div>
  );
}
