import { useEffect, useState } from 'preact/hooks';
import { type ParagraphChange, paragraphChanges } from '@/components/diff/paragraph-changes';
import type { Version } from '@/lib/revision/versions';

/** A row of what changed: one paragraph, or the run of those that stayed, which are folded. */
export type RevisionRow =
  | Exclude<ParagraphChange, { kind: 'kept' }>
  | { kind: 'kept'; paragraphs: { was: number; is: number }[] };

/** What became of each paragraph between two versions; undefined while they are compared, which lets the page be drawn first. */
export function useComparison(was: Version, is: Version): RevisionRow[] | undefined {
  const [found, setFound] = useState<{ of: string; rows: RevisionRow[] }>();
  const of = `${was.id} ${is.id}`;
  useEffect(() => {
    const timer = setTimeout(() => {
      setFound({ of, rows: rowsOf(paragraphChanges(was.paragraphs, is.paragraphs)) });
    });
    return () => clearTimeout(timer);
  }, [of]);
  return found?.of === of ? found.rows : undefined;
}

/** The changes with the paragraphs between them folded. */
export function rowsOf(changes: readonly ParagraphChange[]): RevisionRow[] {
  const rows: RevisionRow[] = [];
  for (const change of changes) {
    const last = rows.at(-1);
    if (change.kind !== 'kept') rows.push(change);
    else if (last?.kind === 'kept') last.paragraphs.push(change);
    else rows.push({ kind: 'kept', paragraphs: [change] });
  }
  return rows;
}
