import { type Pace, startPace } from '@/lib/anchoring/pace';
import type { Snapshot } from '@/lib/annotation';
import { hashOfParagraph, lineAt, paragraphsOf } from './print';

/** A paragraph of one version; `start` is its UTF-16 offset in the version's text. */
export interface Paragraph {
  start: number;
  text: string;
  hash: number;
}
/** What an article said from when it was first seen so until when it was last kept so. */
export interface Version {
  id: string;
  captured: string;
  until: string;
  paragraphs: Paragraph[];
}

/** The versions that snapshots of one article add up to, the oldest first; of those that say the same one after the other the first. In slices. */
export async function distinctVersions(
  snapshots: readonly Snapshot[],
  pace: Pace = startPace(),
): Promise<Version[]> {
  const versions: Version[] = [];
  let last = '';
  for (const snapshot of snapshots) {
    const paragraphs: Paragraph[] = [];
    for (const start of paragraphsOf(snapshot)) {
      const text = lineAt(snapshot.text, start);
      paragraphs.push({ start, text, hash: hashOfParagraph(text) });
      if (pace.due()) await pace.rest();
    }
    const said = [...new Set(paragraphs.map(({ hash }) => hash))].sort().join();
    const { id, captured } = snapshot;
    const before = versions.at(-1);
    if (before && said === last) before.until = captured;
    else versions.push({ id, captured, until: captured, paragraphs });
    last = said;
  }
  return versions;
}
