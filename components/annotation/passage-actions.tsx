import { CardAction, CardActions } from '@/components/annotation/card-actions';
import type { CardEdit } from '@/components/annotation/card-edit';
import type { CardItem } from '@/components/annotation/card-item';
import type { Attempt } from '@/components/failure/use-attempt';
import { useOfferUndo } from '@/components/undo/undo-provider';
import { passageLink } from '@/lib/article/text-fragment';
import { word } from '@/lib/messaging/words';
import { claimOn, newId, remove } from '@/lib/store';

interface Props {
  item: CardItem;
  editing?: CardEdit | undefined;
  onEdit: (editing?: CardEdit) => void;
  attempt: Attempt;
}

/** What can be done with an annotation: edit, note a claim or a source, copy, delete. */
export function PassageActions({ item, editing, onEdit, attempt }: Props) {
  const offerUndo = useOfferUndo();
  const { annotation, work, claims } = item;
  const { id, target } = annotation;
  const noteClaim = async () => {
    const claimId = newId();
    if (!(await attempt(() => claimOn(id, { id: claimId })))) return undefined;
    onEdit({ what: 'claim', claimId });
    return claimId;
  };
  // Evidence is evidence for a claim: a plain highlight becomes one when a source is noted on it.
  const noteSource = async () => {
    const claimId = claims[0]?.claim.id ?? (await noteClaim());
    if (claimId) onEdit({ what: 'source', claimId });
  };
  const link = target && work?.url && passageLink(work.url, target.selectors);
  const open = editing?.what === 'annotation';
  return (
    <CardActions label={word('cardActions')}>
      <CardAction
        icon="edit"
        label={word(open ? 'cardEditDone' : 'cardEdit')}
        pressed={open}
        onAct={() => onEdit(open ? undefined : { what: 'annotation' })}
      />
      <CardAction icon="claim" label={word('cardAddClaim')} onAct={noteClaim} />
      <CardAction icon="source" label={word('cardAddSource')} onAct={noteSource} />
      {target && (
        <CardAction
          icon="copy"
          label={word('cardCopy')}
          onAct={() => attempt(() => navigator.clipboard.writeText(target.exact))}
        />
      )}
      {link && (
        <CardAction
          icon="link"
          label={word('cardCopyLink')}
          onAct={() => attempt(() => navigator.clipboard.writeText(link))}
        />
      )}
      <CardAction
        icon="remove"
        label={word('cardDelete')}
        loss
        onAct={() =>
          attempt(async () => offerUndo(word('cardDeleted'), await remove([{ table: 'annotations', id }])))
        }
      />
    </CardActions>
  );
}
