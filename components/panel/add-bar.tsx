import { Icon } from '@/components/icon';
import { word } from '@/lib/messaging/words';

interface Props {
  /** The words selected in the page; without any, what is added is about the whole article. */
  selected: string | undefined;
  onHighlight: () => void;
  onClaim: () => void;
  onNote: () => void;
  onSource: () => void;
  /** Lets the reader walk over the page's sentences by keys; undefined where no page answers. */
  onWalk?: (() => void) | undefined;
  isChoosing: boolean;
}

/** What can be noted now: about the selected words, or about the article as a whole. */
export function AddBar({ selected, onHighlight, onClaim, onNote, onSource, onWalk, isChoosing }: Props) {
  return (
    <section class="add-bar" aria-label={word(selected ? 'panelAddSelected' : 'panelAddWhole')}>
      <p class="add-to soft">
        {selected ? (
          <span class="quote" dir="auto">
            {selected.slice(0, 200)}
          </span>
        ) : (
          word('panelAddWhole')
        )}
      </p>
      <div class="add-actions">
        {selected && (
          <button type="button" class="button primary" onClick={onHighlight}>
            <Icon name="highlight" />
            {word('panelHighlight')}
          </button>
        )}
        <button type="button" class="button" onClick={onClaim}>
          <Icon name="claim" />
          {word('panelClaim')}
        </button>
        <button type="button" class="button" onClick={onNote}>
          <Icon name="note" />
          {word('panelNote')}
        </button>
        <button type="button" class="button" aria-expanded={isChoosing} onClick={onSource}>
          <Icon name="source" />
          {word('panelSource')}
        </button>
        {onWalk && (
          <button type="button" class="button" onClick={onWalk}>
            <Icon name="keyboard" />
            {word('walkName')}
          </button>
        )}
      </div>
    </section>
  );
}
