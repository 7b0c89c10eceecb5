import { useEffect, useRef, useState } from 'preact/hooks';
import { ClaimPicker } from '@/components/claim/claim-picker';
import { Heading, Quote } from '@/components/toolbar/heading';
import { word } from '@/lib/messaging/words';
import type { ClaimChoices, PickerContent } from '@/lib/page/scene';

/** The claim picker with what it searches in. */
export function SourcePicker({
  withStance,
  quote,
  search,
  reviews,
  onChoose,
  pin,
  onClose,
}: PickerContent & { onClose: () => void }) {
  const [text, setText] = useState('');
  const [choices, setChoices] = useState<ClaimChoices>([]);
  const [failed, setFailed] = useState(false);
  const turn = useRef(0);
  const find = async (wanted: string) => {
    const mine = ++turn.current;
    const found = await search(wanted).catch(() => undefined);
    if (mine !== turn.current) return;
    setFailed(!found);
    if (found) setChoices(found);
  };
  useEffect(() => void find(text), [text]);
  return (
    <>
      <Heading title={word(withStance ? 'pickerTitle' : 'pickerTitleClaim')} onClose={onClose} />
      {quote && <Quote text={quote} />}
      {failed && (
        <p class="status loss" role="alert">
          {word('pickerFailed')}{' '}
          <button type="button" class="button small" onClick={() => find(text)}>
            {word('failureRetry')}
          </button>
        </p>
      )}
      <ClaimPicker
        choices={choices}
        search={text}
        withStance={withStance}
        reviews={reviews}
        onSearch={setText}
        onChoose={onChoose}
        onPin={(id) =>
          pin(id)
            .then(() => find(text))
            .catch(() => {})
        }
        onCancel={onClose}
      />
    </>
  );
}
