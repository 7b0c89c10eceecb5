import { DraftField } from '@/components/draft/draft-field';
import { EditorForm } from '@/components/draft/editor-form';
import { isSaidDate } from '@/components/draft/said-date';
import type { Contact } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';
import { editContact } from '@/lib/store';

interface Props {
  contact: Contact;
  /** Who was asked, by whichever name is known. */
  name: string;
  onDone: () => void;
}
type TextField = 'channel' | 'asked' | 'deadline' | 'answered' | 'answer' | 'note';

/** A contact written in place. */
export function ContactEditor({ contact, name, onDone }: Props) {
  const field = (of: TextField) => ({
    name: `contacts/${contact.id}/${of}`,
    stored: contact[of] ?? '',
    save: async (text: string, editing: string) => {
      // Every contact says when it was; an emptied field leaves the day as it was.
      if (of === 'asked' && !text) return;
      await editContact(contact.id, { [of]: text || undefined }, { editing });
    },
  });
  const date = { placeholder: word('dateForm'), isValid: isSaidDate, invalidHint: word('dateInvalid') };
  return (
    <EditorForm onDone={onDone}>
      <DraftField
        name={`contacts/${contact.id}/name`}
        label={word('deskContactWho')}
        stored={name}
        save={(text, editing) => editContact(contact.id, { name: text || undefined }, { editing })}
        autoFocus
      />
      <DraftField
        {...field('channel')}
        label={word('deskContactHow')}
        placeholder={word('deskContactHowForm')}
      />
      <div class="editor-row">
        <DraftField {...field('asked')} {...date} label={word('deskContactAsked')} />
        <DraftField {...field('deadline')} {...date} label={word('deskContactDeadline')} />
        <DraftField {...field('answered')} {...date} label={word('deskContactAnswered')} />
      </div>
      <DraftField {...field('answer')} label={word('deskContactAnswer')} multiline />
      <DraftField {...field('note')} label={word('cardNote')} multiline />
    </EditorForm>
  );
}
