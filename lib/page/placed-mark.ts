import type { Sentence, State } from '@/lib/anchoring';
import type { PageMark, Seen } from '@/lib/annotation';
import type { Standing, Staying } from '@/lib/page/standing';

/** A mark and where it is on the page now; `state` is undefined until it was looked for. */
export interface PlacedMark extends Partial<Standing> {
  mark: PageMark;
  state?: State | undefined;
  score?: number | undefined;
  /** The marked words as they are now, when they were edited; those of the place that may be it. */
  is?: string | undefined;
  /** The marked words' own sentence, when it was edited around them. */
  sentence?: Sentence | undefined;
  /** What stands around the place that may be it. */
  around?: Seen['around'] | undefined;
  /** Taken off the page until its place is found again. */
  lifted?: boolean;
  /** Not on disk yet. */
  unsaved?: boolean;
  /** It is of an article that the page still shows, though its address is another one's by now. */
  staying?: Staying | undefined;
}

/** What is seen of a mark, as it is told. */
export const seenIn = ({ state, is, sentence, around }: PlacedMark): Seen => ({
  state: state ?? 'orphaned',
  ...(is === undefined ? {} : { is }),
  ...(sentence ? { sentence } : {}),
  ...(around ? { around } : {}),
});
