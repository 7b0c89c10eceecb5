import { useEffect, useState } from 'preact/hooks';
import { isSaidDate } from '@/components/draft/said-date';
import { Field } from '@/components/toolbar/field';
import { Heading, Quote } from '@/components/toolbar/heading';
import { PersonField } from '@/components/toolbar/person-field';
import { claimKinds } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';
import type { ClaimChanges, ClaimContent } from '@/lib/page/scene';

/** A claim: its checkable wording, who said it, in which role, as reported by whom, when, and of what kind. */
export function ClaimForm({
  claim,
  claimantName,
  people,
  save,
  onClose,
}: ClaimContent & { onClose: () => void }) {
  const [names, setNames] = useState<string[]>([]);
  const [kind, setKind] = useState(claim.kind ?? '');
  useEffect(() => {
    people().then(setNames, () => {});
  }, []);
  const field = (name: keyof ClaimChanges) => (text: string, editing: string) =>
    save({ [name]: text }, editing);
  return (
    <>
      <Heading title={word('claimFormTitle')} onClose={onClose} />
      {claim.quotation && <Quote text={claim.quotation} />}
      <Field
        label={word('claimFormWording')}
        stored={claim.claimReviewed ?? ''}
        save={field('claimReviewed')}
        multiline
        first
      />
      <PersonField stored={claimantName} names={names} save={field('claimantName')} />
      <div class="two">
        <Field label={word('claimFormRole')} stored={claim.role ?? ''} save={field('role')} />
        <Field
          label={word('claimFormReportedBy')}
          stored={claim.reportedBy ?? ''}
          save={field('reportedBy')}
        />
        <Field
          label={word('claimFormDate')}
          stored={claim.datePublished ?? ''}
          save={field('datePublished')}
          placeholder={word('claimFormDateForm')}
          isValid={isSaidDate}
          hint={word('claimFormDateHint')}
        />
        <label class="labelled">
          <span>{word('claimFormKind')}</span>
          <select
            class="field"
            value={kind}
            onChange={(event) => {
              const chosen = claimKinds.find((one) => one === event.currentTarget.value) ?? '';
              setKind(chosen);
              save({ kind: chosen }, `kind:${claim.id ?? ''}`).catch(() => {});
            }}
          >
            <option value="">{word('claimFormNoKind')}</option>
            {claimKinds.map((one) => (
              <option key={one} value={one}>
                {word(`claimKind_${one}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div class="row end">
        <button type="button" class="button primary" onClick={onClose}>
          {word('cardDone')}
        </button>
      </div>
    </>
  );
}
