import type { ComponentChildren } from 'preact';
import { word } from '@/lib/messaging/words';

interface Props {
  title: string;
  filters: ComponentChildren;
  filtersOpen: boolean;
  /** One article or annotation; where there is room for one column only it takes the list's place. */
  detail: ComponentChildren;
  /** What stands in the last column while nothing is open; without it there is no such column then. */
  hint: ComponentChildren;
  children: ComponentChildren;
}

/** Three columns that collapse: filters fold up first, then the list and what is open share one column. */
export function Columns({ title, filters, filtersOpen, detail, hint, children }: Props) {
  return (
    <div
      class="columns"
      data-detail={detail ? 'open' : hint ? undefined : 'none'}
      data-filters={filtersOpen || undefined}
    >
      <aside id="filters" class="filters" aria-label={word('libraryFilters')}>
        {filters}
      </aside>
      <main>
        <h1 class="visually-hidden">{title}</h1>
        <div class="list-column">{children}</div>
        {(detail || hint) && (
          <section class="detail-column" aria-label={word('libraryDetail')}>
            {detail || hint}
          </section>
        )}
      </main>
    </div>
  );
}
