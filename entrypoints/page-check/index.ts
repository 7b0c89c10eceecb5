import { isAlive } from '@/lib/messaging/alive';
import { isFirst } from '@/lib/messaging/only-one';
import { standingOf } from '@/lib/messaging/page-standing';
import { tellBackground } from '@/lib/messaging/tell-background';
import { check } from './check';
import { hasSelectedWords } from './selection';

/** Text that a script draws is there by then, mostly; ms. */
const LATE = 2_500;
/** A page that moved by its history has changed its text by then, mostly; ms. */
const SOON = 500;

// An object as it is, without WXT's wrapper: this script is in every page.
export default {
  main() {
    if (!isFirst('page-check')) return;
    let brought = false;

    /** Runs something while the extension lives; after a reload the script is quiet. */
    const quietly = (run: () => Promise<unknown>) => {
      if (isAlive()) run().catch(() => {});
    };
    const checkAfter = (...delays: number[]) => {
      for (const delay of delays)
        setTimeout(() => requestIdleCallback(() => quietly(() => check(window)), { timeout: 2_000 }), delay);
    };
    const bring = async () => {
      const { silent, toolbarOnSelection } = await standingOf(location.hostname, []);
      if (silent || !toolbarOnSelection || brought) return;
      brought = true;
      tellBackground('bringAnnotator', {});
    };

    checkAfter(0, LATE);
    // The oldest browsers that we run in have the Navigation API.
    navigation.addEventListener('navigatesuccess', () => checkAfter(SOON, LATE));
    for (const event of ['pointerup', 'keyup'])
      document.addEventListener(event, () => !brought && hasSelectedWords(document) && quietly(bring), true);
  },
};
