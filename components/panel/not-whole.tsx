import { useState } from 'preact/hooks';
import { whenPageIsSilent } from '@/components/failure/told';
import { useAttempt } from '@/components/failure/use-attempt';
import { withAnnotator } from '@/lib/messaging/annotator';
import { type WordKey, word } from '@/lib/messaging/words';

interface Props {
  tabId: number;
  whole: boolean;
  /** The reader said that it is the whole article, and what the page shows was kept. */
  onKept: () => void;
}

/** Says that the page shows much less than what is known of its article, and lets the reader say that this is all of it now. */
export function NotWhole({ tabId, whole, onKept }: Props) {
  const { attempt, failure } = useAttempt();
  const [said, setSaid] = useState<WordKey>();
  const isAll = () =>
    attempt(async () => {
      const { kept } = await (await withAnnotator(tabId)).takeAsWhole({});
      setSaid(kept ? 'panelWholeKept' : 'panelWholeNone');
      if (kept) onKept();
    }, whenPageIsSilent);
  const told = whole ? said === 'panelWholeKept' && said : said === 'panelWholeNone' && said;
  return (
    <div class={whole && !told ? undefined : 'notice notice-ask'}>
      <div role="status">
        {!whole && <p>{word('panelNotWhole')}</p>}
        {told && <p>{word(told)}</p>}
      </div>
      {!whole && said !== 'panelWholeNone' && (
        <button type="button" class="button" onClick={isAll}>
          {word('panelWhole')}
        </button>
      )}
      {failure}
    </div>
  );
}
