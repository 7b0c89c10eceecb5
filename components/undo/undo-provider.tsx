import './undo.css';
import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { useAttempt } from '@/components/failure/use-attempt';
import { word } from '@/lib/messaging/words';
import { MissingRecordError, ReviewError } from '@/lib/store';

interface Offer {
  what: string;
  undo: () => Promise<void>;
}
/** Offers to undo what was just done: `what` says it in the past tense, `undo` takes it back. */
export type OfferUndo = (what: string, undo: () => Promise<void>) => void;

/** How long the bar stays, in milliseconds; Ctrl+Z works on. */
const SHOWN = 10_000;
const Undo = createContext<OfferUndo>(() => {});

/** The way for any component below an UndoProvider to offer an undo. */
export const useOfferUndo = (): OfferUndo => useContext(Undo);

/** Holds what can be undone: a bar for ten seconds, and Ctrl+Z (Cmd+Z) as long as the page is open. */
export function UndoProvider({ children }: { children: ComponentChildren }) {
  const offers = useRef<Offer[]>([]);
  const [shown, setShown] = useState<Offer>();
  const [held, setHeld] = useState(false);
  const { attempt, failure } = useAttempt();
  const cameFrom = useRef<Element | null>(null);

  const undo = async () => {
    // Taken at once: the next Ctrl+Z, pressed before this one is done, undoes what was done before.
    const offer = offers.current.pop();
    if (!offer) return;
    setShown((now) => (now === offer ? undefined : now));
    if (held && cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
    let canBeTried = true;
    const isDone = await attempt(async () => {
      try {
        await offer.undo();
      } catch (error) {
        canBeTried = !(error instanceof ReviewError || error instanceof MissingRecordError);
        throw error;
      }
      // Tried again by the button of what failed.
      offers.current = offers.current.filter((one) => one !== offer);
    });
    // What can be undone no more does not stand before what was done earlier.
    if (!isDone && canBeTried) offers.current.push(offer);
  };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey) return;
      if (inField(event.target) || offers.current.length === 0) return;
      event.preventDefault();
      void undo();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  useEffect(() => {
    if (!shown || held) return;
    const timer = setTimeout(() => setShown(undefined), SHOWN);
    return () => clearTimeout(timer);
  }, [shown, held]);
  const offer = useRef<OfferUndo>((what, undo) => {
    const made = { what, undo };
    offers.current.push(made);
    setShown(made);
  });

  return (
    <Undo.Provider value={offer.current}>
      {children}
      <div
        class="undo"
        role="status"
        onFocusCapture={({ relatedTarget }) => {
          setHeld(true);
          if (relatedTarget instanceof Element) cameFrom.current = relatedTarget;
        }}
        onBlurCapture={() => setHeld(false)}
        onPointerEnter={() => setHeld(true)}
        onPointerLeave={() => setHeld(false)}
      >
        {failure}
        {shown && (
          <div class="undo-bar">
            <span>{shown.what}</span>
            <button type="button" class="button" onClick={() => void undo()}>
              {word('undo')}
            </button>
          </div>
        )}
      </div>
    </Undo.Provider>
  );
}

/** In a field the browser's own undo of typing is meant. */
const inField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches('input:not([type=radio], [type=checkbox]), textarea');
