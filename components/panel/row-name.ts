import type { CardItem } from '@/components/annotation/card-item';
import { type ColourNames, colourName } from '@/components/colour-name';
import { word } from '@/lib/messaging/words';

/** UTF-16 units of the marked words that a row is called by. */
const LONGEST = 200;

/** What a screen reader calls a row of the list: how the mark stands, its colour, its words, its note; all else stands in the row. */
export function rowName({ annotation, anchor }: CardItem, colourNames: ColourNames): string {
  const { target, colour, note } = annotation;
  if (!target) return [word('cardWholeWork'), note].filter(Boolean).join(': ');
  const words = target.exact.length > LONGEST ? `${target.exact.slice(0, LONGEST)}…` : target.exact;
  const state = anchor && anchor.state !== 'anchored' ? word(`panelState_${anchor.state}`) : undefined;
  return [[state, colourName(colour, colourNames)].filter(Boolean).join(', '), words, note]
    .filter(Boolean)
    .join(': ');
}
