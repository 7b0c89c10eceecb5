import { wordsOf } from '@/components/bin/bin-item';
import { tableWords } from '@/components/bin/table-words';
import { ChangeValue } from '@/components/desk/change-value';
import { useAttempt } from '@/components/failure/use-attempt';
import { When } from '@/components/when';
import { type WordKey, word } from '@/lib/messaging/words';
import { chooseConflict, type OpenConflict } from '@/lib/store';
import { fieldWords } from './field-words';
import { bothOf, keepBoth } from './keep-both';

interface Props {
  conflict: OpenConflict;
  names: ReadonlyMap<string, string>;
}

/** One question to decide: both sides, who wrote them and when, and the choice. */
export function ConflictCard({ conflict, names }: Props) {
  const { id, table, field, record, sides } = conflict;
  const { attempt, failure } = useAttempt();
  const deletion = field === 'deleted';
  const choose = (choice: Parameters<typeof chooseConflict>[1]) => () =>
    attempt(() => chooseConflict(id, choice));
  return (
    <li class="conflict">
      <p class="soft">
        {word(tableWords[table])}: <bdi class="quote">{wordsOf(record).slice(0, 200)}</bdi>
      </p>
      <h2>{word(deletion ? 'conflictDeleted' : 'conflictField', nameOf(field))}</h2>
      <ul class="conflict-sides">
        {sides.map((side, index) => (
          <li key={side.headId} class="conflict-side">
            <p class="soft">
              <bdi>{side.author || word('conflictNobody')}</bdi> · <When at={side.at} />
            </p>
            {side.field === 'deleted' ? (
              <p>{word(side.value === 1 ? 'conflictPutInBin' : 'conflictTookOut')}</p>
            ) : (
              <div>
                {deletion && <span class="soft">{nameOf(side.field)}: </span>}
                <ChangeValue
                  table={table}
                  field={side.field}
                  before={side.before}
                  after={side.value}
                  names={names}
                />
              </div>
            )}
            {!deletion && (
              <button
                type="button"
                class="button"
                aria-label={word('conflictKeepThis', index + 1)}
                onClick={choose(side.headId)}
              >
                {word('conflictKeep')}
              </button>
            )}
          </li>
        ))}
      </ul>
      <p class="conflict-choices">
        {deletion && (
          <>
            <button type="button" class="button" onClick={choose({ deleted: 0 })}>
              {word('conflictStay')}
            </button>
            <button type="button" class="button loss" onClick={choose({ deleted: 1 })}>
              {word('conflictGo')}
            </button>
          </>
        )}
        {bothOf(conflict) !== undefined && (
          <button type="button" class="button" onClick={() => attempt(() => keepBoth(conflict))}>
            {word('conflictBoth')}
          </button>
        )}
      </p>
      {failure}
    </li>
  );
}

function nameOf(field: string): string {
  const key: WordKey | undefined = fieldWords[field];
  return key ? word(key) : field;
}
