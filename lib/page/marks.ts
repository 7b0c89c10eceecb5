import type { Anchoring, State } from '@/lib/anchoring';
import type { PageMark } from '@/lib/annotation';
import type { Painter } from '@/lib/highlighting/painter';
import { wordsIn } from '@/lib/page/passage';

/** A mark and where it is on the page now; `state` is undefined until it was looked for. */
export interface PlacedMark {
  mark: PageMark;
  state?: State | undefined;
  score?: number | undefined;
  range?: StaticRange | undefined;
  /** The raw characters in the range when it was found: when they differ, the page has changed under the mark. */
  words?: string;
  /** Not on disk yet. */
  unsaved?: boolean;
}

/** The marks of the page as this script knows them; the truth that painting follows. */
export interface Marks {
  all(): PlacedMark[];
  get(id: string): PlacedMark | undefined;
  /** Puts a mark where the reader just made it, or as it is now noted. */
  put(mark: PageMark, range?: StaticRange, unsaved?: boolean): void;
  /** A mark is on disk now. */
  settle(id: string): void;
  /** Grows with everything the reader does here: what was asked of the store before is out of date. */
  readonly edition: number;
  /** The marks as the store has them; what is not on disk yet stays, and what has not moved keeps its place. */
  replace(marks: PageMark[]): void;
  place(id: string, anchoring: Anchoring): void;
  remove(id: string): void;
  clear(): void;
  /** Marks that have no place, or whose words are no longer there. */
  missing(): PlacedMark[];
  paint(): void;
}

export function createMarks(painter: Painter): Marks {
  const placed = new Map<string, PlacedMark>();
  let edition = 0;
  const isShown = ({ range, state }: PlacedMark) =>
    range && (state === 'anchored' || state === 'changed') && range.startContainer.isConnected;

  return {
    all: () => [...placed.values()],
    get: (id) => placed.get(id),
    put(mark, range, unsaved = false) {
      edition++;
      const before = placed.get(mark.id);
      placed.set(
        mark.id,
        range
          ? { mark, range, words: wordsIn(range), state: 'anchored', unsaved }
          : { ...before, mark, unsaved },
      );
    },
    settle(id) {
      edition++;
      const one = placed.get(id);
      if (one) one.unsaved = false;
    },
    get edition() {
      return edition;
    },
    replace(marks) {
      const wanted = new Set(marks.map((mark) => mark.id));
      for (const { mark, unsaved } of placed.values())
        if (!unsaved && !wanted.has(mark.id)) placed.delete(mark.id);
      for (const mark of marks) {
        const before = placed.get(mark.id);
        if (before?.unsaved) continue;
        placed.set(mark.id, before && sameEnds(before.mark, mark) ? { ...before, mark } : { mark });
      }
    },
    place(id, { state, range, score }) {
      const before = placed.get(id);
      if (!before) return;
      placed.set(id, {
        mark: before.mark,
        unsaved: before.unsaved ?? false,
        state,
        score,
        ...(range ? { range, words: wordsIn(range) } : {}),
      });
    },
    remove(id) {
      edition++;
      placed.delete(id);
    },
    clear: () => placed.clear(),
    missing: () =>
      [...placed.values()].filter(({ state, range, words }) => {
        if (!range) return state !== 'anchored' && state !== 'changed';
        if (!range.startContainer.isConnected || !range.endContainer.isConnected) return true;
        return state === 'uncertain' || wordsIn(range) !== words;
      }),
    paint() {
      painter.set(
        [...placed.values()].flatMap((one) =>
          one.range && isShown(one)
            ? [
                {
                  id: one.mark.id,
                  range: one.range,
                  colour: one.mark.colour,
                  claim: one.mark.claims.length > 0,
                  changed: one.state === 'changed',
                  unsaved: one.unsaved ?? false,
                },
              ]
            : [],
        ),
      );
    },
  };
}

const sameEnds = (a: PageMark, b: PageMark): boolean =>
  a.target.exact === b.target.exact &&
  JSON.stringify(a.target.selectors) === JSON.stringify(b.target.selectors);
