import { word } from '@/lib/messaging/words';
import { Empty, PAGE } from './empty';
import { PlaceLink } from './place-link';

interface Props {
  /** Nothing was ever noted; otherwise the filters let nothing through. */
  isEmpty: boolean;
  onClear: () => void;
}

/** An empty list: how to begin, or how to see everything again. */
export function NothingFound({ isEmpty, onClear }: Props) {
  if (isEmpty)
    return (
      <Empty title={word('libraryEmpty')} drawing={PAGE}>
        <p class="soft">{word('libraryEmptyTodo')}</p>
        <PlaceLink class="button" to={() => ({ view: 'import', filters: {} })}>
          {word('libraryEmptyImport')}
        </PlaceLink>
      </Empty>
    );
  return (
    <Empty title={word('libraryNothing')}>
      <p class="soft">{word('libraryNothingTodo')}</p>
      <button type="button" class="button" onClick={onClear}>
        {word('libraryClearFilters')}
      </button>
    </Empty>
  );
}
