import { counted } from '@/components/counted';
import { titleOf } from '@/components/library/title-of';
import { useLiveQuery } from '@/components/use-live-query';
import { word } from '@/lib/messaging/words';
import { type Backup, type ExportScope, facets, lastBackup, libraryWork } from '@/lib/store';

/** Something that can be exported, in words. */
export interface Choice {
  scope: ExportScope;
  name: string;
  /** How much it is. */
  about: string;
  /** What the file is called after; the day and the ending follow. */
  title: string;
}
interface Scopes {
  choices: Choice[];
  backup: Backup | undefined;
}

/** What can be exported from where the reader came: the article, the annotations chosen in the list, everything. */
export function useScopes(workId: string | undefined, chosen: string[]): Scopes | undefined {
  return useLiveQuery(async () => {
    const [summary, { entries, works }, backup] = await Promise.all([
      workId ? libraryWork(workId) : undefined,
      facets(),
      lastBackup(),
    ]);
    const choices: Choice[] = [];
    if (summary)
      choices.push({
        scope: { type: 'works', ids: [summary.work.id] },
        name: titleOf(summary.work),
        about: counted('countAnnotations', summary.annotations),
        title: `sourcemark ${titleOf(summary.work)}`,
      });
    if (chosen.length > 0)
      choices.push({
        scope: { type: 'annotations', ids: chosen },
        name: word('exportSelection'),
        about: counted('countAnnotations', chosen.length),
        title: 'sourcemark selection',
      });
    choices.push({
      scope: { type: 'everything' },
      name: word('exportEverything'),
      about: `${counted('countAnnotations', entries)} · ${counted('countArticles', works)}`,
      title: 'sourcemark everything',
    });
    return { choices, backup };
  }, [workId, ...chosen].join());
}
