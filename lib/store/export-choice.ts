import type { ExportScope } from './export-scope';

/** What of everything that hangs on a scope goes along. */
export interface ExportChoice {
  /** One's own reviews that are not given in; others' only ever with a backup. */
  drafts: boolean;
  /** The notes on highlights, sources and contacts. */
  notes: boolean;
  bin: boolean;
  /** What fields said before; without it only who edited what and when. */
  history: boolean;
  /** All reviews; those one sees as long as one reviews blind; or (a blind package) one's own alone. */
  reviews: 'all' | 'visible' | 'mine';
}

/** A backup takes all. */
export const backup: ExportChoice = { drafts: true, notes: true, bin: true, history: true, reviews: 'all' };

/** A hand-over leaves out what is one's own, unless it is chosen. */
export const handOver: ExportChoice = {
  drafts: false,
  notes: false,
  bin: false,
  history: true,
  reviews: 'all',
};

/** What goes along when somebody said only a part of it: with everything all, with a part of it the notes too. */
export const choiceFor = (scope: ExportScope, chosen: Partial<ExportChoice> = {}): ExportChoice => ({
  ...(scope.type === 'everything' ? backup : { ...handOver, notes: true }),
  ...chosen,
});

/** Whether nothing is left out of everything. */
export const isBackup = (
  scope: ExportScope,
  { drafts, notes, bin, history, reviews }: ExportChoice,
): boolean => scope.type === 'everything' && drafts && notes && bin && history && reviews === 'all';
