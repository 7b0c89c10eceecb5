import { Agent } from './agent';
import { Annotation } from './annotation';
import { Appearance, Claim } from './claim';
import type { RecordTable } from './history';
import { Source } from './source';
import { Work } from './work';

/** The schema of each table whose records have a history. */
export const recordSchemas = {
  agents: Agent,
  works: Work,
  annotations: Annotation,
  claims: Claim,
  appearances: Appearance,
  sources: Source,
} as const;

export interface Records {
  agents: Agent;
  works: Work;
  annotations: Annotation;
  claims: Claim;
  appearances: Appearance;
  sources: Source;
}
export type AnyRecord = Records[RecordTable];

/** Fields that merge as sets with removals; two sides that add and remove never conflict on them. */
export const setFields: { [Table in RecordTable]: readonly string[] } = {
  agents: ['alternateNames'],
  works: ['aliasKeys', 'archives', 'byHand'],
  annotations: ['tags'],
  claims: ['tags'],
  appearances: [],
  sources: [],
};
