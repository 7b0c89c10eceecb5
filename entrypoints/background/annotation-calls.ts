import { printOfMark } from '@/lib/annotation';
import { draftOf } from '@/lib/article/work-draft';
import { paragraphsOf, printOf } from '@/lib/revision/print';
import {
  annotate,
  answerSighting,
  changeTags,
  database,
  editAnnotation,
  keepReading,
  keepSnapshot,
  lastVersion,
  placeInSnapshot,
  remove,
  restore,
  takeBackAnswer,
} from '@/lib/store';
import type { BackgroundHandlers } from './handlers';
import { believed } from './sender';

/** Passages and notes, made and changed in a page. */
export const annotationCalls: Pick<
  BackgroundHandlers,
  | 'annotate'
  | 'lastVersion'
  | 'keepSnapshot'
  | 'keepReading'
  | 'editAnnotation'
  | 'changeTags'
  | 'removeAnnotation'
  | 'restoreAnnotation'
  | 'answerSighting'
  | 'takeBackAnswer'
> = {
  annotate: async ({ page, ...annotation }, sender) =>
    annotate({ ...annotation, work: draftOf(believed(page, sender)) }),

  async lastVersion({ workId }) {
    const version = await lastVersion(workId);
    return version ? { print: printOf(version.text, paragraphsOf(version)) } : {};
  },

  async keepSnapshot({ workId, text, blocks, paragraphs, passages }) {
    const { id: snapshotId } = await keepSnapshot(workId, { text, blocks, paragraphs });
    for (const { annotationId, of } of passages) {
      const annotation = await database.annotations.get(annotationId);
      if (annotation?.workId !== workId || !annotation.target) continue;
      // It may have got other ends since the page asked: they are in another text.
      if (printOfMark(annotation.target) !== of) continue;
      // One that was changed or deleted meanwhile keeps none of the others from its place.
      await placeInSnapshot(annotationId, { ...annotation.target, snapshotId }).catch(() => {});
    }
    return { snapshotId };
  },

  async keepReading({ snapshotId, reading }) {
    await keepReading(snapshotId, reading);
  },

  editAnnotation: async ({ id, changes, editing }) => editAnnotation(id, changes, { editing }),

  async changeTags({ id, add, remove }) {
    await changeTags(id, (tags) => [...new Set([...tags.filter((tag) => !remove.includes(tag)), ...add])]);
  },

  async removeAnnotation({ id }) {
    await remove([{ table: 'annotations', id }]);
  },

  async restoreAnnotation({ id }) {
    await restore([{ table: 'annotations', id }]);
  },

  async answerSighting(said) {
    await answerSighting(said);
  },

  async takeBackAnswer(undo) {
    await takeBackAnswer(undo);
  },
};
