import type { Sentence, State } from '@/lib/anchoring';
import type { PageMark, Seen } from '@/lib/annotation';
import type { Standing, Staying } from '@/lib/page/standing';
import { hashOfParagraph } from '@/lib/revision/print';

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

/** UTF-16 units of words that are told with a state; whoever marked more sees them on the page. */
const LONGEST = 20_000;

/** What is seen of a mark, as it is told: of longer words only a number by which they are known again. */
export function seenIn({ state, is, sentence, around }: PlacedMark): Seen {
  const isLong = is !== undefined && is.length > LONGEST;
  const isLongSentence = sentence && sentence.was.length + sentence.is.length > 2 * LONGEST;
  const untold = (isLong ? is : '') + (isLongSentence ? `\n${sentence.is}` : '');
  return {
    state: state ?? 'orphaned',
    ...(is === undefined || isLong ? {} : { is }),
    ...(sentence && !isLongSentence ? { sentence } : {}),
    ...(around ? { around } : {}),
    ...(untold ? { print: hashOfParagraph(untold) } : {}),
  };
}
