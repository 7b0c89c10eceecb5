import './claim.css';
import { CardAction, CardActions } from '@/components/annotation/card-actions';
import type { CardEdit } from '@/components/annotation/card-edit';
import type { ClaimItem } from '@/components/annotation/card-item';
import { NewSource } from '@/components/source/new-source';
import { SourceEditor } from '@/components/source/source-editor';
import { SourceLine } from '@/components/source/source-line';
import type { Annotation, Work } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';
import { ClaimEditor } from './claim-editor';
import { ClaimSummary } from './claim-summary';
import { useClaimRemoval } from './use-claim-removal';

interface Props {
  item: ClaimItem;
  /** Where this claim appears; without it (a claim whose passages are deleted) it cannot be taken off. */
  annotation?: Annotation | undefined;
  work?: Work | undefined;
  editing?: CardEdit | undefined;
  onEdit: (editing?: CardEdit) => void;
}

/** A claim with its sources, both edited in place. */
export function ClaimBlock({ item, annotation, work, editing, onEdit }: Props) {
  const { claim, sources } = item;
  const { removeClaim, failure } = useClaimRemoval();
  const here = editing && 'claimId' in editing && editing.claimId === claim.id ? editing : undefined;
  const open = here?.what === 'claim';
  return (
    <section class="claim" aria-label={word('cardClaim')}>
      {open ? (
        <ClaimEditor item={item} work={work} onDone={() => onEdit()} />
      ) : (
        <ClaimSummary item={item} quotation={annotation?.target?.exact} work={work} />
      )}
      {sources.length > 0 && (
        <ul class="sources" aria-label={word('cardSources')}>
          {sources.map((held) =>
            here?.what === 'source' && here.id === held.source.id ? (
              <li key={held.source.id}>
                <SourceEditor item={held} onDone={() => onEdit()} />
              </li>
            ) : (
              <SourceLine
                key={held.source.id}
                item={held}
                onEdit={() => onEdit({ what: 'source', claimId: claim.id, id: held.source.id })}
              />
            ),
          )}
        </ul>
      )}
      {here?.what === 'source' && !here.id && (
        <NewSource
          claimId={claim.id}
          onNoted={(id) => onEdit({ what: 'source', claimId: claim.id, id })}
          onCancel={() => onEdit()}
        />
      )}
      {failure}
      {!open && (
        <CardActions label={word('claimActions')}>
          <CardAction
            icon="edit"
            label={word('claimEdit')}
            onAct={() => onEdit({ what: 'claim', claimId: claim.id })}
          />
          <CardAction
            icon="add"
            label={word('cardAddSource')}
            onAct={() => onEdit({ what: 'source', claimId: claim.id })}
          />
          <CardAction icon="remove" label={word('claimDelete')} loss onAct={() => removeClaim(claim.id)} />
        </CardActions>
      )}
    </section>
  );
}
