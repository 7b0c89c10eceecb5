import { ConflictValue } from '@/components/transfer/conflict-value';
import { claimKinds, claimStatuses, priorities } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';
import { PriorityLabel } from './priority-mark';
import { StatusLabel } from './status-mark';

interface Props {
  field: string;
  value: unknown;
  /** Names of the records that a value may point to, by id. */
  names: ReadonlyMap<string, string>;
}

/** A field's value in words, those of a claim among them. */
export function FieldValue({ field, value, names }: Props) {
  const status = claimStatuses.find((one) => field === 'status' && one === value);
  if (status) return <StatusLabel status={status} />;
  const priority = priorities.find((one) => field === 'priority' && one === value);
  if (priority) return <PriorityLabel priority={priority} />;
  const kind = claimKinds.find((one) => field === 'kind' && one === value);
  if (kind) return <span>{word(`claimKind_${kind}`)}</span>;
  return <ConflictValue field={field} value={value} names={names} />;
}
