import { useRef, useState } from 'preact/hooks';
import { forgetDrafts } from '@/components/draft/kept-drafts';
import { useAttempt } from '@/components/failure/use-attempt';
import { forgetSettings, tellEveryTab } from '@/lib/messaging/forget';
import { openLibrary } from '@/lib/messaging/own-pages';
import { word } from '@/lib/messaging/words';
import { deleteEverything } from '@/lib/store';

/** Deletes all there is, in two steps since nothing brings it back; the export is offered first. */
export function DeleteEverything() {
  const [step, setStep] = useState<'shut' | 'asked' | 'done'>('shut');
  const { attempt, failure } = useAttempt();
  const opener = useRef<HTMLButtonElement>(null);

  const wipe = async () => {
    await deleteEverything();
    await forgetSettings();
    forgetDrafts();
    await tellEveryTab();
    setStep('done');
  };
  const keep = () => {
    setStep('shut');
    requestAnimationFrame(() => opener.current?.focus());
  };
  return (
    <section aria-labelledby="delete">
      <h2 id="delete">{word('optionsDelete')}</h2>
      {step === 'asked' ? (
        <div class="notice">
          <p>
            <strong>{word('optionsDeleteSure')}</strong> {word('optionsDeleteWhat')}
          </p>
          <div class="row">
            <button
              type="button"
              class="button primary"
              ref={focus}
              onClick={() => void openLibrary('?task=export')}
            >
              {word('optionsExport')}
            </button>
            <button type="button" class="button" onClick={keep}>
              {word('optionsDeleteKeep')}
            </button>
            <button type="button" class="button loss end" onClick={() => void attempt(wipe)}>
              {word('optionsDeleteNow')}
            </button>
          </div>
        </div>
      ) : (
        <button type="button" class="button loss" ref={opener} onClick={() => setStep('asked')}>
          {word('optionsDelete')} …
        </button>
      )}
      <p role="status" class="soft">
        {step === 'done' && word('optionsDeleted')}
      </p>
      {failure}
    </section>
  );
}

const focus = (button: HTMLButtonElement | null) => button?.focus();
