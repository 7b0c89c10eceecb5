import type { ComponentChildren } from 'preact';
import { word } from '@/lib/messaging/words';
import { Hint } from './hint';

interface Props {
  filters: ComponentChildren;
  filtersOpen: boolean;
  /** One article or annotation; where there is room for one column only it takes the list's place. */
  detail: ComponentChildren;
  children: ComponentChildren;
}

/** Three columns that collapse: filters fold up first, then the list and what is open share one column. */
export function Columns({ filters, filtersOpen, detail, children }: Props) {
  return (
    <div class="columns" data-detail={detail ? 'open' : undefined} data-filters={filtersOpen || undefined}>
      <aside id="filters" class="filters" aria-label={word('libraryFilters')}>
        {filters}
      </aside>
      <main class="list-column">{children}</main>
      <section class="detail-column" aria-label={word('libraryDetail')}>
        {detail || <Hint />}
      </section>
    </div>
  );
}
