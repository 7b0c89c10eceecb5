import type { HistoryEntry } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';
import { FieldValue } from './field-value';
import { memberWords } from './member-words';

interface Props {
  table: HistoryEntry['table'];
  field: string;
  before: unknown;
  after: unknown;
  /** Names of the records that a value may point to, by id. */
  names: ReadonlyMap<string, string>;
}

/** What an edit made of a field in words: of a list what it added and took out, of anything else the value. */
export function ChangeValue({ table, field, before, after, names }: Props) {
  const [was, is] = [wordsOf(before, names), wordsOf(after, names)];
  const [added, removed] = [is.filter((one) => !was.includes(one)), was.filter((one) => !is.includes(one))];
  if (added.length + removed.length === 0)
    return <FieldValue table={table} field={field} value={after} names={names} />;
  return (
    <>
      {added.length > 0 && <Members how="changeAdded" members={added} />}
      {removed.length > 0 && <Members how="changeRemoved" members={removed} />}
    </>
  );
}

/** Whether a field's values are lists, of which is told what was added and taken out. */
export const areLists = (before: unknown, after: unknown): boolean =>
  Array.isArray(after)
    ? before === undefined || Array.isArray(before)
    : Array.isArray(before) && after === undefined;

const wordsOf = (value: unknown, names: ReadonlyMap<string, string>): string[] =>
  Array.isArray(value) ? memberWords(value, names) : [];

function Members({ how, members }: { how: 'changeAdded' | 'changeRemoved'; members: string[] }) {
  return (
    <p class="change-members">
      <span class="soft">{word(how)}</span>{' '}
      <bdi class="conflict-words">{members.join(word('listSeparator'))}</bdi>
    </p>
  );
}
