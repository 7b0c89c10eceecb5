import type { Annotation, Work } from '@/lib/annotation';
import type { Bundle } from '@/lib/interchange/bundle';
import { writeCsv } from './csv/write-csv';
import type { Format } from './format';
import { readReadwise } from './readwise/read';

/** The CSV that Readwise imports (https://docs.readwise.io/readwise/docs/importing-highlights/csv), and the one that it exports. */
export const readwise: Format = {
  id: 'readwise',
  nameKey: 'formatReadwise',
  ending: '.readwise.csv',
  mediaType: 'text/csv',
  cannotHold: [
    'lacksPlaces',
    'lacksSightings',
    'lacksWholeNotes',
    'lacksClaims',
    'lacksColours',
    'lacksPeople',
    'lacksDocuments',
    'lacksHistory',
    'lacksTexts',
    'lacksBin',
  ],
  program: 'Readwise',
  out: (bundle) => writeCsv(columns, rows(bundle)),
  in: readReadwise,
  recognises: (start) => {
    const [first = ''] = start.split(/\r?\n/, 1);
    return /(^|,)"?Highlight"?(,|$)/.test(first) && /Title|URL|Note|Location/.test(first);
  },
};

interface Row {
  annotation: Annotation;
  work: Work | undefined;
}

const columns = {
  Highlight: ({ annotation }: Row) => annotation.target?.exact,
  Title: ({ work }: Row) => work?.headline,
  Author: ({ work }: Row) => work?.author?.join(', '),
  URL: ({ work }: Row) => work?.url,
  Note: ({ annotation }: Row) => annotation.note,
  Location: () => undefined,
  Date: ({ annotation }: Row) => annotation.created,
  Tags: ({ annotation }: Row) => annotation.tags.join(', '),
};

async function* rows(bundle: Bundle): AsyncGenerator<Row[]> {
  for await (const annotations of bundle.all('annotations')) {
    const marked = annotations.filter(({ target }) => target?.exact);
    const works = await bundle.some(
      'works',
      marked.map(({ workId }) => workId),
    );
    yield marked.map((annotation) => ({ annotation, work: works.get(annotation.workId) }));
  }
}
