import { is, object, string } from 'valibot';

/** The members of a list in words; ratings of a scale by their names. */
export const memberWords = (members: readonly unknown[], names: ReadonlyMap<string, string>): string[] =>
  members.map((one) => (is(Named, one) ? one.alternateName : (names.get(String(one)) ?? String(one))));

/** A rating of a scale. */
const Named = object({ alternateName: string() });
