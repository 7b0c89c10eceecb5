import { createContext } from 'preact';
import { useCallback, useContext, useEffect, useState } from 'preact/hooks';
import { addressOf, type Place, placeOf, start } from './place';

type Go = (place: Place, how?: { replace?: boolean }) => void;
export interface Places {
  place: Place;
  /** Goes to a place; with `replace` the back button skips the one before. */
  go: Go;
}

export const PlacesContext = createContext<Places>({ place: start, go: () => {} });
export const usePlaces = (): Places => useContext(PlacesContext);

/** The place that the page's address names, followed through back and forward. */
export function usePlaceOfWindow(
  window: Pick<
    Window,
    'location' | 'history' | 'addEventListener' | 'removeEventListener'
  > = globalThis.window,
): Places {
  const [place, setPlace] = useState(() => placeOf(window.location.search));
  useEffect(() => {
    const follow = () => setPlace(placeOf(window.location.search));
    window.addEventListener('popstate', follow);
    return () => window.removeEventListener('popstate', follow);
  }, []);
  const go = useCallback<Go>((next, { replace = false } = {}) => {
    const address = addressOf(next);
    if (replace || address === addressOf(placeOf(window.location.search)))
      window.history.replaceState(null, '', address);
    else window.history.pushState(null, '', address);
    setPlace(next);
  }, []);
  return { place, go };
}
