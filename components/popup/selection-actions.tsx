import { colourName } from '@/components/colour-name';
import { whenPageIsSilent } from '@/components/failure/told';
import { useAttempt } from '@/components/failure/use-attempt';
import { Icon } from '@/components/icon';
import { useOfferUndo } from '@/components/undo/undo-provider';
import { usePreferences } from '@/components/use-preferences';
import { type Colour, colours, type PageSelection } from '@/lib/annotation';
import type { Page } from '@/lib/messaging/annotator';
import { word } from '@/lib/messaging/words';
import { remove } from '@/lib/store';

interface Props {
  annotator: Page;
  selection: PageSelection | undefined;
  again: () => Promise<void>;
}

/** Highlight, claim and note for the words selected in the page; without any, claim and note about the page as a whole. */
export function SelectionActions({ annotator, selection, again }: Props) {
  const preferences = usePreferences();
  const offerUndo = useOfferUndo();
  const { attempt, failure } = useAttempt();

  const highlight = async (colour: Colour) => {
    const { annotationId: id } = await annotator.act({ action: 'highlight', colour });
    await again();
    if (id) offerUndo(word('popupHighlighted'), () => remove([{ table: 'annotations', id }]).then(() => {}));
  };
  // What is written next is written in the page, which the popup would cover.
  const goOn = async (action: 'claim' | 'note' | 'walk') => {
    await annotator.act({ action });
    window.close();
  };
  return (
    <section class="part actions" aria-label={word(selection ? 'popupSelection' : 'popupWhole')}>
      {selection ? (
        <>
          <p class="quote selected" dir="auto">
            {selection.target.exact}
          </p>
          <fieldset class="row" aria-label={word('menuHighlight')}>
            {colours.map((colour) => (
              <button
                key={colour}
                type="button"
                class={`swatch ${colour}`}
                title={colourName(colour, preferences?.colourNames)}
                aria-label={word('popupHighlightIn', colourName(colour, preferences?.colourNames))}
                onClick={() => void attempt(() => highlight(colour), whenPageIsSilent)}
              />
            ))}
          </fieldset>
        </>
      ) : (
        <p class="soft">{word('popupSelectHint')}</p>
      )}
      <div class="row">
        <button
          type="button"
          class="button"
          onClick={() => void attempt(() => goOn('claim'), whenPageIsSilent)}
        >
          <Icon name="claim" />
          {word('cardClaim')}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => void attempt(() => goOn('note'), whenPageIsSilent)}
        >
          <Icon name="note" />
          {word('cardNote')}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => void attempt(() => goOn('walk'), whenPageIsSilent)}
        >
          <Icon name="keyboard" />
          {word('walkName')}
        </button>
      </div>
      {failure}
    </section>
  );
}
