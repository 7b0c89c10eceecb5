import { useEffect, useState } from 'preact/hooks';
import { Failure } from '@/components/failure/failure';
import { tell } from '@/components/failure/told';
import { PlaceLink } from '@/components/library/place-link';
import { usePlaces } from '@/components/library/use-place';
import { word } from '@/lib/messaging/words';
import { BadFileError } from '@/lib/store';
import { BadFile } from './bad-file';
import { DropZone } from './drop-zone';
import { Imported } from './imported';
import { PassphraseForm } from './passphrase-form';
import { bringsAnything, Preview } from './preview';
import { Progress } from './progress';
import { type Staged, useImport } from './use-import';

/** Takes a file in: it is read and checked first, shown, and only then written, all of it or nothing. */
export function ImportView() {
  const { file, reading, taking, read, take, drop } = useImport();
  const name = file?.name ?? '';
  const failed = [taking.state, reading.state].find((state) => state.is === 'failed');
  const error = failed?.is === 'failed' ? failed.error : undefined;
  const staged = reading.state.is === 'done' ? reading.state.result : undefined;
  const { place } = usePlaces();
  // "Import" in the navigation, while what came in is shown, asks for the next file.
  useEffect(() => {
    if (taking.state.is === 'done') drop();
  }, [place]);
  const ready = staged && taking.state.is === 'waiting' ? staged : undefined;
  return (
    <main class="task">
      <h1>{word('transferImport')}</h1>
      {taking.state.is === 'done' && staged ? (
        <Imported preview={staged.preview} name={name} onMore={drop} />
      ) : (
        <>
          <p class="soft">{word('importAbout')}</p>
          {!ready && reading.state.is !== 'running' && taking.state.is !== 'running' && (
            <DropZone onFile={read} />
          )}
          {reading.state.is === 'running' && (
            <Progress
              what={word(
                (reading.state.progress?.checked ?? 0) > 0 ? 'importChecking' : 'importReading',
                name,
              )}
              done={reading.state.progress?.bytes}
              of={reading.state.progress?.checked ? undefined : reading.state.progress?.of}
              onCancel={reading.cancel}
            />
          )}
          {taking.state.is === 'running' && (
            <Progress what={word('importTaking', name)} onCancel={taking.cancel} />
          )}
          {ready && <Ready staged={ready} onTake={take} onDrop={drop} />}
          {file && isShut(error) && (
            <PassphraseForm
              name={name}
              isWrong={error.problem === 'wrongPassphrase'}
              onOpen={(passphrase) => read(file, passphrase)}
            />
          )}
          {error instanceof BadFileError && !isShut(error) && <BadFile error={error} name={name} />}
          {error !== undefined && !(error instanceof BadFileError) && <Failure told={tell(error)} />}
        </>
      )}
    </main>
  );
}

/** The file is locked, and not opened yet. */
const isShut = (error: unknown): error is BadFileError =>
  error instanceof BadFileError && (error.problem === 'locked' || error.problem === 'wrongPassphrase');

interface ReadyProps {
  staged: Staged;
  onTake: (asMe: boolean) => void;
  onDrop: () => void;
}

/** The preview, and the decision. */
function Ready({ staged: { preview, name, isMine }, onTake, onDrop }: ReadyProps) {
  const [asMe, setAsMe] = useState(isMine);
  const brings = bringsAnything(preview);
  return (
    <section aria-label={word('importPreview')}>
      <h2>
        <bdi>{name}</bdi>
      </h2>
      {!brings && <p>{word('importNothingNew')}</p>}
      <Preview preview={preview} />
      {brings && preview.exporter && (
        <label class="choice">
          <input type="checkbox" checked={asMe} onChange={(event) => setAsMe(event.currentTarget.checked)} />
          <span class="choice-words">
            {word('importAsMe')}
            <span class="soft">{word('importAsMeAbout')}</span>
          </span>
        </label>
      )}
      {brings && (
        <p class="soft">
          {word('importForGood')}{' '}
          <PlaceLink to={() => ({ view: 'export', filters: {} })}>{word('importBackup')}</PlaceLink>
        </p>
      )}
      <p class="task-actions">
        {brings && (
          <button type="button" class="button primary large" onClick={() => onTake(asMe)}>
            {word('transferImport')}
          </button>
        )}
        <button type="button" class="button large" onClick={onDrop}>
          {word(brings ? 'transferCancel' : 'libraryClose')}
        </button>
      </p>
    </section>
  );
}
