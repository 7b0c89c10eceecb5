import { clearStaging, purge } from '@/lib/store';

/** When the browser starts, before any page of ours can import: what an import left behind goes, and what lay in the bin for its time. */
export async function onStarted(): Promise<void> {
  await clearStaging();
  await purge();
}
