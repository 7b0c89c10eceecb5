import { useId, useState } from 'preact/hooks';
import { useAttempt } from '@/components/failure/use-attempt';
import { useOfferUndo } from '@/components/undo/undo-provider';
import { useLiveQuery } from '@/components/use-live-query';
import { When } from '@/components/when';
import { type Claim, CREATED, type HistoryEntry } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';
import { type ClaimChanges, claimHistory, putBack } from '@/lib/store';
import { changeKind, changeTitle } from './change-title';
import { areLists, ChangeValue } from './change-value';
import { FieldValue } from './field-value';

interface Props {
  claim: Claim;
  blind: boolean;
}

/** Who changed what of a claim, its sources, contacts and reviews, when, from what to what; what stands now may be put back. */
export function ClaimHistory({ claim, blind }: Props) {
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <section class="claim-history">
      <button
        type="button"
        class="button quiet"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {word('deskHistory')}
      </button>
      <div id={id}>{open && <Changes claim={claim} blind={blind} />}</div>
    </section>
  );
}

function Changes({ claim, blind }: Props) {
  const changes = useLiveQuery(() => claimHistory(claim.id, blind), `history/${claim.id}/${blind}`);
  const { attempt, failure } = useAttempt();
  return (
    <>
      {failure}
      <ol class="changes">
        {changes?.entries.map((entry) => (
          <Change key={entry.id} entry={entry} changes={changes} attempt={attempt} />
        ))}
      </ol>
    </>
  );
}

interface ChangeProps {
  entry: HistoryEntry;
  changes: ClaimChanges;
  attempt: (act: () => Promise<unknown>) => unknown;
}

/** One edit: of what, by whom and when, from what to what. */
function Change({ entry, changes: { names, latest }, attempt }: ChangeProps) {
  const offerUndo = useOfferUndo();
  const { title, says } = changeTitle(entry);
  const kind = changeKind(entry);
  // What was begun says itself what it is.
  const of = entry.field === CREATED ? undefined : kind;
  const by = names.get(entry.agent) || word('deskMe');
  const about = kind && (names.get(entry.recordId) ?? (entry.table === 'claimReviews' && word('deskMe')));
  return (
    <li class="change">
      <p class="change-what">
        <strong>{title}</strong>
        {(of || about) && (
          <span>
            {of && <span class="soft">{about ? `${of}: ` : of}</span>}
            {about && <bdi>{about}</bdi>}
          </span>
        )}
        <span class="soft">
          <bdi>{entry.read ? word('deskHistoryItself') : by}</bdi> · <When at={entry.at} />
        </span>
      </p>
      {!says && areLists(entry.before, entry.after) && (
        <div class="change-values">
          <ChangeValue {...entry} before={entry.before} after={entry.after} names={names} />
        </div>
      )}
      {!says && !areLists(entry.before, entry.after) && (
        <p class="change-values">
          <FieldValue table={entry.table} field={entry.field} value={entry.before} names={names} />
          <span class="change-arrow" aria-hidden="true" />
          <span class="visually-hidden">{word('deskHistoryTo')}</span>
          <FieldValue table={entry.table} field={entry.field} value={entry.after} names={names} />
        </p>
      )}
      {latest.has(entry.id) && (
        <button
          type="button"
          class="button quiet"
          aria-label={word('deskPutBackField', about ? `${title}, ${about}` : title)}
          onClick={() => attempt(async () => offerUndo(word('deskPutBackDone', title), await putBack(entry)))}
        >
          {word('deskPutBack')}
        </button>
      )}
    </li>
  );
}
