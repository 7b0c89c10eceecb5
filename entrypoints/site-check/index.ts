import { claimedKeys } from '@/lib/article/claimed-keys';
import { lookAgain } from '@/lib/messaging/look-again';
import { isFirst } from '@/lib/messaging/only-one';
import { standingOf } from '@/lib/messaging/page-standing';
import { tellBackground } from '@/lib/messaging/tell-background';

let told = '';

/** Has the annotator brought to a page that something was noted on; whether a later look may find more. */
async function look(): Promise<boolean> {
  const keys = claimedKeys(document, location.href);
  const { silent, known } = await standingOf(location.hostname, keys);
  const news = known && !silent ? keys.join(' ') : '';
  if (news && news !== told) tellBackground('bringAnnotator', {});
  told = news;
  return !known;
}

// Runs only on sites where something was noted; an object as it is, like page-check.
export default {
  main() {
    // After the extension was loaded anew its old scripts fail here, and are quiet.
    if (isFirst('site-check')) lookAgain(() => look().catch(() => false));
  },
};
