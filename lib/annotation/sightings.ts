import type { Seen, Sighting } from './sighting';

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

/** When what is seen was first seen by anybody; undefined when it never was. */
export const firstSeen = (sightings: readonly Sighting[], seen: Seen): string | undefined =>
  sightings
    .filter((one) => sameSeen(one, seen))
    .map(({ at }) => at)
    .sort()[0];

/** The sighting that lasted latest, answers left out; undefined when there is none. */
export const lastSighting = (sightings: readonly Sighting[]): Sighting | undefined =>
  sightings
    .filter(isPlain)
    .reduce<Sighting | undefined>((last, one) => (last && last.until >= one.until ? last : one), undefined);

/** Answers that nobody took back; no clock decides between two of them. */
export function standingAnswers(sightings: readonly Sighting[]): Sighting[] {
  const takenBack = new Set(sightings.map(({ takesBack }) => takesBack));
  return sightings.filter(({ id, answer }) => answer && !takenBack.has(id));
}

/** Whether somebody said of what is seen that the passage stays as it was marked. */
export const isKept = (sightings: readonly Sighting[], seen: Seen): boolean =>
  standingAnswers(sightings).some((one) => one.answer === 'keep' && sameSeen(one, seen));

/** Whether somebody said that this candidate is not the passage. */
export const isRefused = (sightings: readonly Sighting[], seen: Seen): boolean =>
  standingAnswers(sightings).some((one) => one.answer === 'notIt' && sameSeen(one, seen));

/** What was seen, without who saw it and when. */
export const seenOf = ({ state, is, sentence, around, print }: Seen): Seen => ({
  state,
  ...(is === undefined ? {} : { is }),
  ...(sentence ? { sentence } : {}),
  ...(around ? { around } : {}),
  ...(print === undefined ? {} : { print }),
});
