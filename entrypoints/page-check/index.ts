import { lookAgain } from '@/lib/messaging/look-again';
import { isFirst } from '@/lib/messaging/only-one';
import { standingOf } from '@/lib/messaging/page-standing';
import { tellBackground } from '@/lib/messaging/tell-background';
import { check } from './check';
import { hasSelectedWords } from './selection';

// An object as it is, without WXT's wrapper: this script is in every page.
export default {
  main() {
    if (!isFirst('page-check')) return;
    let brought = false;
    const bring = async () => {
      const { silent, toolbarOnSelection } = await standingOf(location.hostname, []);
      if (silent || !toolbarOnSelection || brought) return;
      brought = true;
      await tellBackground('bringAnnotator', {});
    };

    lookAgain(() => check(document));
    const bringToWords = () => !brought && hasSelectedWords(document) && bring().catch(() => {});
    // Where nobody selects anything the page pays for one listener; of `selectstart` in a shadow root it is not told.
    const listen = () => {
      for (const event of ['pointerup', 'keyup']) addEventListener(event, bringToWords, true);
    };
    addEventListener('selectionchange', listen, { capture: true, once: true });
  },
};
