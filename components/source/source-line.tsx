import './source.css';
import type { ComponentChildren } from 'preact';
import { CardAction, CardActions } from '@/components/annotation/card-actions';
import type { SourceItem } from '@/components/annotation/card-item';
import { useAttempt } from '@/components/failure/use-attempt';
import { Parts } from '@/components/parts';
import { useOfferUndo } from '@/components/undo/undo-provider';
import { word } from '@/lib/messaging/words';
import { remove } from '@/lib/store';
import { OwnRating } from './own-rating';
import { behind, sourceName } from './source-name';
import { StanceLabel } from './stance-label';

interface Props {
  item: SourceItem;
  onEdit: () => void;
  /** It stands under its stance already. */
  stanceHidden?: boolean;
  children?: ComponentChildren;
}

/** One source of a claim: stance, document, where in it, and what it says. */
export function SourceLine({ item: { source, work }, onEdit, stanceHidden, children }: Props) {
  const offerUndo = useOfferUndo();
  const { attempt, failure } = useAttempt();
  const { quotation, translation, locator, note, reviewRating } = source;
  const name = sourceName(source, work);
  const facts = [...behind(work), ...(locator ? [locator] : [])];
  return (
    <li class="source">
      <p>
        {!stanceHidden && <StanceLabel stance={source.stance} />}{' '}
        {work?.url ? (
          <a href={work.url} target="_blank" rel="noreferrer" dir="auto">
            {name}
          </a>
        ) : (
          <bdi dir="auto">{name}</bdi>
        )}
        <span class="soft">
          {facts.length > 0 && ' · '}
          <Parts parts={facts} />
        </span>
      </p>
      {reviewRating && <OwnRating rating={reviewRating} work={work} />}
      {quotation && quotation !== name && (
        <p class="quote source-quote" dir="auto" lang={work?.inLanguage}>
          {quotation}
        </p>
      )}
      {translation && (
        <p class="soft" dir="auto">
          {translation}
        </p>
      )}
      {note && (
        <p class="card-note" dir="auto">
          {note}
        </p>
      )}
      {children}
      {failure}
      <CardActions label={word('sourceActions')}>
        <CardAction icon="edit" label={word('sourceEdit')} onAct={onEdit} />
        <CardAction
          icon="remove"
          label={word('sourceDelete')}
          loss
          onAct={() =>
            attempt(async () =>
              offerUndo(word('sourceDeleted'), await remove([{ table: 'sources', id: source.id }])),
            )
          }
        />
      </CardActions>
    </li>
  );
}
