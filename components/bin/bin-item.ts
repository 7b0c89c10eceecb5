import type { AnyRecord } from '@/lib/annotation';
import { BIN_DAYS, type Binned, inBin, namesOf } from '@/lib/store';

/** A record in the bin, and what it belonged to: the article, or the claim that a source was for. */
export interface BinItem extends Binned {
  within?: string | undefined;
}

const DAY = 86_400_000;

/** Everything in the bin that may be seen while one reviews `blind`, what was put there last first. */
export async function binItems(blind: boolean): Promise<BinItem[]> {
  const items = await inBin(blind);
  const names = await namesOf([...new Set(items.flatMap(({ record }) => ownerOf(record) ?? []))]);
  return items.map((item) => ({ ...item, within: names.get(ownerOf(item.record) ?? '') }));
}

/** Whole days until the content of what lies there since then goes; `now` in milliseconds since 1970. */
export function daysLeft(since: string, now = Date.now()): number {
  return Math.max(0, Math.ceil(BIN_DAYS - (now - Date.parse(since)) / DAY));
}

/** What a record says, to be known again by. */
export function wordsOf(record: AnyRecord): string {
  if ('target' in record && record.target) return record.target.exact;
  if ('claimReviewed' in record) return record.claimReviewed;
  if ('headline' in record && record.headline) return record.headline;
  if ('quotation' in record && record.quotation) return record.quotation;
  if ('reviewBody' in record && record.reviewBody) return record.reviewBody;
  if ('answer' in record && record.answer) return record.answer;
  if ('note' in record && record.note) return record.note;
  if ('name' in record) return record.name;
  return 'url' in record && record.url ? record.url : '';
}

function ownerOf(record: AnyRecord): string | undefined {
  if ('claimId' in record) return record.claimId;
  return 'workId' in record ? record.workId : undefined;
}
