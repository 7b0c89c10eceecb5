import { useEffect, useState } from 'preact/hooks';
import { useLiveQuery } from '@/components/use-live-query';
import type { Snapshot } from '@/lib/annotation';
import { distinctVersions, type Version } from '@/lib/revision/versions';
import { versionsOf } from '@/lib/store';

export interface Versions {
  versions: Version[];
  /** The texts that marks' positions refer to, by the snapshot's id. */
  texts: ReadonlyMap<string, Snapshot>;
}

/** What an article said at different times, the oldest first, as it grows; undefined while it is read. */
export function useVersions(workId: string | undefined): Versions | undefined {
  const snapshots = useLiveQuery(async () => (workId ? versionsOf(workId) : []), workId ?? '');
  const [found, setFound] = useState<Versions & { of: string | undefined }>();
  useEffect(() => {
    let left = false;
    if (!snapshots) return;
    const texts = new Map(snapshots.map((snapshot) => [snapshot.id, snapshot]));
    void distinctVersions(snapshots).then((versions) => !left && setFound({ versions, texts, of: workId }));
    return () => {
      left = true;
    };
  }, [snapshots]);
  return found?.of === workId ? found : undefined;
}
