import type { Anchoring, Sentence, State } from '@/lib/anchoring';
import { isKept, type PageMark, type Seen } from '@/lib/annotation';
import type { Painter } from '@/lib/highlighting/painter';
import { disturbed } from '@/lib/page/disturbed';
import { nodeAround, wordsIn } from '@/lib/page/passage';

/** A mark and where it is on the page now; `state` is undefined until it was looked for. */
export interface PlacedMark {
  mark: PageMark;
  state?: State | undefined;
  score?: number | undefined;
  /** The marked words as they are now, when they were edited; those of the place that may be it. */
  is?: string | undefined;
  /** The marked words' own sentence, when it was edited around them. */
  sentence?: Sentence | undefined;
  /** What stands around the place that may be it. */
  around?: Seen['around'] | undefined;
  range?: StaticRange | undefined;
  /** The raw characters in the range when it was found: when they differ, the page has changed under the mark. */
  words?: string;
  /** The innermost node around the range. */
  within?: Node;
  /** Taken off the page until its place is found again. */
  lifted?: boolean;
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
  place(id: string, anchoring: Anchoring & Pick<Seen, 'around'>): void;
  remove(id: string): void;
  clear(): void;
  /** Whether a mark stands on its words. */
  isThere(id: string): boolean;
  /** Takes off, before the next frame, what stands on other words since these changes; it is missing until it is placed again. */
  lift(records: readonly MutationRecord[]): void;
  /** Marks that have no place, or whose words are no longer there. */
  missing(): PlacedMark[];
  paint(): void;
}

export function createMarks(painter: Pick<Painter, 'set' | 'remove'>): Marks {
  const placed = new Map<string, PlacedMark>();
  let edition = 0;
  const standing = (range: StaticRange) => ({
    range,
    words: wordsIn(range),
    within: nodeAround(range),
  });
  const isShown = ({ range, state, lifted }: PlacedMark) =>
    range && !lifted && (state === 'anchored' || state === 'changed') && isOnPage(range.startContainer);

  return {
    all: () => [...placed.values()],
    get: (id) => placed.get(id),
    put(mark, range, unsaved = false) {
      edition++;
      const before = placed.get(mark.id);
      placed.set(
        mark.id,
        range ? { mark, ...standing(range), state: 'anchored', unsaved } : { ...before, mark, unsaved },
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
    place(id, { state, range, score, is, sentence, around }) {
      const before = placed.get(id);
      if (!before) return;
      placed.set(id, {
        mark: before.mark,
        unsaved: before.unsaved ?? false,
        state,
        score,
        is,
        sentence,
        around,
        ...(range ? standing(range) : {}),
      });
    },
    remove(id) {
      edition++;
      placed.delete(id);
    },
    clear: () => placed.clear(),
    isThere(id) {
      const { range, words } = placed.get(id) ?? {};
      return range !== undefined && isOnPage(range.startContainer) && wordsIn(range) === words;
    },
    lift(records) {
      const gone = disturbed(placed.values(), records);
      if (gone.length === 0) return;
      for (const one of gone) placed.set(one.mark.id, { ...one, lifted: true });
      painter.remove(new Set(gone.map((one) => one.mark.id)));
    },
    missing: () =>
      [...placed.values()].filter(({ state, range, words, lifted }) => {
        if (lifted) return true;
        if (!range) return state !== 'anchored' && state !== 'changed';
        if (!isOnPage(range.startContainer) || !isOnPage(range.endContainer)) return true;
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
                  changed: one.state === 'changed' && !isKept(one.mark.sightings ?? [], seenIn(one)),
                  unsaved: one.unsaved ?? false,
                },
              ]
            : [],
        ),
      );
    },
  };
}

/** A frame that is gone leaves its document whole. */
const isOnPage = (node: Node): boolean => node.isConnected && node.ownerDocument?.defaultView !== null;

/** What is seen of a mark, as it is told. */
export const seenIn = ({ state, is, sentence, around }: PlacedMark): Seen => ({
  state: state ?? 'orphaned',
  ...(is === undefined ? {} : { is }),
  ...(sentence ? { sentence } : {}),
  ...(around ? { around } : {}),
});

const sameEnds = (a: PageMark, b: PageMark): boolean =>
  a.target.exact === b.target.exact &&
  JSON.stringify(a.target.selectors) === JSON.stringify(b.target.selectors);
