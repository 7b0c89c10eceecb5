import type { Agent, Work } from '@/lib/annotation';
import { iriOf } from '../iri';
import { made, ownTerms } from '../own-terms';
import type { Resource } from './write';

/** A person or an organization, in the words of the vocabulary (https://www.w3.org/TR/annotation-vocab/#agent). */
export const agentResource = (agent: Agent): Resource => ({
  ...made(agent),
  type: agent.type,
  name: agent.name,
  ...ownTerms(agent, ['type', 'name']),
});

/** A document, in schema.org's words. */
export function workResource(work: Work): Resource {
  const { headline, author, publisher, datePublished, inLanguage, url } = work;
  const said = Object.entries({ headline, author, publisher, datePublished, inLanguage }).flatMap(
    ([field, value]) => (value === undefined ? [] : [[`schema:${field}`, value] as const]),
  );
  const address = url && iriOf(url);
  return {
    ...made(work),
    type: `schema:${work.type}`,
    ...(address ? { 'schema:url': { id: address } } : {}),
    ...Object.fromEntries(said),
    ...ownTerms(work, ['type', 'headline', 'author', 'publisher', 'datePublished', 'inLanguage']),
  };
}
