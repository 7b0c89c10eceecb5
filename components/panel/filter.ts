import type { CardItem } from '@/components/annotation/card-item';
import type { Colour } from '@/lib/annotation';
import { searchable, searchWords } from '@/lib/search';
import type { AnchorState } from '@/lib/store';

export type PanelKind = 'all' | 'claims' | 'notes' | 'sources';
export type OddState = Exclude<AnchorState['state'], 'anchored'>;

/** Which cards to show; filters narrow each other. */
export interface PanelFilter {
  text: string;
  kind: PanelKind;
  state?: OddState | undefined;
  colour?: Colour | undefined;
  tag?: string | undefined;
}
export const noFilter: PanelFilter = { text: '', kind: 'all' };

/** The cards that a filter lets through, in their order. */
export function filtered(items: CardItem[], filter: PanelFilter): CardItem[] {
  const words = searchWords(filter.text);
  return items.filter(
    (item) =>
      isOfKind(item, filter.kind) &&
      (!filter.state || isIn(item, filter.state)) &&
      (!filter.colour || (item.annotation.target && item.annotation.colour === filter.colour)) &&
      (!filter.tag || item.annotation.tags.includes(filter.tag)) &&
      (words.length === 0 || holds(item, words)),
  );
}

/** How many cards there are of each kind and state, and which colours and tags they have. */
export function tally(items: CardItem[]) {
  const count = (test: (item: CardItem) => boolean) => items.filter(test).length;
  return {
    kinds: {
      all: items.length,
      claims: count((item) => isOfKind(item, 'claims')),
      notes: count((item) => isOfKind(item, 'notes')),
      sources: count((item) => isOfKind(item, 'sources')),
    },
    states: {
      changed: count((item) => isIn(item, 'changed')),
      uncertain: count((item) => isIn(item, 'uncertain')),
      orphaned: count((item) => isIn(item, 'orphaned')),
    },
    colours: new Set(items.flatMap(({ annotation }) => (annotation.target ? [annotation.colour] : []))),
    tags: [...new Set(items.flatMap(({ annotation }) => annotation.tags))].sort((a, b) => a.localeCompare(b)),
  };
}

// Words that came or went around the marked ones, in their sentence, may change what is said as well.
function isIn({ anchor }: CardItem, state: OddState): boolean {
  return anchor?.state === state || (state === 'changed' && anchor?.sentence !== undefined);
}

function isOfKind({ annotation, claims, serves }: CardItem, kind: PanelKind): boolean {
  if (kind === 'claims') return claims.length > 0;
  if (kind === 'notes') return !!annotation.note;
  if (kind === 'sources') return serves.length > 0 || claims.some(({ sources }) => sources.length > 0);
  return true;
}

function holds({ annotation, claims, serves }: CardItem, words: string[]): boolean {
  const text = searchable(
    [
      annotation.target?.exact,
      annotation.note,
      ...annotation.tags,
      ...serves.map(({ claim }) => claim.claimReviewed),
      ...claims.flatMap(({ claim, claimant, sources }) => [
        claim.claimReviewed,
        claimant?.name,
        claim.role,
        claim.reportedBy,
        ...sources.flatMap(({ source, work }) => [
          work?.headline,
          work?.url,
          ...(work?.author ?? []),
          work?.publisher,
          source.quotation,
          source.searched,
          source.note,
          source.translation,
        ]),
      ]),
    ].join('\n'),
  );
  return words.every((word) => text.includes(word));
}
