import { useRef } from 'preact/hooks';
import type { ClaimItem } from '@/components/annotation/card-item';
import { DraftField } from '@/components/draft/draft-field';
import { EditorForm } from '@/components/draft/editor-form';
import { isSaidDate } from '@/components/draft/said-date';
import { useAttempt } from '@/components/failure/use-attempt';
import type { Work } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';
import { editClaim, newId } from '@/lib/store';
import { KindField } from './kind-field';
import { PersonField } from './person-field';

interface Props {
  item: ClaimItem;
  work?: Work | undefined;
  onDone: () => void;
}
type TextField = 'claimReviewed' | 'role' | 'reportedBy' | 'datePublished';

/** A claim edited in place: the quoted words beside the wording to check, who said it, in what role, as reported by whom, when. */
export function ClaimEditor({ item: { claim, claimant }, work, onDone }: Props) {
  const editing = useRef(newId()).current;
  const { attempt, failure } = useAttempt();
  const field = (name: TextField) => ({
    name: `claims/${claim.id}/${name}`,
    stored: claim[name] ?? '',
    save: (text: string, editing: string) =>
      editClaim(claim.id, { [name]: name === 'claimReviewed' ? text : text || undefined }, { editing }),
  });
  return (
    <EditorForm onDone={onDone}>
      {claim.quotation && claim.quotation !== claim.claimReviewed && (
        <p class="quote" dir="auto" lang={work?.inLanguage}>
          {claim.quotation}
        </p>
      )}
      <DraftField {...field('claimReviewed')} label={word('claimWording')} multiline autoFocus />
      <PersonField claim={claim} claimant={claimant} workId={work?.id} />
      <div class="editor-row">
        <DraftField {...field('role')} label={word('claimRole')} />
        <DraftField {...field('reportedBy')} label={word('claimReportedBy')} />
      </div>
      <div class="editor-row">
        <DraftField
          {...field('datePublished')}
          label={word('claimWhen')}
          placeholder={word('dateForm')}
          isValid={isSaidDate}
          invalidHint={word('dateInvalid')}
        />
        <KindField
          value={claim.kind}
          onChange={(kind) => attempt(() => editClaim(claim.id, { kind }, { editing }))}
        />
      </div>
      {failure}
    </EditorForm>
  );
}
