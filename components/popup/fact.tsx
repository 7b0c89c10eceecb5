import { useRef, useState } from 'preact/hooks';
import { DraftField } from '@/components/draft/draft-field';
import { Icon } from '@/components/icon';
import { word } from '@/lib/messaging/words';

interface Props {
  /** Names the field, so that a draft of it is found again. */
  name: string;
  label: string;
  /** As it is edited; '' when the page does not say. */
  text: string;
  shown: string;
  /** Where it was read. */
  from: string | undefined;
  lang: string | undefined;
  save: (text: string, editing: string) => Promise<unknown>;
  isValid?: (text: string) => boolean;
  invalidHint?: string;
  placeholder?: string;
}

/** One thing a page says of itself, with a button that makes it a field; Escape and Enter leave the field. */
export function Fact({ name, label, text, shown, from, lang, ...field }: Props) {
  const [editing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const leave = () => {
    setEditing(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  return (
    <div class="fact">
      <dt class="visually-hidden">{label}</dt>
      {editing ? (
        <dd
          onKeyDown={(event) => {
            if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
            // Escape would close the popup.
            event.preventDefault();
            leave();
          }}
        >
          <DraftField name={name} label={label} stored={text} lang={lang} autoFocus {...field} />
        </dd>
      ) : (
        <dd class="fact-shown">
          <bdi class={shown ? 'fact-text' : 'fact-text soft'} lang={lang}>
            {shown || word('popupUnknown', label)}
          </bdi>
          {from && <span class="soft fact-from">{from}</span>}
          <button
            type="button"
            class="button quiet small"
            ref={button}
            aria-label={word('popupCorrect', label)}
            title={word('popupCorrect', label)}
            onClick={() => setEditing(true)}
          >
            <Icon name="edit" />
          </button>
        </dd>
      )}
    </div>
  );
}
