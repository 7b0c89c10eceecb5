import { word } from '@/lib/messaging/words';
import { DetailHead } from './detail-head';
import { Empty } from './empty';
import { PlaceLink } from './place-link';

/** What was open is not in the library any more. */
export function Gone({ onClose }: { onClose: () => void }) {
  return (
    <>
      <DetailHead title="" onClose={onClose} />
      <Empty title={word('libraryGone')}>
        <p class="soft">{word('libraryGoneTodo')}</p>
        <PlaceLink class="button" to={() => ({ view: 'bin', filters: {} })}>
          {word('binTitle')}
        </PlaceLink>
      </Empty>
    </>
  );
}
