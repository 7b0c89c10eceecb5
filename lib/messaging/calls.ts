import * as v from 'valibot';
import {
  Annotation,
  Claim,
  Colour,
  Id,
  Line,
  Marked,
  PageFacts,
  PageMark,
  PageReview,
  Prose,
  Source,
  Stance,
  Tags,
  Target,
} from '@/lib/annotation';
import { toPage } from './page-calls';
import {
  AnchorReport,
  Answer,
  ClaimChoice,
  claimChanges,
  claimDraft,
  Print,
  pageText,
  passage,
  TakenBack,
} from './shapes';

/** Every message, with what goes in and what comes back; both are checked where they arrive. */
const nothing = v.object({});
const done = v.optional(v.undefined());

/** From a page's script to the background, which answers from the store. */
export const toBackground = {
  /** Light the icon of an article, dim it again when the page has moved on; the annotator is brought where the page is known. */
  pageOpened: { in: v.object({ isArticle: v.boolean(), url: v.string(), doi: v.string() }), out: done },
  /** Bring the annotator into this page, if it is not there: words were selected, or the page is known. */
  bringAnnotator: { in: nothing, out: done },
  /** The marks of this page; `count` includes notes about the whole work. */
  marksOfPage: {
    in: v.object({ page: PageFacts }),
    out: v.object({ workId: v.exactOptional(Id), marks: v.array(PageMark), count: v.number() }),
  },
  /** Keep a passage, or without a target a note about the whole work. */
  annotate: {
    in: v.object({ ...passage, colour: Colour, note: v.exactOptional(Prose), tags: v.exactOptional(Tags) }),
    out: Annotation,
  },
  /** What the article was when it was last seen whole, to be compared with the page. */
  lastVersion: { in: v.object({ workId: Id }), out: v.object({ print: v.exactOptional(Print) }) },
  /** Keep the page's text, that positions of these passages refer to as long as they are the marked words; without any when the article was edited. */
  keepSnapshot: {
    in: v.object({ workId: Id, ...pageText, passages: v.array(v.object({ annotationId: Id, of: Marked })) }),
    out: v.object({ snapshotId: Id }),
  },
  /** Add Readability's text of the page to a snapshot. */
  keepReading: { in: v.object({ snapshotId: Id, reading: Prose }), out: done },
  /** Change colour, note or ends of an annotation; `editing` makes one history entry of many saves. */
  editAnnotation: {
    in: v.object({
      id: Id,
      changes: v.object({
        colour: v.exactOptional(Colour),
        note: v.exactOptional(Prose),
        target: v.exactOptional(Target),
      }),
      editing: v.exactOptional(Line),
    }),
    out: Annotation,
  },
  /** Add tags to an annotation and take others off; what another tab adds at the same time stays. */
  changeTags: { in: v.object({ id: Id, add: Tags, remove: Tags }), out: done },
  /** Put an annotation in the bin; its claims stay. */
  removeAnnotation: { in: v.object({ id: Id }), out: done },
  /** Undo of removeAnnotation. */
  restoreAnnotation: { in: v.object({ id: Id }), out: done },
  /** Note a claim on an annotation, made in the same write when `passage` is given. */
  makeClaim: {
    in: v.object({
      claim: claimDraft,
      annotationId: v.exactOptional(Id),
      passage: v.exactOptional(v.object({ ...passage, colour: Colour })),
    }),
    out: v.object({ claim: Claim, annotationId: Id }),
  },
  /** Say that a claim appears in one more annotation. */
  addAppearance: { in: v.object({ claimId: Id, annotationId: Id }), out: done },
  /** Use a passage of this page, or the page as a whole, as a source for claims, with the rating of a review that it publishes. */
  addSources: {
    in: v.object({
      claimIds: v.pipe(v.array(Id), v.minLength(1)),
      stance: Stance,
      page: PageFacts,
      id: Id,
      target: v.exactOptional(Target),
      colour: Colour,
      review: v.exactOptional(PageReview),
    }),
    out: v.object({ sources: v.array(Source), annotationId: v.exactOptional(Id) }),
  },
  /** Change a claim; an empty text takes the field away, `editing` makes one history entry of many saves. */
  editClaim: {
    in: v.object({
      id: Id,
      changes: claimChanges,
      editing: v.exactOptional(Line),
    }),
    out: done,
  },
  /** A claim as it is noted, with the name of who said it. */
  claimDetails: {
    in: v.object({ id: Id }),
    out: v.object({ claim: Claim, claimantName: v.exactOptional(Line) }),
  },
  /** Who was noted as saying something in this article, the latest first. */
  peopleOfPage: { in: v.object({ page: PageFacts }), out: v.object({ names: v.array(Line) }) },
  /** Keep a claim at the top of the picker. */
  pinClaim: { in: v.object({ claimId: Id }), out: done },
  /** The keys that highlight, to be told once; none when that was done before or there are none. */
  shortcutHint: { in: nothing, out: v.object({ keys: v.exactOptional(Line) }) },
  /** Bring the script with Readability in it to this frame. */
  bringReader: { in: nothing, out: done },
  /** Claims to choose from: the pinned one first, then the latest, or those that hold all words of the search. */
  claimChoices: { in: v.object({ search: Line, limit: v.number() }), out: v.array(ClaimChoice) },
  /** How the annotations of this page anchored. */
  reportAnchors: { in: v.object({ workId: Id, states: v.array(AnchorReport) }), out: done },
  /** Remember what the reader says of an edited or a lost passage. */
  answerSighting: { in: Answer, out: done },
  /** Undo of answerSighting. */
  takeBackAnswer: { in: TakenBack, out: done },
  /** Open the side panel beside this tab (Chromium, inside a click). */
  openPanel: { in: nothing, out: done },
} satisfies Calls;

interface Calls {
  [name: string]: { in: v.GenericSchema; out: v.GenericSchema };
}
export type BackgroundCalls = typeof toBackground;
export type PageCalls = typeof toPage;
export type In<C extends Calls, N extends keyof C> = v.InferOutput<C[N]['in']>;
export type Out<C extends Calls, N extends keyof C> = v.InferOutput<C[N]['out']>;
export type Handlers<C extends Calls, Context> = {
  [N in keyof C]: (input: In<C, N>, context: Context) => Promise<Out<C, N>>;
};

export { PROTOCOL } from './protocol';
export { ViewSignal, WrittenSignal } from './signals';
export type { Calls };
export { toPage };
