import { useState } from 'preact/hooks';
import { whenPageIsSilent } from '@/components/failure/told';
import { useAttempt } from '@/components/failure/use-attempt';
import { withAnnotator } from '@/lib/messaging/annotator';
import { word } from '@/lib/messaging/words';

/** Leads to a passage in the page, where it is flashed; `told` says when it is not there now. */
export function useGoing(tabId: number) {
  const [missing, setMissing] = useState(false);
  const { attempt, failure } = useAttempt();
  const go = (annotationId: string) =>
    void attempt(async () => {
      const { found } = await (await withAnnotator(tabId)).goTo({ annotationId });
      setMissing(!found);
    }, whenPageIsSilent);
  const told = (
    <div role="status">
      {missing && <p class="notice">{word('panelNotThere')}</p>}
      {failure}
    </div>
  );
  return { go, told };
}
