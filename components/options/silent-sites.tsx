import { useState } from 'preact/hooks';
import { Icon } from '@/components/icon';
import { useOfferUndo } from '@/components/undo/undo-provider';
import { hostOf } from '@/lib/article';
import { setPreferences } from '@/lib/messaging/preferences';
import { word } from '@/lib/messaging/words';

const silence = (site: string) =>
  setPreferences(({ silentSites }) => ({ silentSites: [...new Set([...silentSites, site])].sort() }));

/** The sites where nothing of Sourcemark shows unless it is asked for. */
export function SilentSites({ sites }: { sites: string[] }) {
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState(false);
  const offerUndo = useOfferUndo();

  const add = (event: Event) => {
    event.preventDefault();
    const host = hostOf(typed);
    setRefused(!host);
    if (!host) return;
    setTyped('');
    void silence(host);
  };
  const remove = async (site: string) => {
    await setPreferences(({ silentSites }) => ({ silentSites: silentSites.filter((one) => one !== site) }));
    offerUndo(word('optionsSilentRemoved', site), () => silence(site));
  };
  return (
    <div class="silent">
      <h3 id="silent">{word('optionsSilent')}</h3>
      <p class="soft">{word('optionsSilentHint')}</p>
      <ul aria-labelledby="silent">
        {sites.map((site) => (
          <li key={site}>
            <bdi>{site}</bdi>
            <button
              type="button"
              class="button quiet"
              aria-label={word('optionsSilentRemove', site)}
              title={word('optionsSilentRemove', site)}
              onClick={() => void remove(site)}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
      <form class="row" onSubmit={add}>
        <input
          class="field"
          type="text"
          dir="ltr"
          aria-label={word('optionsSilentSite')}
          aria-invalid={refused}
          aria-describedby="silent-refused"
          placeholder={word('optionsSilentForm')}
          value={typed}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <button type="submit" class="button">
          {word('optionsSilentAdd')}
        </button>
      </form>
      <p id="silent-refused" class="loss" role="status">
        {refused && word('optionsSilentRefused')}
      </p>
    </div>
  );
}
