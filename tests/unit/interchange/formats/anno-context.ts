import type { RemoteDocument } from 'jsonld/jsonld-spec.js';

const oa = 'http://www.w3.org/ns/oa#';
const as = 'http://www.w3.org/ns/activitystreams#';
const date = (id: string) => ({ '@id': id, '@type': 'http://www.w3.org/2001/XMLSchema#dateTime' });
const link = (id: string) => ({ '@id': id, '@type': '@id' });
const word = (id: string) => ({ '@id': id, '@type': '@vocab' });
const all = (names: string[], prefix: string) =>
  Object.fromEntries(names.map((name) => [name, prefix + name]));

/** The terms of the Web Annotation vocabulary that we write (https://www.w3.org/TR/annotation-vocab/), and no more. */
const context = {
  id: '@id',
  type: '@type',
  schema: 'http://schema.org/',
  ...all(
    [
      'Annotation',
      'TextualBody',
      'SpecificResource',
      'TimeState',
      'TextQuoteSelector',
      'TextPositionSelector',
      'RangeSelector',
      'XPathSelector',
      'FragmentSelector',
    ],
    oa,
  ),
  ...all(['highlighting', 'describing', 'linking', 'assessing', 'commenting', 'tagging', 'classifying'], oa),
  ...all(['exact', 'prefix', 'suffix', 'start', 'end'], oa),
  AnnotationCollection: `${as}OrderedCollection`,
  AnnotationPage: `${as}OrderedCollectionPage`,
  Software: `${as}Application`,
  Person: 'http://xmlns.com/foaf/0.1/Person',
  Organization: 'http://xmlns.com/foaf/0.1/Organization',
  name: 'http://xmlns.com/foaf/0.1/name',
  label: 'http://www.w3.org/2000/01/rdf-schema#label',
  value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
  format: 'http://purl.org/dc/elements/1.1/format',
  creator: link('http://purl.org/dc/terms/creator'),
  generator: link(`${as}generator`),
  created: date('http://purl.org/dc/terms/created'),
  modified: date('http://purl.org/dc/terms/modified'),
  generated: date('http://purl.org/dc/terms/issued'),
  sourceDate: date(`${oa}sourceDate`),
  cached: link(`${oa}cachedSource`),
  body: link(`${oa}hasBody`),
  target: link(`${oa}hasTarget`),
  source: link(`${oa}hasSource`),
  selector: link(`${oa}hasSelector`),
  state: link(`${oa}hasState`),
  refinedBy: link(`${oa}refinedBy`),
  startSelector: link(`${oa}hasStartSelector`),
  endSelector: link(`${oa}hasEndSelector`),
  conformsTo: link('http://purl.org/dc/terms/conformsTo'),
  motivation: word(`${oa}motivatedBy`),
  purpose: word(`${oa}hasPurpose`),
  items: { ...link(`${as}items`), '@container': '@list' as const },
  first: link(`${as}first`),
  last: link(`${as}last`),
  partOf: link(`${as}partOf`),
  total: `${as}totalItems`,
  startIndex: `${as}startIndex`,
};

/** Serves the vocabulary's context and nothing else: no test asks the network. */
export const documentLoader = async (url: string): Promise<RemoteDocument> => {
  if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`not served: ${url}`);
  return { documentUrl: url, document: { '@context': context } };
};
