import { word } from '@/lib/messaging/words';
import type { BulkDoing } from './use-bulk';

interface Props {
  doing: BulkDoing | undefined;
  givenUp: string | undefined;
  /** What is chosen, in words. */
  what: string;
}

/** What is chosen, that it is being changed, or that this was cancelled. */
export const BulkStatus = ({ doing, givenUp, what }: Props) => (
  <strong role="status">
    {givenUp === what
      ? word('deskChangeGivenUp')
      : word(doing?.isLong ? 'deskChanging' : 'librarySelected', what)}
  </strong>
);
