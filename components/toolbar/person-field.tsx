import { useId, useRef, useState } from 'preact/hooks';
import { v7 as newId } from 'uuid';
import { useLeaving } from '@/components/toolbar/use-leaving';
import { LONGEST_LINE } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';
import type { Save } from '@/lib/page/scene';

interface Props {
  stored: string;
  /** Who may be meant. */
  names: string[];
  save: Save<string>;
}

// The types of a combobox ask for it.
const NO_DATALIST = { list: undefined };

/**
 * Who said it: typed, or picked from a list with the arrow keys (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). Saved when
 * it is left, not at each key: half a name would be a person of its own.
 */
export function PersonField({ stored, names, save }: Props) {
  const id = useId();
  const editing = useRef(newId());
  const saved = useRef(stored);
  const [text, setText] = useState(stored);
  const [at, setAt] = useState<number>();
  const wanted = text.trim().toLocaleLowerCase();
  const isTyped = wanted !== saved.current.toLocaleLowerCase();
  const found = isTyped ? names.filter((name) => name.toLocaleLowerCase().includes(wanted)) : names;
  const isOpen = at !== undefined && found.length > 0;

  const keep = (name: string) => {
    setText(name);
    setAt(undefined);
    if (name.trim() === saved.current) return;
    saved.current = name.trim();
    save(saved.current, editing.current).catch(() => {});
  };
  useLeaving(() => keep(text));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const active = isOpen ? found[at] : undefined;
    if (step) setAt(((at ?? -1) + step + found.length) % Math.max(1, found.length));
    else if (event.key === 'Enter' && active) keep(active);
    else if (event.key === 'Enter') keep(text);
    else if (event.key === 'Escape' && isOpen) setAt(undefined);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="labelled person">
      <label for={id}>{word('claimFormWho')}</label>
      <input
        id={id}
        class="field"
        type="text"
        role="combobox"
        {...NO_DATALIST}
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && at >= 0 ? `${id}-${at}` : undefined}
        autocomplete="off"
        maxLength={LONGEST_LINE}
        dir="auto"
        placeholder=" "
        value={text}
        onFocus={() => setAt(-1)}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setAt(-1);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => keep(text)}
      />
      <div
        id={`${id}-list`}
        role="listbox"
        class="people"
        aria-label={word('claimFormPeople')}
        hidden={!isOpen}
      >
        {found.map((name, place) => (
          <div
            key={name}
            id={`${id}-${place}`}
            role="option"
            tabIndex={-1}
            aria-selected={place === at}
            class="person-option"
            onMouseDown={(event) => {
              event.preventDefault();
              keep(name);
            }}
          >
            <bdi>{name}</bdi>
          </div>
        ))}
      </div>
    </div>
  );
}
