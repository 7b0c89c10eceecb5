import { useEffect } from 'preact/hooks';
import { ShortcutList } from '@/components/shortcut-list';
import { Sketch } from '@/components/welcome/sketch';
import { openLibrary, openSettings } from '@/lib/messaging/own-pages';
import { type WordKey, word } from '@/lib/messaging/words';

const parts: [title: WordKey, text: WordKey][] = [
  ['welcomeStart', 'welcomeStartText'],
  ['welcomePin', 'welcomePinText'],
  ['welcomeData', 'welcomeDataText'],
];

/** Shown once, after the installation: how to begin, where the icon is, where the notes are. */
export function Welcome() {
  useEffect(() => {
    document.title = word('welcomeTitle');
  }, []);
  return (
    <main class="welcome">
      <header>
        <img src="/icon/128.png" alt="" width="56" height="56" />
        <h1>{word('welcomeTitle')}</h1>
        <p class="lead">{word('extensionDescription')}</p>
      </header>
      <Sketch />
      {parts.map(([title, text]) => (
        <section key={title}>
          <h2>{word(title)}</h2>
          <p>{word(text)}</p>
        </section>
      ))}
      <section>
        <h2>{word('popupShortcuts')}</h2>
        <ShortcutList />
      </section>
      <nav class="row" aria-label={word('popupDoors')}>
        <button type="button" class="button" onClick={() => void openLibrary()}>
          {word('libraryTitle')}
        </button>
        <button type="button" class="button" onClick={() => void openSettings()}>
          {word('librarySettings')}
        </button>
      </nav>
    </main>
  );
}
