import type { Source, Work } from '@/lib/annotation';
import type { Bundle } from '@/lib/interchange/bundle';

/** A document that serves as a source, and when somebody last looked at it. */
export interface Cited {
  work: Work;
  accessed: string | undefined;
}

/** The documents of all sources of an export, each once, in portions. */
export async function* cited(bundle: Bundle): AsyncGenerator<Cited[]> {
  for await (const works of bundle.all('works')) {
    const sources = await bundle.linked(
      'sources',
      'workId',
      works.map(({ id }) => id),
    );
    const byWork = new Map<string, Source[]>();
    for (const source of sources) {
      const all = byWork.get(source.workId ?? '') ?? [];
      byWork.set(source.workId ?? '', [...all, source]);
    }
    yield works.flatMap((work) => {
      const serving = byWork.get(work.id);
      if (!serving) return [];
      const accessed = serving
        .flatMap((source) => source.accessed ?? [])
        .sort()
        .at(-1);
      return { work, accessed };
    });
  }
}

/** Year, month and day of a date that people said, as far as it goes. */
export const partsOf = (said: string | undefined): number[] =>
  (said?.slice(0, 10).split('-') ?? []).map(Number).filter((part) => Number.isInteger(part));
