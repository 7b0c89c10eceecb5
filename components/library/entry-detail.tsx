import { Icon } from '@/components/icon';
import { useLiveQuery } from '@/components/use-live-query';
import { When } from '@/components/when';
import { word } from '@/lib/messaging/words';
import { anchorsOf, libraryEntries } from '@/lib/store';
import { Byline } from './byline';
import { DetailHead } from './detail-head';
import { Gone } from './gone';
import { PlaceLink } from './place-link';
import { titleOf } from './title-of';
import type { OpenPassage } from './use-open-passage';

interface Props {
  id: string;
  onClose: () => void;
  onOpenPassage: OpenPassage;
}

/** An annotation with all that hangs on it, edited in place. */
export function EntryDetail({ id, onClose, onOpenPassage }: Props) {
  const found = useLiveQuery(async () => {
    const [entry] = await libraryEntries([id]);
    return { entry, anchor: (await anchorsOf([id])).get(id) };
  }, id);
  if (!found) return <p class="loading" aria-busy="true" />;
  const { entry } = found;
  if (!entry) return <Gone onClose={onClose} />;
  const { annotation, work, created } = entry;
  return (
    <article class="detail">
      <DetailHead title={word('libraryAnnotation')} onClose={onClose}>
        {work.url && (
          <button type="button" class="button primary" onClick={() => onOpenPassage(entry)}>
            <Icon name="open" />
            {word(annotation?.target ? 'libraryOpenPassage' : 'libraryOpenArticle')}
          </button>
        )}
      </DetailHead>
      <p class="detail-work">
        <PlaceLink to={({ view, filters }) => ({ view, filters, work: work.id })}>
          <bdi lang={work.inLanguage}>{titleOf(work)}</bdi>
        </PlaceLink>
      </p>
      <p class="row-about soft">
        <Byline work={work} />
      </p>
      <blockquote class="quote" data-colour={annotation?.colour} lang={work.inLanguage} dir="auto">
        {annotation?.target?.exact}
      </blockquote>
      <p class="soft">
        <When at={created} />
      </p>
    </article>
  );
}
