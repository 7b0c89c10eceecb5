import type { Anchoring } from '@/lib/anchoring';
import { isKept, type PageMark, type Seen, type Target } from '@/lib/annotation';
import type { Painter } from '@/lib/highlighting/painter';
import { disturbed } from '@/lib/page/disturbed';
import { type PlacedMark, seenIn } from '@/lib/page/placed-mark';
import { type Staying, standOn, stands, stayingOf, stays } from '@/lib/page/standing';

/** The marks of the page as this script knows them; the truth that painting follows. */
export interface Marks {
  all(): PlacedMark[];
  get(id: string): PlacedMark | undefined;
  /** Puts a mark where the reader just made it, or as it is now noted. */
  put(mark: PageMark, range?: StaticRange, unsaved?: boolean): void;
  /** Shows what is being written of a mark; it stands, whatever the store has by then, until what this returns is called. */
  edit(id: string, changes: Partial<PageMark>): () => void;
  /** A mark is on disk now. */
  settle(id: string): void;
  /** Grows with everything the reader does here: what was asked of the store before is out of date. */
  readonly edition: number;
  /** The marks as the store has them; what is not on disk yet stays, and what has not moved keeps its place. */
  replace(marks: PageMark[]): void;
  place(id: string, anchoring: Anchoring & Pick<Seen, 'around'>): void;
  remove(id: string): void;
  /** The address is another article's: what the page still shows of the last one stays for as long, and is looked for no more. */
  leave(): void;
  /** Takes off what stayed of an article that is no longer there as it was; true when something was. */
  clearLeft(): boolean;
  /** The ends of a mark that stands on the very words that were marked. */
  standing(id: string): Target | undefined;
  /** Takes off, before the next frame, what stands on other words since these changes; it is missing until it is placed again. */
  lift(records: readonly MutationRecord[]): void;
  /** Marks that have no place, or whose words are no longer there. */
  missing(): PlacedMark[];
  paint(): void;
}

export function createMarks(painter: Pick<Painter, 'set' | 'remove'>): Marks {
  const placed = new Map<string, PlacedMark>();
  /** What is not on disk yet of marks that are, by the fields that it gives. */
  const unwritten = new Map<string, Map<string, Partial<PageMark>>>();
  let edition = 0;
  const isShown = ({ range, state, lifted }: PlacedMark) =>
    range && !lifted && (state === 'anchored' || state === 'changed') && range.startContainer.isConnected;

  return {
    all: () => [...placed.values()],
    get: (id) => placed.get(id),
    put(mark, range, unsaved = false) {
      edition++;
      const before = placed.get(mark.id);
      placed.set(
        mark.id,
        range ? { mark, ...standOn(range), state: 'anchored', unsaved } : { ...before, mark, unsaved },
      );
    },
    edit(id, changes) {
      edition++;
      const one = placed.get(id);
      if (one) one.mark = { ...one.mark, ...changes };
      const edits = unwritten.get(id) ?? new Map<string, Partial<PageMark>>();
      const fields = Object.keys(changes).sort().join();
      unwritten.set(id, edits.set(fields, changes));
      return () => {
        edition++;
        if (edits.get(fields) === changes) edits.delete(fields);
      };
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
      for (const { mark, unsaved, staying } of placed.values())
        if (!unsaved && !staying && !wanted.has(mark.id)) placed.delete(mark.id);
      for (const stored of marks) {
        const before = placed.get(stored.id);
        if (before?.unsaved) continue;
        const mark = Object.assign({}, stored, ...(unwritten.get(stored.id)?.values() ?? []));
        placed.set(
          mark.id,
          before && sameEnds(before.mark, mark) ? { ...before, mark, staying: undefined } : { mark },
        );
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
        ...(range ? standOn(range) : {}),
      });
    },
    remove(id) {
      edition++;
      unwritten.delete(id);
      placed.delete(id);
    },
    leave() {
      const known = new Map<Element, Staying>();
      for (const [id, one] of placed) {
        const staying = one.range && isShown(one) && stands(one) ? stayingOf(one.range, known) : undefined;
        if (staying) placed.set(id, { ...one, staying });
        else placed.delete(id);
      }
    },
    clearLeft() {
      const before = placed.size;
      const left = new Set([...placed.values()].flatMap(({ staying }) => staying ?? []));
      const there = new Set([...left].filter(stays));
      for (const [id, one] of placed)
        if (one.staying && (one.lifted || !stands(one) || !there.has(one.staying))) placed.delete(id);
      return placed.size < before;
    },
    standing(id) {
      const one = placed.get(id);
      return one?.state === 'anchored' && stands(one) ? one.mark.target : undefined;
    },
    lift(records) {
      const gone = disturbed(placed.values(), records);
      if (gone.length === 0) return;
      for (const one of gone) placed.set(one.mark.id, { ...one, lifted: true });
      painter.remove(new Set(gone.map((one) => one.mark.id)));
    },
    missing: () =>
      [...placed.values()].filter((one) => {
        const { state, range, lifted, staying } = one;
        if (staying) return false;
        if (lifted) return true;
        if (!range) return state !== 'anchored' && state !== 'changed';
        return state === 'uncertain' || !stands(one);
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
                  changed:
                    one.state === 'changed' &&
                    !isKept(one.mark.sightings ?? [], seenIn(one), one.mark.target),
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
