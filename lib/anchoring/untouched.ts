import { type Inner, isCurrent } from './inner';

const EVERYTHING = { subtree: true, childList: true, characterData: true };

/** Whether a page is as it was when reading it began; to be asked before every rest, as the trees within it become known one by one. */
export interface Untouched {
  isUntouched(): boolean;
  end(): void;
}

/** Watches a tree and those that a reading meets in it; the first change ends it. */
export function watchUntouched(top: Node, inner: Inner): Untouched {
  let isFresh = true;
  /** So many of the trees inside the page are observed. */
  let observed = 0;
  const observer = new MutationObserver(() => end());
  const end = () => {
    isFresh = false;
    observer.disconnect();
  };
  observer.observe(top, EVERYTHING);
  const isUntouched = () => {
    for (const { roots } = inner; isFresh && observed < roots.length; observed++)
      observer.observe(roots[observed] as Node, EVERYTHING);
    if (isFresh && (observer.takeRecords().length > 0 || !isCurrent(inner))) end();
    return isFresh;
  };
  isUntouched();
  return { isUntouched, end };
}
