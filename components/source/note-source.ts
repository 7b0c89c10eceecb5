import type { ArchivedCopy, Source, Stance, Work } from '@/lib/annotation';
import { addSources, database, findWorks, keysOf, now, setArchives, type WorkDraft } from '@/lib/store';

interface NewDocument {
  claimId: string;
  stance: Stance;
  /** A document noted before, without an address of its own. */
  known?: Work | undefined;
  draft?: WorkDraft | undefined;
  /** Where somebody looked and found nothing. */
  searched?: string | undefined;
}

/** Notes a source; a document that is there already is used again and learns of the archived copy. */
export async function noteSource({ claimId, stance, known, draft, searched }: NewDocument): Promise<Source> {
  const [source] = await addSources({
    claimIds: [claimId],
    stance,
    work: known ? undefined : draft,
    details: {
      ...(known ? { workId: known.id } : {}),
      ...(searched ? { searched } : {}),
      accessed: now(),
    },
  });
  if (!source) throw new Error('sources: none was made');
  if (source.workId && draft?.archives) await addCopies(source.workId, draft.archives);
  return source;
}

/** Adds archived copies to a document; those it has stay once. */
export async function addCopies(workId: string, copies: ArchivedCopy[]): Promise<void> {
  const work = await database.works.get(workId);
  const added = copies.filter(({ url }) => !work?.archives.some((copy) => copy.url === url));
  if (work && added.length > 0) await setArchives(workId, [...work.archives, ...added]);
}

/** The document that a draft speaks of, when it was noted before. */
export async function noted(draft: WorkDraft): Promise<Work | undefined> {
  return (await findWorks(keysOf(draft))).find((work) => work.deleted === 0);
}
