import { sameSeen } from '@/lib/annotation';
import type { In, Out, PageCalls } from '@/lib/messaging/calls';
import { passageOf } from '@/lib/page/passage';
import { seenIn } from '@/lib/page/placed-mark';
import type { Reading } from '@/lib/page/reading';

/** The ends of a passage's place on the page now, if the page still shows there what the reader was shown, `seen`; else the store is told again what it shows. */
export async function passageNow(
  reading: Pick<Reading, 'find' | 'tellAgain'>,
  document: Document,
  { annotationId, seen }: In<PageCalls, 'passageNow'>,
): Promise<Out<PageCalls, 'passageNow'>> {
  const placed = await reading.find(annotationId);
  const passage = placed?.range && passageOf(placed.range, document);
  if (!passage) return {};
  if (sameSeen(seenIn(placed), seen)) return { target: passage.target };
  await reading.tellAgain(annotationId);
  return { isOther: true };
}
