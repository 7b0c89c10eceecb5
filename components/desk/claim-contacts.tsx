import { useState } from 'preact/hooks';
import { useAttempt } from '@/components/failure/use-attempt';
import { Icon } from '@/components/icon';
import { useOfferUndo } from '@/components/undo/undo-provider';
import { saidDate } from '@/components/when';
import type { Contact } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';
import { addContact, type ClaimDetails, deleteContact } from '@/lib/store';
import { ContactEditor } from './contact-editor';

/** The right of reply: who was asked, how, until when, and what they said. */
export function ClaimContacts({ details: { claim, contacts, agents } }: { details: ClaimDetails }) {
  const [open, setOpen] = useState<string>();
  const { attempt, failure } = useAttempt();
  const offerUndo = useOfferUndo();
  const add = () =>
    attempt(async () => {
      const contact = await addContact({
        claimId: claim.id,
        asked: today(),
        ...(claim.claimant ? { agent: claim.claimant } : {}),
      });
      setOpen(contact.id);
    });
  const remove = (contact: Contact) =>
    attempt(async () => offerUndo(word('deskContactDeleted'), await deleteContact(contact.id)));
  return (
    <section class="claim-section" aria-labelledby="claim-contacts">
      <h3 id="claim-contacts">{word('deskContacts')}</h3>
      <ul class="contacts">
        {contacts.map((contact) => {
          const name = contact.name ?? (contact.agent && agents.get(contact.agent)?.name);
          return (
            <li key={contact.id} class="contact">
              {open === contact.id ? (
                <ContactEditor contact={contact} name={name ?? ''} onDone={() => setOpen(undefined)} />
              ) : (
                <>
                  <p>
                    <button type="button" class="contact-open" onClick={() => setOpen(contact.id)}>
                      <bdi>{name || word('deskContactNobody')}</bdi>
                    </button>
                    <span class="soft">
                      {' '}
                      {word('deskAsked', saidDate(contact.asked))}
                      {contact.channel && (
                        <>
                          {' · '}
                          <bdi>{contact.channel}</bdi>
                        </>
                      )}
                    </span>
                  </p>
                  {contact.answer || contact.answered ? (
                    <p class="contact-answer" dir="auto">
                      {contact.answer || word('deskAnswered', saidDate(contact.answered ?? ''))}
                    </p>
                  ) : (
                    <p class={isLate(contact) ? 'nudge' : 'soft'}>
                      {contact.deadline
                        ? word('deskAwaitingUntil', saidDate(contact.deadline))
                        : word('deskFlagAwaiting')}
                    </p>
                  )}
                  <button
                    type="button"
                    class="card-action"
                    aria-label={word('deskContactDelete', name ?? '')}
                    title={word('deskContactDelete', name ?? '')}
                    onClick={() => remove(contact)}
                  >
                    <Icon name="remove" />
                  </button>
                </>
              )}
            </li>
          );
        })}
      </ul>
      <button type="button" class="button" onClick={add}>
        <Icon name="add" />
        {word('deskContactAdd')}
      </button>
      {failure}
    </section>
  );
}

/** The reader's own day, as people say it. */
function today(now = new Date()): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
const isLate = ({ deadline }: Contact): boolean => deadline !== undefined && deadline < today();
