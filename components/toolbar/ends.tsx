import { useState } from 'preact/hooks';
import { EndHandles } from '@/components/toolbar/end-handles';
import { Heading, Quote } from '@/components/toolbar/heading';
import { type WordKey, word } from '@/lib/messaging/words';
import type { Edge, EndsContent, Step } from '@/lib/page/scene';

const EDGES: { edge: Edge; label: WordKey }[] = [
  { edge: 'start', label: 'endsStart' },
  { edge: 'end', label: 'endsEnd' },
];
const STEPS: { step: Step; by: 1 | -1; sign: string; label: WordKey }[] = [
  { step: 'word', by: -1, sign: '−', label: 'endsWordBack' },
  { step: 'word', by: 1, sign: '+', label: 'endsWordOn' },
  { step: 'character', by: -1, sign: '−', label: 'endsCharacterBack' },
  { step: 'character', by: 1, sign: '+', label: 'endsCharacterOn' },
];

/**
 * A passage's ends: arrow keys move the end that is chosen by a character, with Ctrl or Alt by a word; so do the buttons, and the
 * handles at the words by the pointer.
 */
export function Ends(props: EndsContent & { onClose: () => void }) {
  const { quote, isRtl, onMove, onDone, onClose } = props;
  const [chosen, setChosen] = useState<Edge>('end');
  const onKeyDown = (event: KeyboardEvent) => {
    // The arrows point where the words go.
    const on = isRtl() ? 'ArrowLeft' : 'ArrowRight';
    const back = isRtl() ? 'ArrowRight' : 'ArrowLeft';
    const by = ({ [on]: 1, [back]: -1 } as const)[event.key];
    if (!by) return;
    event.preventDefault();
    onMove(chosen, event.ctrlKey || event.altKey ? 'word' : 'character', by);
  };
  return (
    <>
      <EndHandles {...props} />
      <Heading title={word('endsTitle')} onClose={onClose} />
      <Quote text={quote} />
      <p class="soft">{word('endsHow')}</p>
      {EDGES.map(({ edge, label }) => (
        <fieldset key={edge} class="steps" aria-label={word(label)}>
          <button
            type="button"
            class="button toggle"
            aria-pressed={edge === chosen}
            onClick={() => setChosen(edge)}
            onKeyDown={onKeyDown}
            {...(edge === 'end' ? { 'data-first': '' } : {})}
          >
            {word(label)}
          </button>
          {STEPS.map(({ step, by, sign, label: name }) => (
            <button
              key={name}
              type="button"
              class="button"
              title={word(name)}
              onClick={() => onMove(edge, step, by)}
            >
              <span aria-hidden="true">{sign}</span> {word(step === 'word' ? 'endsWord' : 'endsCharacter')}
            </button>
          ))}
        </fieldset>
      ))}
      <div class="row end">
        <button type="button" class="button quiet" onClick={onClose}>
          {word('pickerCancel')}
        </button>
        <button type="button" class="button primary" onClick={onDone}>
          {word('cardDone')}
        </button>
      </div>
    </>
  );
}
