import { v7 as newId } from 'uuid';
import type { Colour, PageFacts, PageMark, PageReview, Stance } from '@/lib/annotation';
import type { BackgroundCalls, In } from '@/lib/messaging/calls';
import type { background } from '@/lib/messaging/clients';
import type { Answer, TakenBack } from '@/lib/messaging/shapes';
import type { Marks } from '@/lib/page/marks';
import type { Passage } from '@/lib/page/passage';
import type { ClaimChanges } from '@/lib/page/scene';
import type { Writes } from '@/lib/page/writes';

export interface VerbsOptions {
  marks: Marks;
  writes: Writes;
  background: typeof background;
  facts: () => PageFacts;
  /** Told of a new passage at once. */
  onShown: () => void;
  /** Told of a new passage once it is on disk. */
  onKept: (annotationId: string, workId: string | undefined) => void;
}
type Changes = In<BackgroundCalls, 'editAnnotation'>['changes'];
interface TagChange {
  add?: string[];
  remove?: string[];
}

/** What was made, at once; `done` when it is on disk. */
export interface Made {
  annotationId: string;
  done: Promise<void>;
}

/** What a reader does with passages of this page: seen at once, and settled when it is on disk. Ids are made here, so that a repeated message is harmless. */
export type Verbs = ReturnType<typeof createVerbs>;
export function createVerbs({ marks, writes, background, facts, onShown, onKept }: VerbsOptions) {
  const show = (id: string, { target, range }: Passage, colour: Colour) => {
    const mark: PageMark = {
      id,
      target,
      colour,
      tags: [],
      claims: [],
      serves: [],
    };
    marks.put(mark, range, true);
    marks.paint();
    onShown();
  };
  const kept = (id: string, workId?: string) => {
    marks.settle(id);
    marks.paint();
    onKept(id, workId);
  };
  const edit = async (id: string, changes: Changes, editing?: string) => {
    const { target: _, ...shown } = changes;
    const written = marks.edit(id, shown);
    marks.paint();
    const call = { id, changes, ...(editing ? { editing } : {}) };
    await writes.run(`${Object.keys(changes).join()}:${id}`, async () => {
      await background.editAnnotation(call);
      written();
    });
  };

  return {
    edit,
    highlight(passage: Passage, colour: Colour): Made {
      const id = newId();
      const call = { id, page: facts(), target: passage.target, colour };
      show(id, passage, colour);
      const done = writes.run(`annotate:${id}`, async () => {
        const { workId } = await background.annotate(call);
        kept(id, workId);
      });
      return { annotationId: id, done };
    },
    /** A note on the whole work. */
    async noteWork(id: string, colour: Colour, note: string): Promise<void> {
      const call = { id, page: facts(), colour, note };
      await writes.run(`annotate:${id}`, () => background.annotate(call));
    },
    /** A claim on a new passage, or without one on the whole work. */
    claim(passage: Passage | undefined, colour: Colour, wording?: string): Made & { claimId: string } {
      const [id, claimId] = [newId(), newId()];
      const target = passage ? { target: passage.target } : {};
      const claim = { id: claimId, ...(wording === undefined ? {} : { claimReviewed: wording }) };
      const call = { claim, passage: { id, page: facts(), colour, ...target } };
      if (passage) show(id, passage, colour);
      const done = writes.run(`annotate:${id}`, async () => {
        await background.makeClaim(call);
        kept(id);
      });
      return { annotationId: id, claimId, done };
    },
    /** One more claim on a passage that is marked. */
    claimOn(annotationId: string): Made & { claimId: string } {
      const claimId = newId();
      const done = writes.run(`claim:${claimId}`, async () => {
        await background.makeClaim({ claim: { id: claimId }, annotationId });
      });
      return { annotationId, claimId, done };
    },
    async editClaim(id: string, changes: ClaimChanges, editing: string): Promise<void> {
      const fields = Object.keys(changes).join();
      await writes.run(`${fields}:${id}`, () => background.editClaim({ id, changes, editing }));
    },
    async addAppearances(annotationId: string, claimIds: string[]): Promise<void> {
      for (const claimId of claimIds)
        await writes.run(`appear:${claimId}:${annotationId}`, () =>
          background.addAppearance({ claimId, annotationId }),
        );
    },
    /** Uses a new passage, one that is marked, or without any the page as a whole, as a source, with the rating of a review in it. */
    async source(
      from: Passage | PageMark | undefined,
      { claimIds, stance, review }: { claimIds: string[]; stance: Stance; review?: PageReview | undefined },
      colour: Colour,
    ) {
      const isMark = from !== undefined && 'id' in from;
      const id = isMark ? from.id : newId();
      const target = from ? { target: from.target } : {};
      const taken = review ? { review } : {};
      const call = { claimIds, stance, page: facts(), id, colour, ...target, ...taken };
      if (from && !isMark) show(id, from, colour);
      await writes.run(`source:${id}`, async () => {
        await background.addSources(call);
        kept(id);
      });
      return id;
    },
    async changeTags(id: string, { add = [], remove = [] }: TagChange): Promise<void> {
      const one = marks.get(id);
      const tags = one?.mark.tags.filter((tag) => !remove.includes(tag) && !add.includes(tag)) ?? [];
      const written = one && marks.edit(id, { tags: [...tags, ...add] });
      await writes.run(`tags:${id}:${newId()}`, async () => {
        await background.changeTags({ id, add, remove });
        written?.();
      });
    },
    async moveEnds(id: string, { target, range }: Passage): Promise<void> {
      const one = marks.get(id);
      if (!one) return;
      marks.put({ ...one.mark, target }, range, one.unsaved);
      marks.paint();
      await edit(id, { target });
    },
    /** What is seen of a passage is this or that, with its new ends if it gets some. */
    async answer(said: Answer, range?: StaticRange): Promise<void> {
      const { id, annotationId, target } = said;
      const one = marks.get(annotationId);
      if (one && target) marks.put({ ...one.mark, target }, range, one.unsaved);
      if (target) marks.paint();
      const over = target && endsOf(annotationId);
      await writes.run(`answer:${id}`, () => background.answerSighting(said), over);
      // The new ends are in the text as it is now, which has to be kept for them.
      if (target) onKept(annotationId, undefined);
    },
    async takeBack(id: string, undo: TakenBack): Promise<void> {
      const over = undo.target && endsOf(id);
      await writes.run(`answer:${undo.id}`, () => background.takeBackAnswer(undo), over);
    },
    async remove(id: string): Promise<void> {
      marks.remove(id);
      marks.paint();
      await writes.run(`deleted:${id}`, () => background.removeAnnotation({ id }));
    },
    async restore(id: string): Promise<void> {
      await writes.run(`deleted:${id}`, () => background.restoreAnnotation({ id }));
    },
  };
}

/** The key of a write of a passage's ends, over which the others are that give it some. */
const endsOf = (id: string): string => `target:${id}`;
