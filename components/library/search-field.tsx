import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '@/components/icon';
import { word } from '@/lib/messaging/words';

/** How long after the last keystroke a search begins, in milliseconds. */
const PAUSE = 100;

interface Props {
  text: string;
  /** What it searches, when it is not the library. */
  label?: string;
  onSearch: (text: string) => void;
  /** Leaves the field for the first thing found. */
  onDone: () => void;
  onFocus?: () => void;
}

/** The search over everything noted, as one types; `id="search"` is where `/` leads. */
export function SearchField({ text, label = word('librarySearch'), onSearch, onDone, onFocus }: Props) {
  const [typed, setTyped] = useState(text);
  const timer = useRef(0);
  const told = useRef(text);
  // The address changed by itself: back, forward, or the filters were cleared.
  useEffect(() => {
    if (text === told.current) return;
    told.current = text;
    setTyped(text);
  }, [text]);
  const tell = (next: string) => {
    clearTimeout(timer.current);
    if (next.trim() === told.current) return;
    told.current = next.trim();
    onSearch(told.current);
  };
  return (
    <search class="search">
      <Icon name="search" />
      <input
        id="search"
        class="field"
        type="search"
        // The direction of nothing is left to right: the hint would stand at the wrong end.
        dir={typed ? 'auto' : undefined}
        aria-label={label}
        aria-keyshortcuts="/"
        placeholder={label}
        value={typed}
        {...(onFocus ? { onFocus } : {})}
        onInput={({ currentTarget: { value } }) => {
          setTyped(value);
          clearTimeout(timer.current);
          timer.current = Number(setTimeout(() => tell(value), PAUSE));
        }}
        onKeyDown={(event) => {
          if (event.isComposing || (event.key !== 'Enter' && event.key !== 'ArrowDown')) return;
          event.preventDefault();
          tell(typed);
          onDone();
        }}
      />
    </search>
  );
}
