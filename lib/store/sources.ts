import type { Source, Stance } from '@/lib/annotation';
import { annotateWithin, type NewAnnotation } from './annotations';
import { worksOfClaim } from './claims';
import { type Changes, create, type Editing, edit, type Fields } from './edit';
import { newId, sourceIdOf } from './identity';
import { outside } from './outside';
import { sameValue } from './same-value';
import { moving } from './status';
import { ensureWorkWithin, keysOf, type WorkDraft } from './works';
import { write } from './write';

/** Evidence to be noted for one or several claims; at most one of `passage` (marked now), `work` (a document as a whole). */
export interface NewSource {
  /** A UUID of this step, made by the caller: the same step told twice makes nothing twice. */
  id?: string | undefined;
  claimIds: string[];
  stance: Stance;
  passage?: NewAnnotation | undefined;
  work?: WorkDraft | undefined;
  details?: Partial<
    Pick<
      Fields<'sources'>,
      | 'quotation'
      | 'searched'
      | 'locator'
      | 'translation'
      | 'accessed'
      | 'note'
      | 'annotationId'
      | 'workId'
      | 'reviewRating'
    >
  >;
}

/** Notes a source for each claim in one write; its document and its passage are noted once, however many claims they serve. */
export async function addSources({
  id: step = newId(),
  claimIds,
  stance,
  passage,
  work: draft,
  details = {},
}: NewSource): Promise<Source[]> {
  await outside.rememberKeys([...(passage ? keysOf(passage.work) : []), ...(draft ? keysOf(draft) : [])]);
  const noting = async () => {
    const annotation = passage && (await annotateWithin(passage));
    const work = annotation ? { id: annotation.workId } : draft && (await ensureWorkWithin(draft));
    const fields = {
      stance,
      ...(work ? { workId: work.id } : {}),
      ...(annotation ? { annotationId: annotation.id } : {}),
      ...(annotation?.target ? { quotation: annotation.target.exact } : {}),
      ...details,
    };
    const sources: Source[] = [];
    for (const claimId of claimIds) {
      const id = sourceIdOf(claimId, step);
      const there = await create('sources', id, { ...fields, claimId });
      // The same passage used again for the same claim: what is said of it now counts, also when it lay in the bin.
      const rating = details.reviewRating ? { reviewRating: details.reviewRating } : {};
      const isNew =
        there.stance === stance &&
        there.deleted === 0 &&
        (!details.reviewRating || sameValue(there.reviewRating, details.reviewRating));
      sources.push(isNew ? there : await edit('sources', id, { stance, deleted: 0, ...rating }));
    }
    return sources;
  };
  const made = await write(() => moving(claimIds, noting));
  outside.written({ tables: ['works', 'annotations', 'claims', 'sources'], workIds: await touched(made) });
  return made;
}

export async function editSource(
  id: string,
  changes: Changes<'sources'>,
  editing?: Editing,
): Promise<Source> {
  const source = await write(() => edit('sources', id, changes, editing));
  outside.written({ tables: ['sources'], workIds: await touched([source]) });
  return source;
}

/** The works whose pages or panels show these sources. */
export async function touched(sources: Source[]): Promise<string[]> {
  const articles = await Promise.all(sources.map((source) => worksOfClaim(source.claimId)));
  return [
    ...new Set([...articles.flat(), ...sources.flatMap((source) => (source.workId ? [source.workId] : []))]),
  ];
}
