import { Empty, PAGE } from '@/components/library/empty';
import { PlaceLink } from '@/components/library/place-link';
import { word } from '@/lib/messaging/words';

interface Props {
  /** No claim was ever noted; otherwise the filters let nothing through. */
  isEmpty: boolean;
  onClear: () => void;
}

/** An empty queue: how to begin, or how to see everything again. */
export function NothingQueued({ isEmpty, onClear }: Props) {
  if (isEmpty)
    return (
      <Empty title={word('deskEmpty')} drawing={PAGE}>
        <p class="soft">{word('deskEmptyTodo')}</p>
        <PlaceLink class="button" to={() => ({ view: 'import', filters: {} })}>
          {word('libraryEmptyImport')}
        </PlaceLink>
      </Empty>
    );
  return (
    <Empty title={word('deskNothing')}>
      <p class="soft">{word('libraryNothingTodo')}</p>
      <button type="button" class="button" onClick={onClear}>
        {word('libraryClearFilters')}
      </button>
    </Empty>
  );
}
