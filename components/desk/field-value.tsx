import { is } from 'valibot';
import { RatingLabel } from '@/components/review/rating-label';
import { ConflictValue } from '@/components/transfer/conflict-value';
import { saidDate } from '@/components/when';
import {
  claimKinds,
  claimStatuses,
  type HistoryEntry,
  priorities,
  ReviewRating,
  reviewStatuses,
} from '@/lib/annotation';
import { word } from '@/lib/messaging/words';
import { memberWords } from './member-words';
import { PriorityLabel } from './priority-mark';
import { StatusLabel } from './status-mark';

interface Props {
  table: HistoryEntry['table'];
  field: string;
  value: unknown;
  /** Names of the records that a value may point to, by id. */
  names: ReadonlyMap<string, string>;
}

/** A field's value in words, with what fields of claims and reviews mean. */
export function FieldValue({ table, field, value, names }: Props) {
  if (table === 'claimReviews' && field === 'status') {
    const status = reviewStatuses.find((one) => one === value);
    if (status) return <span>{word(`reviewStatus_${status}`)}</span>;
  }
  const status = claimStatuses.find((one) => field === 'status' && one === value);
  if (status) return <StatusLabel status={status} />;
  const priority = priorities.find((one) => field === 'priority' && one === value);
  if (priority) return <PriorityLabel priority={priority} />;
  const kind = claimKinds.find((one) => field === 'kind' && one === value);
  if (kind) return <span>{word(`claimKind_${kind}`)}</span>;
  if (field === 'reviewRating' && is(ReviewRating, value)) return <RatingLabel rating={value} />;
  if (field === 'house') return <span>{word(value === 1 ? 'reviewHouse' : 'deskHistoryNotHouse')}</span>;
  const confidence = (['low', 'medium', 'high'] as const).find((one) => one === value);
  if (field === 'confidence' && confidence) return <span>{word(`reviewConfidence_${confidence}`)}</span>;
  const level = (['primary', 'secondary'] as const).find((one) => one === value);
  if (field === 'level' && level) return <span>{word(`sourceLevel_${level}`)}</span>;
  if (dates.includes(field) && typeof value === 'string') return <span>{saidDate(value)}</span>;
  if (Array.isArray(value) && value.length > 0) {
    return <bdi class="conflict-words">{memberWords(value, names).join(word('listSeparator'))}</bdi>;
  }
  return <ConflictValue field={field} value={Array.isArray(value) ? undefined : value} names={names} />;
}

const dates = ['accessed', 'asked', 'answered', 'deadline'];
