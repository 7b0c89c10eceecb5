import { lookAgain } from '@/lib/messaging/look-again';
import { isFirst } from '@/lib/messaging/only-one';
import { check } from './check';
import { bringToSelection } from './selection';

// An object as it is, without WXT's wrapper: this script is in every page.
export default {
  main() {
    if (!isFirst('page-check')) return;
    lookAgain(check);
    // Where nobody selects anything the page pays for one listener; of `selectstart` in a shadow root it is not told.
    addEventListener('selectionchange', bringToSelection, { capture: true, once: true });
  },
};
