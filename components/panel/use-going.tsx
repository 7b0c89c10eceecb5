import { useState } from 'preact/hooks';
import { whenPageIsSilent } from '@/components/failure/told';
import { useAttempt } from '@/components/failure/use-attempt';
import { withAnnotator } from '@/lib/messaging/annotator';
import { word } from '@/lib/messaging/words';

/** Leads to a passage in the page, where it is flashed; `told` says when it is not there now, or not to be seen. */
export function useGoing(tabId: number) {
  const [amiss, setAmiss] = useState<'missing' | 'hidden'>();
  const { attempt, failure } = useAttempt();
  const go = (annotationId: string) =>
    void attempt(async () => {
      const { found, hidden } = await (await withAnnotator(tabId)).goTo({ annotationId });
      setAmiss(!found ? 'missing' : hidden ? 'hidden' : undefined);
    }, whenPageIsSilent);
  const told = (
    <div role="status">
      {amiss && <p class="notice">{word(amiss === 'hidden' ? 'panelHidden' : 'panelNotThere')}</p>}
      {failure}
    </div>
  );
  return { go, told };
}
