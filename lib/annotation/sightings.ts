import type { Target } from './annotation';
import { latestBelieved } from './believed';
import { printOfMark } from './mark-print';
import type { AnswerName, Seen, Sighting } from './sighting';

/** Of sightings that have an answer, or take one back, only what was seen matters here. */
const isPlain = ({ answer, takesBack }: Sighting): boolean => !answer && !takesBack;

/** Whether two looks at a passage showed the same; a candidate is the same when its words and one of its sides are. */
export function sameSeen(one: Seen, other: Seen): boolean {
  if (one.state !== other.state || one.is !== other.is || one.sentence?.is !== other.sentence?.is)
    return false;
  if (one.print !== other.print) return false;
  const [a, b] = [one.around, other.around];
  return a?.before === b?.before || a?.after === b?.after;
}

/** Whether something was seen or said of the words that are marked now; without them, of any. */
function isOf(target: Target | undefined): (one: Sighting) => boolean {
  let print: number | undefined;
  return ({ of }) => {
    if (of === undefined || !target) return true;
    print ??= printOfMark(target);
    return of === print;
  };
}

/** What was seen of a passage as it is marked now, answers left out. */
export const plainSightings = (sightings: readonly Sighting[], target: Target | undefined): Sighting[] =>
  sightings.filter(isPlain).filter(isOf(target));

/** When what is seen was first seen by anybody; undefined when it never was. What a wrong clock says is left out. */
export const firstSeen = (
  sightings: readonly Sighting[],
  seen: Seen,
  target?: Target,
  believed: string = latestBelieved(),
): string | undefined =>
  sightings
    .filter((one) => sameSeen(one, seen) && one.at <= believed)
    .filter(isOf(target))
    .map(({ at }) => at)
    .sort()[0];

/** The sighting that lasted latest, answers left out; undefined when there is none. What a wrong clock says is left out. */
export const lastSighting = (
  sightings: readonly Sighting[],
  target?: Target,
  believed: string = latestBelieved(),
): Sighting | undefined =>
  plainSightings(sightings, target)
    .filter(({ at }) => at <= believed)
    .map((one) => (one.until <= believed ? one : { ...one, until: one.at }))
    .reduce<Sighting | undefined>((last, one) => (last && last.until >= one.until ? last : one), undefined);

/** Answers that nobody took back; no clock decides between two of them. */
export function standingAnswers(sightings: readonly Sighting[]): Sighting[] {
  const takenBack = new Set(sightings.map(({ takesBack }) => takesBack));
  return sightings.filter(({ id, answer }) => answer && !takenBack.has(id));
}

const isSaid = (
  answer: AnswerName,
  sightings: readonly Sighting[],
  seen: Seen,
  target: Target | undefined,
): boolean =>
  standingAnswers(sightings)
    .filter((one) => one.answer === answer && sameSeen(one, seen))
    .some(isOf(target));

/** Whether somebody said of what is seen that the passage stays as it was marked, which is as it is marked now. */
export const isKept = (sightings: readonly Sighting[], seen: Seen, target?: Target): boolean =>
  isSaid('keep', sightings, seen, target);

/** Whether somebody said that this candidate is not the passage, as it is marked now. */
export const isRefused = (sightings: readonly Sighting[], seen: Seen, target?: Target): boolean =>
  isSaid('notIt', sightings, seen, target);

/** What was seen, without who saw it and when. */
export const seenOf = ({ state, is, sentence, around, print }: Seen): Seen => ({
  state,
  ...(is === undefined ? {} : { is }),
  ...(sentence ? { sentence } : {}),
  ...(around ? { around } : {}),
  ...(print === undefined ? {} : { print }),
});
