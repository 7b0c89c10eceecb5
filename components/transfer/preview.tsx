import { type WordKey, word } from '@/lib/messaging/words';
import type { ImportPreview } from '@/lib/store';

const shown = [
  'works',
  'annotations',
  'claims',
  'sources',
  'claimReviews',
  'agents',
  'snapshots',
  'sightings',
] as const;
const rowWords: Record<(typeof shown)[number], WordKey> = {
  works: 'importWorks',
  annotations: 'importAnnotations',
  claims: 'importClaims',
  sources: 'importSources',
  claimReviews: 'importReviews',
  agents: 'importAgents',
  snapshots: 'importTexts',
  sightings: 'importSightings',
};
const columns = ['new', 'changed', 'conflicts', 'deleted', 'unchanged'] as const;
const columnWords: Record<(typeof columns)[number], WordKey> = {
  new: 'importNew',
  changed: 'importChanged',
  conflicts: 'importConflicts',
  deleted: 'importToBin',
  unchanged: 'importUnchanged',
};

/** Whether a file brings anything at all. */
export const bringsAnything = ({ tables }: ImportPreview): boolean =>
  Object.values(tables).some((count) => count.new + count.changed + count.conflicts > 0);

/** What a file would bring, table by table, and from whom; nothing is changed yet. */
export function Preview({ preview: { tables, exporter, authors } }: { preview: ImportPreview }) {
  const language = word('interfaceLanguage') || 'en';
  const rows = shown.filter((table) => columns.some((column) => tables[table][column] > 0));
  const used = columns.filter((column) => rows.some((table) => tables[table][column] > 0));
  const people = [exporter?.name, ...authors].filter((name): name is string => !!name);
  return (
    <>
      {people.length > 0 && (
        <p>
          {word('importFrom')} <bdi>{new Intl.ListFormat(language).format(people)}</bdi>
        </p>
      )}
      <table class="counts">
        <caption class="visually-hidden">{word('importPreview')}</caption>
        <thead>
          <tr>
            <td />
            {used.map((column) => (
              <th key={column} scope="col">
                {word(columnWords[column])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((table) => (
            <tr key={table}>
              <th scope="row">{word(rowWords[table])}</th>
              {used.map((column) => (
                <td key={column} class={tables[table][column] === 0 ? 'soft' : undefined}>
                  {tables[table][column].toLocaleString(language)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
