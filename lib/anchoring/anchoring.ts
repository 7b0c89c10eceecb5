import type { Sentence } from './sentence';

/** What became of a passage: found word for word; found, its words edited; a place that may be it; gone. */
export type State = 'anchored' | 'changed' | 'uncertain' | 'orphaned';

/** Where a passage is on the page now. Uncertain has a range to ask about, never to paint as sure. */
export interface Anchoring {
  state: State;
  range?: StaticRange;
  /** 0 to 1: how much of the words and their surroundings agrees. */
  score?: number;
  /** Offsets in the text that `readText` gives; those of the description when the page was not read as a whole. */
  start?: number;
  end?: number;
  /** The words there now, in the text that `readText` gives, when they were edited. */
  is?: string;
  /** Words came or went in the passage's own sentence, outside the passage. */
  sentence?: Sentence;
}
