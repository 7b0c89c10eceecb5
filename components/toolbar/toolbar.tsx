import type { ColourNames } from '@/components/colour-name';
import { Icon } from '@/components/icon';
import { Swatches } from '@/components/toolbar/swatches';
import { useRoving } from '@/components/toolbar/use-roving';
import { colours } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';
import type { ToolbarContent } from '@/lib/page/scene';

type Props = ToolbarContent & { colourNames: ColourNames; onClose: () => void };

/** What can be done with selected words; arrow keys move, Enter acts, Escape closes. */
export function Toolbar({ hintKeys, colourNames, onHighlight, onClaim, onNote, onSource, onClose }: Props) {
  const first = colours.length;
  const { onKeyDown, item } = useRoving(first + 4);
  return (
    <>
      <div class="bar" role="toolbar" aria-label={word('toolbarName')} onKeyDown={onKeyDown}>
        <Swatches colourNames={colourNames} onChoose={onHighlight} item={item} />
        <span class="hairline" />
        <button type="button" class="button quiet" onClick={onClaim} {...item(first)}>
          {word('toolbarClaim')}
        </button>
        <button type="button" class="button quiet" onClick={onNote} {...item(first + 1)}>
          {word('toolbarNote')}
        </button>
        <button type="button" class="button quiet" onClick={onSource} {...item(first + 2)}>
          {word('toolbarSource')}
        </button>
        <button
          type="button"
          class="button quiet shape"
          aria-label={word('toolbarClose')}
          title={word('toolbarClose')}
          onClick={onClose}
          {...item(first + 3)}
        >
          <Icon name="close" />
        </button>
      </div>
      {hintKeys && (
        <p class="hint soft" role="status">
          {word('toolbarHint', hintKeys)}
        </p>
      )}
    </>
  );
}
