import type { Appearance } from '@/lib/annotation';
import type { Bundle } from '@/lib/interchange/bundle';
import { claimItem, highlightItem, type Resource, reviewItem, sourceItem } from './write';

/** All annotations of an export, in portions: highlights, claims, sources, reviews. */
export async function* items(bundle: Bundle): AsyncGenerator<Resource[]> {
  for await (const annotations of bundle.all('annotations')) {
    const works = await bundle.some(
      'works',
      annotations.map(({ workId }) => workId),
    );
    yield annotations.map((annotation) => highlightItem(annotation, works.get(annotation.workId)));
  }
  for await (const claims of bundle.all('claims')) {
    const links = await bundle.linked(
      'appearances',
      'claimId',
      claims.map(({ id }) => id),
    );
    const { annotations, works } = await passages(links, bundle);
    yield claims.map((claim) =>
      claimItem(
        claim,
        links.flatMap((appearance) => {
          const annotation = annotations.get(appearance.annotationId);
          if (appearance.claimId !== claim.id || !annotation) return [];
          return { appearance, annotation, work: works.get(annotation.workId) };
        }),
      ),
    );
  }
  for await (const sources of bundle.all('sources')) {
    const works = await bundle.some(
      'works',
      sources.map(({ workId }) => workId),
    );
    const quoted = await bundle.some(
      'annotations',
      sources.map(({ annotationId }) => annotationId),
    );
    yield sources.map((source) =>
      sourceItem(source, works.get(source.workId ?? ''), quoted.get(source.annotationId ?? '')),
    );
  }
  for await (const reviews of bundle.all('claimReviews')) yield reviews.map(reviewItem);
}

async function passages(links: Appearance[], bundle: Bundle) {
  const annotations = await bundle.some(
    'annotations',
    links.map(({ annotationId }) => annotationId),
  );
  const works = await bundle.some(
    'works',
    [...annotations.values()].map(({ workId }) => workId),
  );
  return { annotations, works };
}
