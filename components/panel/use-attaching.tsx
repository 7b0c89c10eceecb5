import { whenPageIsSilent } from '@/components/failure/told';
import { useAttempt } from '@/components/failure/use-attempt';
import { withAnnotator } from '@/lib/messaging/annotator';
import { word } from '@/lib/messaging/words';

/** While the page waits for the reader to select a passage's place: `waiting` says so and offers to cancel, as `cancel` does; `onCancelled` when the page does not wait any more. */
export function useAttaching(
  tabId: number,
  attaching: string | undefined,
  onCancelled: (id: string) => void,
) {
  const { attempt, failure } = useAttempt();
  const cancel = () => {
    if (attaching === undefined) return;
    void attempt(async () => {
      await (await withAnnotator(tabId)).cancelAttach({});
      onCancelled(attaching);
    }, whenPageIsSilent);
  };
  const waiting = (
    <div class={attaching === undefined ? undefined : 'notice notice-ask'}>
      <p role="status">{attaching !== undefined && word('panelAttach')}</p>
      {attaching !== undefined && (
        <button type="button" class="button" onClick={cancel}>
          {word('panelCancel')}
        </button>
      )}
      {failure}
    </div>
  );
  return { waiting, cancel };
}
