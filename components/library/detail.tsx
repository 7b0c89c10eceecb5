import { EntryDetail } from './entry-detail';
import type { OpenPassage } from './use-open-passage';
import { WorkDetail } from './work-detail';

interface Props {
  entryId: string | undefined;
  workId: string | undefined;
  onClose: () => void;
  onOpenPassage: OpenPassage;
}

/** One annotation, or one article, in full. */
export function Detail({ entryId, workId, ...rest }: Props) {
  if (entryId) return <EntryDetail id={entryId} {...rest} />;
  return workId ? <WorkDetail id={workId} {...rest} /> : null;
}
