import type { RatingScale } from '@/lib/annotation';
import type { Fields } from './edit';
import { namedId } from './identity';

/** The scale that everybody has, the same on every device. */
export const DEFAULT_SCALE_ID = namedId('https://sourcemark.example/scales/default');

const ratings = [
  ['false', 1, '#b3261e'],
  ['mostlyFalse', 2, '#c4621a'],
  ['mixed', 3, '#8a6d00'],
  ['mostlyTrue', 4, '#4f7a28'],
  ['true', 5, '#1b6e3c'],
  ['unproven', undefined, '#5f6368'],
  ['missingContext', undefined, '#5b5fc7'],
  ['satire', undefined, '#8e4585'],
] as const;
type RatingKey = (typeof ratings)[number][0];

/** What the scale and its ratings are called where they are shown for the first time. */
export type DefaultLabels = Record<RatingKey | 'name', string>;
export const inEnglish: DefaultLabels = {
  name: 'True to false',
  false: 'False',
  mostlyFalse: 'Mostly false',
  mixed: 'Mixed',
  mostlyTrue: 'Mostly true',
  true: 'True',
  unproven: 'Unproven',
  missingContext: 'Missing context',
  satire: 'Satire',
};

/** The scale that everybody has, with ids that two devices make alike. */
export function defaultScale(labels: DefaultLabels): Fields<'ratingScales'> & Pick<RatingScale, 'name'> {
  return {
    name: labels.name,
    ratings: ratings.map(([key, ratingValue, colour]) => ({
      id: namedId(`https://sourcemark.example/scales/default/${key}`),
      alternateName: labels[key],
      ...(ratingValue === undefined ? {} : { ratingValue }),
      colour,
    })),
    numbered: 1,
    archived: 0,
  };
}
