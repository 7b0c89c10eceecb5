import { draftOf } from '@/lib/article/work-draft';
import {
  annotate,
  answerSighting,
  changeTags,
  database,
  editAnnotation,
  keepReading,
  keepSnapshot,
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

  async keepSnapshot({ workId, text, blocks, annotationIds }) {
    const { id: snapshotId } = await keepSnapshot(workId, { text, blocks });
    for (const annotation of await database.annotations.bulkGet(annotationIds)) {
      if (annotation?.workId !== workId || !annotation.target) continue;
      await placeInSnapshot(annotation.id, { ...annotation.target, snapshotId });
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
