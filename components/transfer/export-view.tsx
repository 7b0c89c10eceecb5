import { useState } from 'preact/hooks';
import { useBlind } from '@/components/desk/use-blind';
import { Failure } from '@/components/failure/failure';
import { tell, whenShowing } from '@/components/failure/told';
import { Icon } from '@/components/icon';
import { When } from '@/components/when';
import type { Format } from '@/lib/interchange';
import { word } from '@/lib/messaging/words';
import { choiceFor, type ExportChoice } from '@/lib/store';
import { FormatChoice } from './format-choice';
import { LockChoice } from './lock-choice';
import { Progress } from './progress';
import { saveFile, sizeOf } from './save-file';
import { type Choice, useScopes } from './use-scopes';
import { useTask } from './use-task';
import { WhatGoesAlong } from './what-goes-along';
import { writeFiles } from './write-files';

interface Props {
  /** The article that the reader came from. */
  workId: string | undefined;
  /** The annotations chosen in the list. */
  chosen: string[];
}

/** Writes what the reader chooses into a file of our own format. */
export function ExportView({ workId, chosen }: Props) {
  const scopes = useScopes(workId, chosen);
  const [picked, setPicked] = useState(0);
  const [format, setFormat] = useState<Format>();
  const [chosenParts, setChosenParts] = useState<Partial<ExportChoice>>({});
  const [passphrase, setPassphrase] = useState<string>();
  const blind = useBlind();
  const { state, run, cancel } = useTask<{ done: number; of: number }, { names: string[]; size: number }>();
  const choice = scopes?.choices[picked] ?? scopes?.choices[0];
  const along = choice && choiceFor(choice.scope, chosenParts);

  const write = (choice: Choice) =>
    run(async (signal, tellProgress) => {
      const written = { names: [] as string[], size: 0 };
      const onProgress = (done: number, of: number) => tellProgress({ done, of });
      for await (const { file, name } of writeFiles(
        choice,
        format,
        { blind, passphrase },
        {
          choice: along,
          signal,
          onProgress,
        },
      )) {
        saveFile(file, name);
        written.names.push(name);
        written.size += file.size;
      }
      return written;
    });

  return (
    <main class="task" aria-busy={!scopes}>
      <h1>{word('transferExport')}</h1>
      <p class="soft">{word('exportAbout')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (choice) write(choice);
        }}
      >
        <fieldset class="choices" disabled={state.is === 'running'}>
          <legend class="visually-hidden">{word('exportWhat')}</legend>
          {scopes?.choices.map((one, index) => (
            <label key={one.scope.type} class="choice">
              <input type="radio" name="scope" checked={one === choice} onChange={() => setPicked(index)} />
              <span class="choice-words">
                <bdi>{one.name}</bdi>
                <span class="soft count">{one.about}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <FormatChoice format={format} onChange={setFormat} />
        {along && !format && (
          <>
            <WhatGoesAlong choice={along} onChange={setChosenParts} />
            <LockChoice passphrase={passphrase} onChange={setPassphrase} />
          </>
        )}
        {choice?.scope.type === 'everything' && !format && scopes && (
          <p class="soft">
            {word('exportBackup')}{' '}
            {scopes.backup ? (
              <>
                {word('exportBackupLast')} <When at={scopes.backup.at} />
              </>
            ) : (
              word('exportBackupNever')
            )}
          </p>
        )}
        {state.is === 'running' ? (
          <Progress what={word('exportRunning')} {...state.progress} onCancel={cancel} />
        ) : (
          <button
            type="submit"
            class="button primary large"
            disabled={!choice || (!format && passphrase === '')}
          >
            <Icon name="export" />
            {word('transferExport')}
          </button>
        )}
      </form>
      <div role="status">
        {state.is === 'done' && (
          <p class="outcome">
            {word('exportDone')} <bdi>{state.result.names.slice(0, 3).join(word('listSeparator'))}</bdi>
            {state.result.names.length > 3 && ' …'}{' '}
            <span class="soft count">{sizeOf(state.result.size, word('interfaceLanguage'))}</span>
          </p>
        )}
      </div>
      {state.is === 'failed' && <Failure told={tell(state.error, whenShowing)} />}
    </main>
  );
}
