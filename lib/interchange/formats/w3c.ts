import { v5 } from 'uuid';
import type { Bundle } from '@/lib/interchange/bundle';
import type { Format } from './format';
import { urn } from './iri';
import { jsonList } from './json-list';
import { OWN, ownContext } from './own-terms';
import { agentResource, workResource } from './w3c/describe';
import { items } from './w3c/items';
import { readAnnotations } from './w3c/read';

/** W3C Web Annotation, one collection of one page (https://www.w3.org/TR/annotation-model/#collections). */
export const w3c: Format = {
  id: 'w3c',
  nameKey: 'formatW3c',
  ending: '.jsonld',
  mediaType: 'application/ld+json',
  cannotHold: ['lacksHistory', 'lacksTexts', 'lacksSightings', 'lacksContacts', 'lacksScales', 'lacksBin'],
  program: 'Web Annotation',
  out: write,
  in: readAnnotations,
  recognises: (start) => /^[[{]/.test(start) && /www\.w3\.org\/(ns\/anno|TR\/annotation)/.test(start),
};

const label = 'Sourcemark';

/** The collection; how many annotations it has is said behind them, when they were counted. */
async function* write(bundle: Bundle): AsyncGenerator<string> {
  const { exported, exporter } = bundle;
  const id = v5(`${exported} ${exporter?.id ?? ''}`, v5.URL);
  const page = urn(v5('page', id));
  const head = {
    '@context': ['http://www.w3.org/ns/anno.jsonld', ownContext],
    id: urn(id),
    type: 'AnnotationCollection',
    label,
    generated: exported,
    generator: { type: 'Software', name: label },
  };
  yield JSON.stringify(head, null, 1).slice(0, -2);
  yield* jsonList(`,\n "${OWN}agents": `, bundle.all('agents'), agentResource);
  yield* jsonList(`,\n "${OWN}works": `, bundle.all('works'), workResource);
  yield `,\n "first": {\n "id": "${page}",\n "type": "AnnotationPage",\n "startIndex": 0`;
  const count = { total: 0 };
  yield* jsonList(',\n "items": ', counted(items(bundle), count), (item) => item);
  const { total } = count;
  const partOf = { id: urn(id), type: 'AnnotationCollection', label, total };
  yield `,\n "partOf": ${JSON.stringify(partOf)}\n },\n "last": "${page}",\n "total": ${total}\n}\n`;
}

async function* counted<Row>(portions: AsyncIterable<Row[]>, count: { total: number }) {
  for await (const rows of portions) {
    count.total += rows.length;
    yield rows;
  }
}
