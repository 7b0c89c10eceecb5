import { titleOf } from '@/components/library/title-of';
import { type ExportScope, libraryEntries, libraryWorks } from '@/lib/store';

/** What is chosen, article by article, each under its title. */
export async function partsByWork(
  scope: ExportScope,
  title: string,
): Promise<{ scope: ExportScope; title: string }[]> {
  if (scope.type === 'annotations') {
    const entries = await libraryEntries(scope.ids);
    const byWork = Map.groupBy(entries, ({ work }) => work);
    return [...byWork].map(([work, own]) => ({
      scope: { type: 'annotations', ids: own.map(({ id }) => id) },
      title: titleOf(work),
    }));
  }
  const wanted = scope.type === 'works' ? new Set(scope.ids) : undefined;
  const works = (await libraryWorks()).filter(({ work, entries }) =>
    wanted ? wanted.has(work.id) : entries.length > 0,
  );
  if (works.length === 0) return [{ scope, title }];
  return works.map(({ work }) => ({ scope: { type: 'works', ids: [work.id] }, title: titleOf(work) }));
}
