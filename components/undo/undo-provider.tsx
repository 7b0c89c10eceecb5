import './undo.css';
import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { useAttempt } from '@/components/failure/use-attempt';
import { MissingRecordError, ReviewError, type Undo, UndoStopped } from '@/lib/store';
import { type Offered, UndoBar, type Undoing } from './undo-bar';

interface Offer extends Offered {
  undo: Undo;
  /** The later it was done the greater. */
  at: number;
}
/** Offers to undo what was just done: `what` says it in the past tense, `undo` takes it back. */
export type OfferUndo = (what: string, undo: Undo) => void;

/** How long the bar stays, in milliseconds; Ctrl+Z works on. */
const SHOWN = 10_000;
const UndoContext = createContext<OfferUndo>(() => {});

/** The way for any component below an UndoProvider to offer an undo. */
export const useOfferUndo = (): OfferUndo => useContext(UndoContext);

/** Holds what can be undone: a bar for ten seconds, and Ctrl+Z (Cmd+Z) as long as the page is open. */
export function UndoProvider({ children }: { children: ComponentChildren }) {
  const offers = useRef<Offer[]>([]);
  /** Asked to be undone, one after the other: what was done first may stand under what was done later. */
  const waiting = useRef<Offer[]>([]);
  const isUnder = useRef(false);
  const made = useRef(0);
  const [shown, setShown] = useState<Offer>();
  const [undoing, setUndoing] = useState<Undoing>();
  const [held, setHeld] = useState(false);
  const { attempt, failure } = useAttempt();
  const cameFrom = useRef<Element | null>(null);

  const keep = (...kept: Offer[]) => {
    offers.current = [...offers.current, ...kept].sort((a, b) => a.at - b.at);
  };
  /** Runs an undo, and says how far it is when it takes more than one step. */
  const run = async (offer: Offer) => {
    const controller = new AbortController();
    const { signal } = controller;
    const { what } = offer;
    const stop = () => controller.abort();
    const onProgress = (done: number, of = 0) => setUndoing(done < of ? { what, done, of, stop } : undefined);
    try {
      await offer.undo({ signal, onProgress });
    } finally {
      setUndoing(undefined);
    }
  };
  /** Whether it was undone; what can be tried again stands where it stood. */
  const takeBack = async (offer: Offer): Promise<boolean> => {
    let isStopped = false;
    const isDone = await attempt(async () => {
      // Tried again by the button of what failed, it stands here.
      offers.current = offers.current.filter(({ at }) => at !== offer.at);
      try {
        await run(offer);
        leave(cameFrom.current);
      } catch (error) {
        isStopped = error instanceof UndoStopped;
        const again = error instanceof UndoStopped ? { ...offer, stopped: error } : offer;
        // What can be undone no more does not stand before what was done earlier.
        if (!(error instanceof ReviewError || error instanceof MissingRecordError)) keep(again);
        if (!isStopped) throw error;
        setShown(again);
      }
    });
    return isDone && !isStopped;
  };
  const undo = async (offer = offers.current.at(-1)) => {
    if (!offer) return;
    // Taken at once: the next Ctrl+Z, pressed before this one is done, undoes what was done before.
    offers.current = offers.current.filter(({ at }) => at !== offer.at);
    setShown((now) => (now?.at === offer.at ? undefined : now));
    leave(cameFrom.current);
    waiting.current.push(offer);
    if (isUnder.current) return;
    isUnder.current = true;
    for (let next = waiting.current.shift(); next; next = waiting.current.shift())
      if (!(await takeBack(next))) keep(...waiting.current.splice(0));
    isUnder.current = false;
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
    if (!shown || shown.stopped || held) return;
    const timer = setTimeout(() => setShown(undefined), SHOWN);
    return () => clearTimeout(timer);
  }, [shown, held]);
  const offer = useRef<OfferUndo>((what, undo) => {
    const one = { what, undo, at: ++made.current };
    offers.current.push(one);
    setShown(one);
  });

  return (
    <UndoContext.Provider value={offer.current}>
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
        <UndoBar
          shown={shown}
          undoing={undoing}
          onUndo={() => void undo(shown)}
          onDismiss={() => setShown(undefined)}
        />
      </div>
    </UndoContext.Provider>
  );
}

/** Gives the focus back to what had it before the bar. */
function leave(cameFrom: Element | null): void {
  if (document.activeElement?.closest('.undo') && cameFrom instanceof HTMLElement) cameFrom.focus();
}

/** In a field the browser's own undo of typing is meant. */
const inField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches('input:not([type=radio], [type=checkbox]), textarea');
