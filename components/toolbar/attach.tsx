import { Heading, Quote } from '@/components/toolbar/heading';
import { word } from '@/lib/messaging/words';
import type { AttachContent } from '@/lib/page/scene';

/** Beside the words that a passage is to be attached to, once there are any; Tab leads here from the selection. */
export function Attach({ quote, isChosen, onAttach, onClose }: AttachContent & { onClose: () => void }) {
  return (
    <>
      <Heading title={word('attachTitle')} onClose={onClose} />
      <Quote text={quote} />
      <p class="soft" role="status">
        {word(isChosen ? 'attachConfirm' : 'attachHow')}
      </p>
      <div class="row end">
        <button type="button" class="button quiet" onClick={onClose}>
          {word('pickerCancel')}
        </button>
        {isChosen && (
          <button type="button" class="button primary" onClick={() => onAttach()}>
            {word('attachHere')}
          </button>
        )}
      </div>
    </>
  );
}
