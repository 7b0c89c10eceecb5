import { useRef } from 'preact/hooks';
import { TagsField } from '@/components/annotation/tags-field';
import { KindField } from '@/components/claim/kind-field';
import { PersonField } from '@/components/claim/person-field';
import { DraftField } from '@/components/draft/draft-field';
import { isSaidDate } from '@/components/draft/said-date';
import { useAttempt } from '@/components/failure/use-attempt';
import { isWebUrl } from '@/components/review/is-web-url';
import { claimStatuses, priorities } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';
import { type ClaimDetails, changeClaimTags, editClaim, newId } from '@/lib/store';
import { AssigneeField } from './assignee-field';
import { ChoiceField } from './choice-field';
import { priorityWord } from './priority-mark';
import { SamePerson } from './same-person';
import { statusWord } from './status-mark';

type TextField = 'role' | 'reportedBy' | 'datePublished' | 'place' | 'firstAppearance' | 'droppedBecause';

/** What is known of a claim, each field written in place: who said it, when and where, how urgent it is and who checks it. */
export function ClaimRecord({ details: { claim, agents, passages } }: { details: ClaimDetails }) {
  const editing = useRef(newId()).current;
  const { attempt, failure } = useAttempt();
  const claimant = claim.claimant ? agents.get(claim.claimant) : undefined;
  const set = (changes: Parameters<typeof editClaim>[1]) =>
    void attempt(() => editClaim(claim.id, changes, { editing }));
  const tag = (to: (tags: string[]) => string[]) =>
    void attempt(() => changeClaimTags(claim.id, to, { editing }));
  const field = (name: TextField) => ({
    name: `claims/${claim.id}/${name}`,
    stored: claim[name] ?? '',
    save: (text: string, editing: string) => editClaim(claim.id, { [name]: text || undefined }, { editing }),
  });
  return (
    <section class="claim-section" aria-labelledby="claim-record">
      <h3 id="claim-record">{word('deskRecord')}</h3>
      <form class="record" onSubmit={(event) => event.preventDefault()}>
        <ChoiceField
          label={word('deskFilterStatus')}
          value={claim.status}
          options={claimStatuses.map((status) => [status, statusWord(status)])}
          onChange={(status) => status && set({ status })}
        />
        <ChoiceField
          label={word('deskFilterPriority')}
          value={claim.priority}
          none={word('deskPriorityNone')}
          options={priorities.map((priority) => [priority, priorityWord(priority)])}
          onChange={(priority) => set({ priority })}
        />
        <AssigneeField
          assignee={claim.assignee ? agents.get(claim.assignee) : undefined}
          onAssign={(assignee) => set({ assignee })}
        />
        <KindField value={claim.kind} onChange={(kind) => set({ kind })} />
        {claim.status === 'dropped' && (
          <div class="record-wide">
            <DraftField {...field('droppedBecause')} label={word('deskDroppedBecause')} />
          </div>
        )}
        <div>
          <PersonField claim={claim} claimant={claimant} workId={passages[0]?.annotation.workId} />
          {claimant?.name && <SamePerson key={claimant.id} agent={claimant} />}
        </div>
        <DraftField {...field('role')} label={word('claimRole')} />
        <DraftField
          {...field('datePublished')}
          label={word('claimWhen')}
          placeholder={word('dateForm')}
          isValid={isSaidDate}
          invalidHint={word('dateInvalid')}
        />
        <DraftField {...field('place')} label={word('deskPlace')} />
        <DraftField {...field('reportedBy')} label={word('claimReportedBy')} />
        <DraftField
          {...field('firstAppearance')}
          label={word('deskFirstAppearance')}
          placeholder="https://"
          isValid={isWebUrl}
          invalidHint={word('deskUrlInvalid')}
        />
        <div class="record-wide">
          <TagsField
            name={`claims/${claim.id}/tags`}
            tags={claim.tags}
            onAdd={(added) => tag((tags) => [...new Set([...tags, ...added])])}
            onRemove={(removed) => tag((tags) => tags.filter((other) => other !== removed))}
          />
        </div>
      </form>
      {failure}
    </section>
  );
}
