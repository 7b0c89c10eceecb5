import { word } from '@/lib/messaging/words';
import { Empty, PAGE } from './empty';

interface Props {
  title?: string;
  keys?: string;
}

/** What the last column is for, while nothing is open in it. */
export function Hint({ title = word('libraryHint'), keys = word('libraryHintKeys') }: Props) {
  return (
    <Empty title={title} drawing={PAGE}>
      <p class="soft">{keys}</p>
    </Empty>
  );
}
