import { useEffect, useRef, useState } from 'preact/hooks';
import { AnnotationCard } from '@/components/annotation/annotation-card';
import type { CardEdit } from '@/components/annotation/card-edit';
import { ClaimBlock } from '@/components/claim/claim-block';
import { wholeQueue } from '@/components/desk/queue-address';
import { Icon } from '@/components/icon';
import { useLiveQuery } from '@/components/use-live-query';
import { usePreferences } from '@/components/use-preferences';
import { When } from '@/components/when';
import { word } from '@/lib/messaging/words';
import { anchorsOf, libraryEntries, sightingsOf } from '@/lib/store';
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
  const [editing, setEditing] = useState<CardEdit>();
  const colourNames = usePreferences()?.colourNames ?? {};
  const found = useLiveQuery(async () => {
    const [entry] = await libraryEntries([id]);
    const anchor = (await anchorsOf([id])).get(id);
    return { entry, anchor, sightings: await sightingsOf([id]) };
  }, id);
  const shown = useRef(false);
  const entry = found?.entry;
  if (entry) shown.current = true;
  const deletedHere = found !== undefined && !entry && shown.current;
  useEffect(() => {
    if (deletedHere) onClose();
  }, [deletedHere]);

  if (!found || deletedHere) return <p class="loading" aria-busy="true" />;
  if (!entry) return <Gone onClose={onClose} />;
  const { annotation, work, claims, serves, created } = entry;
  return (
    <article class="detail">
      <DetailHead title={word(annotation ? 'libraryAnnotation' : 'libraryPassageDeleted')} onClose={onClose}>
        {work.url && (
          <button type="button" class="button primary" onClick={() => onOpenPassage(entry)}>
            <Icon name="open" />
            {word(annotation?.target ? 'libraryOpenPassage' : 'libraryOpenArticle')}
          </button>
        )}
      </DetailHead>
      <div class="detail-about">
        <PlaceLink class="detail-work" to={({ view, filters }) => ({ view, filters, work: work.id })}>
          <bdi lang={work.inLanguage}>{titleOf(work)}</bdi>
        </PlaceLink>
        <p class="row-about soft">
          <Byline work={work} />
        </p>
      </div>
      {annotation ? (
        <AnnotationCard
          item={{ annotation, work, claims, serves, anchor: found.anchor, sightings: found.sightings }}
          colourNames={colourNames}
          open
          editing={editing}
          onEdit={setEditing}
        />
      ) : (
        claims.map((held) => (
          <div key={held.claim.id} class="card">
            <ClaimBlock item={held} work={work} editing={editing} onEdit={setEditing} />
          </div>
        ))
      )}
      {claims.length > 0 && (
        <p class="detail-actions">
          {claims.map(({ claim }) => (
            <PlaceLink
              key={claim.id}
              class="button"
              aria-label={word('libraryToClaimOf', claim.claimReviewed.slice(0, 120))}
              to={() => ({ view: 'desk', filters: {}, queue: wholeQueue, claim: claim.id })}
            >
              <Icon name="desk" />
              {word('libraryToClaim')}
            </PlaceLink>
          ))}
        </p>
      )}
      <p class="detail-when soft">
        {word('libraryNoted')} <When at={created} />
      </p>
    </article>
  );
}
