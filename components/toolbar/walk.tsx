import { useRef } from 'preact/hooks';
import { Icon } from '@/components/icon';
import { walkKey } from '@/components/toolbar/walk-keys';
import { word } from '@/lib/messaging/words';
import type { WalkContent } from '@/lib/page/scene';

/**
 * The bar of a walk over the text: one field that keeps the keyboard, for keys that walk and words that are looked for. The
 * passage is the chosen option of its list, which every screen reader says when it changes: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function Walk(props: WalkContent & { onClose: () => void }) {
  const { quote, language, said, step, status, count, isRtl, onMove, onFind } = props;
  const { onHighlight, more, onClose } = props;
  const field = useRef<HTMLInputElement>(null);
  const isMac = navigator.userAgent.includes('Mac');
  const find = (by: 1 | 0 | -1) => onFind(field.current?.value ?? '', by);
  const onKeyDown = (event: KeyboardEvent) => {
    // Keys that compose a character belong to whatever composes it.
    const meant = event.isComposing ? undefined : walkKey(event, { isRtl, isMac });
    if (!meant) return;
    event.preventDefault();
    if (meant === 'again' || meant === 'againBack') return find(meant === 'again' ? 1 : -1);
    // What is typed next is looked for anew.
    field.current?.select();
    if (meant !== 'mark') onMove(meant);
    else if (!event.repeat) onHighlight();
  };
  const option = `said-${step}`;
  const quoted = { dir: 'auto', ...(language ? { lang: language } : {}) } as const;
  return (
    <>
      <div class="row">
        <input
          ref={field}
          class="field"
          type="text"
          role="combobox"
          aria-label={word('walkField')}
          aria-describedby="keys"
          aria-expanded="true"
          aria-controls="passage"
          aria-autocomplete="none"
          aria-activedescendant={option}
          autocomplete="off"
          spellcheck={false}
          placeholder={word('walkFind')}
          dir="auto"
          data-first=""
          onKeyDown={onKeyDown}
          onInput={(event) => !event.isComposing && find(0)}
          onCompositionEnd={() => find(0)}
        />
        <button type="button" class="button primary" onClick={onHighlight}>
          {word(more ? 'walkHighlight' : 'attachHere')}
        </button>
        {more && (
          <>
            <button type="button" class="button quiet" onClick={more.onClaim}>
              {word('toolbarClaim')}
            </button>
            <button type="button" class="button quiet" onClick={more.onNote}>
              {word('toolbarNote')}
            </button>
            <button type="button" class="button quiet" onClick={more.onSource}>
              {word('toolbarSource')}
            </button>
          </>
        )}
        <button
          type="button"
          class="button quiet shape"
          aria-label={word('toolbarClose')}
          title={word('toolbarClose')}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      </div>
      <div id="passage" role="listbox" aria-label={word('walkPassage')}>
        {/* biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and says which option is active. */}
        <div
          key={option}
          id={option}
          class="quote short"
          role="option"
          aria-selected="true"
          aria-label={said}
          {...quoted}
        >
          {quote}
        </div>
      </div>
      <p id="keys" class="soft hint">
        {word('walkKeys', isMac ? '⌥' : 'Ctrl')}
      </p>
      <p class="status" role="status">
        {status && <span key={count}>{status}</span>}
      </p>
    </>
  );
}
