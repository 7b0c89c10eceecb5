import * as v from 'valibot';
import { WebUrl } from '@/lib/annotation';
import { type Node, text } from '@/lib/article/json-ld-nodes';
import { appearanceIdOf, type ForeignRecord } from '@/lib/store';
import { isForeign, listOf, pageOf } from '../foreign';
import { idOfName } from '../iri';

/** More places of one claim than this are no places any more. */
const MOST = 100;

/** The pages on which a claim is said to appear: each a note about the whole page that the claim appears in; and the first. */
export function placesOf(
  item: Node | undefined,
  claimId: string,
  at: string,
): { places: ForeignRecord[]; first: string | undefined } {
  const appearance = listOf(item?.appearance).slice(0, MOST);
  const [first] = listOf(item?.firstAppearance).flatMap((one) => addressOf(one) ?? []);
  const seen = new Set<string>();
  const places = [...appearance, ...listOf(item?.firstAppearance).slice(0, 1)].flatMap(
    (one): ForeignRecord[] => {
      const url = addressOf(one);
      const page =
        url && pageOf(url, at, { headline: isForeign(one) ? text(one.headline ?? one.name) : undefined });
      if (!page || seen.has(page.id)) return [];
      seen.add(page.id);
      const annotationId = idOfName(`claimReviewPlace:${claimId} ${page.id}`);
      return [
        page,
        {
          table: 'annotations',
          id: annotationId,
          at,
          fields: { workId: page.id, colour: 'amber', tags: [] },
        },
        {
          table: 'appearances',
          id: appearanceIdOf(claimId, annotationId),
          at,
          fields: { claimId, annotationId },
        },
      ];
    },
  );
  return { places, first };
}

/** The address of a work on the web, which some write as the work itself. */
function addressOf(work: unknown): string | undefined {
  const url = isForeign(work) ? (work.url ?? work['@id']) : work;
  return v.is(WebUrl, url) ? url : undefined;
}
