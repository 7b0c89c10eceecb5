import type { Claim, Colour, PageMark, PageReview, Stance } from '@/lib/annotation';
import type { BackgroundCalls, In, Out } from '@/lib/messaging/calls';
import type { Preferences } from '@/lib/messaging/preferences';
import type { Passage } from '@/lib/page/passage';
import type { PlacedMark } from '@/lib/page/placed-mark';
import type { WalkMove } from '@/lib/page/walk-moves';

/** CSS pixels in the viewport. */
export interface Point {
  x: number;
  y: number;
}
export type Edge = 'start' | 'end';
export type Step = 'character' | 'word';
export type ClaimChanges = In<BackgroundCalls, 'editClaim'>['changes'];
export type ClaimChoices = Out<BackgroundCalls, 'claimChoices'>;
/** Saves what is typed; `editing` is one for the whole time that a field is edited. */
export type Save<T> = (value: T, editing: string) => Promise<unknown>;

export interface ToolbarContent {
  kind: 'toolbar';
  /** The keys to tell of, once. */
  hintKeys?: string;
  onHighlight: (colour: Colour) => void;
  onClaim: () => void;
  onNote: () => void;
  onSource: () => void;
}
export interface NoteContent {
  kind: 'note';
  quote?: string;
  text: string;
  save: Save<string>;
}
export interface ClaimContent {
  kind: 'claim';
  claim: Partial<Claim>;
  claimantName: string;
  /** The article's authors and who was noted as saying something in it. */
  people: () => Promise<string[]>;
  save: Save<ClaimChanges>;
}
export interface PickerContent {
  kind: 'picker';
  withStance: boolean;
  quote?: string;
  /** What the page publishes itself about claims. */
  reviews: PageReview[];
  search: (text: string) => Promise<ClaimChoices>;
  onChoose: (claimIds: string[], stance: Stance, review?: PageReview) => void;
  pin: (claimId: string) => Promise<unknown>;
}
export interface HoverContent {
  kind: 'hover';
  note?: string;
  onOpen: () => void;
}
export interface CardContent {
  kind: 'card';
  mark: PageMark;
  unsaved: boolean;
  /** What was edited, first seen at `since`. */
  edits?: Pick<PlacedMark, 'is' | 'sentence'> & { since: string; isKept: boolean };
  /** The marks that overlap here: which one of how many this is. */
  at: number;
  of: number;
  onNext: () => void;
  onColour: (colour: Colour) => void;
  saveNote: Save<string>;
  onTags: (change: { add?: string[]; remove?: string[] }) => void;
  onClaim: (claimId?: string) => void;
  onPickClaim: () => void;
  onSource: () => void;
  onEnds: () => void;
  /** Marks the words as they are now instead. */
  onFollow: () => void;
  /** Keeps what was marked, and asks no more until the words are others again. */
  onKeep: () => void;
  onCopy: (what: 'quote' | 'link') => Promise<boolean>;
  onDelete: () => void;
}
export interface EndsContent {
  kind: 'ends';
  /** The passage as it would be. */
  quote: string;
  /** The words run from right to left. */
  isRtl: () => boolean;
  handles: () => Record<Edge, { x: number; top: number; bottom: number }> | undefined;
  onMove: (edge: Edge, step: Step, by: 1 | -1) => void;
  onDrag: (edge: Edge, to: Point) => void;
  onDone: () => void;
}
/** The reader selects where a passage that was not found stands now. */
export interface AttachContent {
  kind: 'attach';
  annotationId: string;
  quote: string;
  isChosen: boolean;
  /** To what is selected, or to another place. */
  onAttach: (to?: StaticRange) => void;
}
/** The reader walks over the text by keys. */
export interface WalkContent {
  kind: 'walk';
  /** Where the reader is, as it would be marked; in its language, as far as the page says it. */
  range: StaticRange;
  quote: string;
  /** The passage ready to be kept; undefined when other words stand there by now. */
  passage: () => Passage | undefined;
  /** False, and said, when other words stand there by now than were shown last. */
  isAsShown: () => boolean;
  language: string;
  isRtl: boolean;
  /** What a screen reader says of the last step; a new number with each, so that the same words are said again. */
  said: string;
  step: number;
  /** What came of what was done last, if there is something to say; `count` grows with everything that is done. */
  status: string;
  count: number;
  onMove: (move: WalkMove) => void;
  /** Goes to the next sentence with these words; `by` of 0 stays where they are. */
  onFind: (words: string, by: 1 | 0 | -1) => void;
  onHighlight: () => void;
  /** What else can be done with the passage; undefined while words are sought for a mark that lost its own. */
  more: Pick<ToolbarContent, 'onClaim' | 'onNote' | 'onSource'> | undefined;
}
export type Content =
  | ToolbarContent
  | NoteContent
  | ClaimContent
  | PickerContent
  | HoverContent
  | CardContent
  | EndsContent
  | AttachContent
  | WalkContent;

/** What floats beside a passage. */
export interface Scene {
  /** The same thing keeps its key while it changes. */
  key: string;
  /** The boxes of the passage's lines now; none for what belongs to the whole work. */
  boxes: () => DOMRect[];
  /** Where the pointer is, to stay away from it. */
  pointer?: Point;
  /** Takes the keyboard when it appears. */
  focus: boolean;
  content: Content;
  onClose: () => void;
}

/** A line at the lower edge, with one thing to do about it. */
export interface Notice {
  text?: string;
  /** An error to tell of instead. */
  failure?: unknown;
  action?: { label: string; run: () => void };
  onDismiss: () => void;
}

/** Where scenes are shown; `components/toolbar` draws it. */
export interface View {
  show(scene: Scene | undefined): void;
  notice(notice: Notice | undefined): void;
  dress(preferences: Pick<Preferences, 'theme' | 'colourNames'>): void;
  /** Whether an event happened in what is ours. */
  owns(event: Event): boolean;
  /** Whether the keyboard is in what is ours. */
  hasFocus(): boolean;
  /** Whether there is something to take it. */
  takeFocus(): boolean;
  /** Takes all of it away; but words that are being written stay, with `farewell` beside them, until they are closed. */
  dispose(farewell?: string): void;
}
