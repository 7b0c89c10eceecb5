import type { Agent, Annotation, Work } from '@/lib/annotation';
import type { Bundle } from '@/lib/interchange/bundle';
import { isForeign } from './foreign';
import type { Format } from './format';
import { account } from './hypothesis/account';
import { readHypothesis } from './hypothesis/read';
import { flatSelector } from './hypothesis/selectors';
import { iriOf, urn } from './iri';
import { jsonList } from './json-list';

/** What the Hypothesis client exports and imports, one article at a time (https://web.hypothes.is/help/). */
export const hypothesis: Format = {
  id: 'hypothesis',
  nameKey: 'formatHypothesis',
  ending: '.hypothesis.json',
  mediaType: 'application/json',
  perWork: true,
  cannotHold: [
    'lacksClaims',
    'lacksColours',
    'lacksDocuments',
    'lacksHistory',
    'lacksTexts',
    'lacksSightings',
    'lacksBin',
  ],
  program: 'Hypothesis',
  out: write,
  in: readHypothesis,
  recognises: (start) =>
    /^\{/.test(start) &&
    (/"export_userid"|"client_version"/.test(start) || /"rows"\s*:.*"permissions"\s*:/s.test(start)),
};

async function* write(bundle: Bundle): AsyncGenerator<string> {
  const { exported, exporter } = bundle;
  const head = {
    export_date: exported,
    export_userid: exporter ? account(exporter.id) : '',
    client_version: 'Sourcemark',
  };
  yield JSON.stringify(head, null, 1).slice(0, -2);
  yield* jsonList(',\n "annotations": ', rows(bundle), (row) => row);
  yield '\n}\n';
}

async function* rows(bundle: Bundle) {
  for await (const annotations of bundle.all('annotations')) {
    const works = await bundle.some(
      'works',
      annotations.map(({ workId }) => workId),
    );
    const agents = await bundle.some(
      'agents',
      annotations.map(({ creator }) => creator),
    );
    yield annotations.map((one) => row(one, works.get(one.workId), agents.get(one.creator)));
  }
}

/** An annotation as the Hypothesis API tells it; one that came from there gets back what we had no place for. */
function row(annotation: Annotation, work: Work | undefined, agent: Agent | undefined) {
  const { id, created, modified, creator, workId, note = '', tags, target, origin } = annotation;
  const uri = (work?.url && iriOf(work.url)) || urn(workId);
  const selector = target?.selectors.flatMap(flatSelector);
  const raw = origin?.format === hypothesis.id && isForeign(origin.raw) ? origin.raw : {};
  return {
    id,
    user: account(creator),
    user_info: { display_name: agent?.name || null },
    ...raw,
    created,
    updated: modified,
    uri,
    text: note,
    tags,
    target: [selector?.length ? { source: uri, selector } : { source: uri }],
    ...(work?.headline ? { document: { title: [work.headline] } } : {}),
  };
}
