import { useLiveQuery } from '@/components/use-live-query';
import { word } from '@/lib/messaging/words';
import { libraryWork } from '@/lib/store';
import { DetailHead } from './detail-head';
import { Gone } from './gone';
import { titleOf } from './title-of';
import type { OpenPassage } from './use-open-passage';

interface Props {
  id: string;
  onClose: () => void;
  onOpenPassage: OpenPassage;
}

/** An article: what is known of it, and everything noted in it. */
export function WorkDetail({ id, onClose }: Props) {
  const found = useLiveQuery(async () => ({ summary: await libraryWork(id) }), id);
  if (!found) return <p class="loading" aria-busy="true" />;
  if (!found.summary) return <Gone onClose={onClose} />;
  const { work } = found.summary;
  return (
    <article class="detail">
      <DetailHead title={word('libraryArticle')} onClose={onClose} />
      <h3>{titleOf(work)}</h3>
    </article>
  );
}
