import { useId, useState } from 'preact/hooks';
import { useAttempt } from '@/components/failure/use-attempt';
import { fieldWords } from '@/components/transfer/field-words';
import { useOfferUndo } from '@/components/undo/undo-provider';
import { useLiveQuery } from '@/components/use-live-query';
import { When } from '@/components/when';
import { type Claim, CREATED } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';
import { claimHistory, putBack } from '@/lib/store';
import { FieldValue } from './field-value';

/** Who changed which field of a claim, when, from what to what; what stands now may be put back. */
export function ClaimHistory({ claim }: { claim: Claim }) {
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
      <div id={id}>{open && <Changes claim={claim} />}</div>
    </section>
  );
}

function Changes({ claim }: { claim: Claim }) {
  const changes = useLiveQuery(() => claimHistory(claim.id), `history/${claim.id}`);
  const { attempt, failure } = useAttempt();
  const offerUndo = useOfferUndo();
  return (
    <>
      {failure}
      <ol class="changes">
        {changes?.entries.map((entry) => {
          const key = fieldWords[entry.field];
          const name = key ? word(key) : entry.field;
          return (
            <li key={entry.id} class="change">
              <p>
                <strong>{entry.field === CREATED ? word('deskHistoryNoted') : name}</strong>{' '}
                <span class="soft">
                  <bdi>
                    {entry.read
                      ? word('deskHistoryItself')
                      : changes.names.get(entry.agent) || word('deskMe')}
                  </bdi>{' '}
                  · <When at={entry.at} />
                </span>
              </p>
              {entry.field !== CREATED && (
                <p class="change-values">
                  <FieldValue field={entry.field} value={entry.before} names={changes.names} />
                  <span class="change-arrow" aria-hidden="true" />
                  <span class="visually-hidden">{word('deskHistoryTo')}</span>
                  <FieldValue field={entry.field} value={entry.after} names={changes.names} />
                </p>
              )}
              {changes.latest.has(entry.id) && entry.field !== CREATED && (
                <button
                  type="button"
                  class="button quiet"
                  aria-label={word('deskPutBackField', name)}
                  onClick={() =>
                    attempt(async () => offerUndo(word('deskPutBackDone', name), await putBack(entry)))
                  }
                >
                  {word('deskPutBack')}
                </button>
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}
