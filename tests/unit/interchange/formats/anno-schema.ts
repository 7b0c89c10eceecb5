import { Ajv2020 } from 'ajv/dist/2020.js';

const iri = {
  type: 'string',
  pattern: "^[a-zA-Z][a-zA-Z0-9+.-]*:(?:[\\w.~:/?#@!$&'()*+,;=\\[\\]-]|%[0-9A-Fa-f]{2})+$",
};
const time = {
  type: 'string',
  pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)$',
};
const some = (of: object) => ({ anyOf: [of, { type: 'array', minItems: 1, items: of }] });
const ref = (name: string) => ({ $ref: `#/$defs/${name}` });
const has = (type: string) => ({ anyOf: [{ const: type }, { type: 'array', contains: { const: type } }] });
const selectors = {
  TextQuoteSelector: {
    properties: {
      exact: { type: 'string', minLength: 1 },
      prefix: { type: 'string' },
      suffix: { type: 'string' },
    },
    required: ['exact'],
  },
  TextPositionSelector: {
    properties: { start: { type: 'integer', minimum: 0 }, end: { type: 'integer', minimum: 0 } },
    required: ['start', 'end'],
  },
  XPathSelector: {
    properties: { value: { type: 'string' }, refinedBy: ref('selector') },
    required: ['value'],
  },
  RangeSelector: {
    properties: { startSelector: ref('selector'), endSelector: ref('selector') },
    required: ['startSelector', 'endSelector'],
  },
  FragmentSelector: { properties: { value: { type: 'string' }, conformsTo: iri }, required: ['value'] },
};

/** The rules of the Web Annotation model that an exported collection must keep, in our own words (https://www.w3.org/TR/annotation-model/). */
const schema = {
  $defs: {
    selector: {
      oneOf: Object.entries(selectors).map(([type, { properties, required }]) => ({
        type: 'object',
        properties: { type: { const: type }, ...properties },
        required: ['type', ...required],
      })),
    },
    timeState: {
      type: 'object',
      properties: { type: { const: 'TimeState' }, sourceDate: time, cached: iri },
      required: ['type'],
      anyOf: [{ required: ['sourceDate'] }, { required: ['cached'] }],
    },
    specific: {
      type: 'object',
      properties: {
        type: has('SpecificResource'),
        source: iri,
        selector: some(ref('selector')),
        state: some(ref('timeState')),
        purpose: some({ type: 'string' }),
      },
      required: ['type', 'source'],
      // With a source alone it says no more than the plain IRI does.
      anyOf: [{ required: ['selector'] }, { required: ['state'] }, { required: ['purpose'] }],
    },
    textual: {
      type: 'object',
      properties: {
        type: has('TextualBody'),
        value: { type: 'string' },
        format: { type: 'string' },
        purpose: some({ type: 'string' }),
        id: iri,
      },
      required: ['type', 'value'],
      not: { required: ['id', 'purpose'] },
    },
    resource: { anyOf: [iri, ref('specific'), ref('textual')] },
    annotation: {
      type: 'object',
      properties: {
        id: iri,
        type: has('Annotation'),
        motivation: some({ enum: ['highlighting', 'describing', 'linking', 'assessing'] }),
        created: time,
        modified: time,
        creator: iri,
        rights: some(iri),
        body: some(ref('resource')),
        target: some({ anyOf: [iri, ref('specific')] }),
      },
      required: ['id', 'type', 'target', 'motivation', 'created', 'creator'],
    },
    collection: {
      type: 'object',
      properties: {
        id: iri,
        type: { const: 'AnnotationCollection' },
        label: { type: 'string' },
        total: { type: 'integer', minimum: 0 },
      },
      required: ['id', 'type', 'label', 'total'],
    },
    page: {
      type: 'object',
      properties: {
        id: iri,
        type: { const: 'AnnotationPage' },
        startIndex: { type: 'integer', minimum: 0 },
        items: { type: 'array', items: ref('annotation') },
        partOf: ref('collection'),
      },
      required: ['id', 'type', 'items', 'partOf', 'startIndex'],
    },
  },
  allOf: [ref('collection')],
  type: 'object',
  properties: {
    '@context': { type: 'array', contains: { const: 'http://www.w3.org/ns/anno.jsonld' } },
    generated: time,
    first: ref('page'),
    last: iri,
  },
  required: ['@context', 'first', 'last'],
};

/** Says what of a collection breaks the model's rules; null when nothing does. */
export const validate = new Ajv2020({ strict: false, allErrors: false }).compile<Record<string, unknown>>(
  schema,
);
