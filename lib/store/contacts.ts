import type { Contact } from '@/lib/annotation';
import { remove } from './bin';
import { worksOfClaim } from './claims';
import { type Changes, create, type Editing, edit, type Fields } from './edit';
import { newId } from './identity';
import { outside } from './outside';
import type { Undo } from './watched';
import { write } from './write';

/** Notes that somebody was asked about a claim; `id` is made by the caller when it may be told twice. */
export async function addContact({
  id = newId(),
  ...fields
}: Fields<'contacts'> & { id?: string }): Promise<Contact> {
  return told(() => write(() => create('contacts', id, fields)));
}

export async function editContact(
  id: string,
  changes: Changes<'contacts'>,
  editing?: Editing,
): Promise<Contact> {
  return told(() => write(() => edit('contacts', id, changes, editing)));
}

/** Puts a contact in the bin and resolves with the undo. */
export const deleteContact = (id: string): Promise<Undo> => remove([{ table: 'contacts', id }]);

async function told(change: () => Promise<Contact>): Promise<Contact> {
  const contact = await change();
  outside.written({ tables: ['contacts'], workIds: await worksOfClaim(contact.claimId) });
  return contact;
}
