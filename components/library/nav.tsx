import { useBlind } from '@/components/desk/use-blind';
import { Icon, type IconName } from '@/components/icon';
import { useLiveQuery } from '@/components/use-live-query';
import { type WordKey, word } from '@/lib/messaging/words';
import { countConflicts } from '@/lib/store';
import { addressOf, placeOf, type View } from './place';
import { PlaceLink } from './place-link';

const items: { view: View; name: WordKey; icon: IconName }[] = [
  { view: 'library', name: 'libraryTitle', icon: 'library' },
  { view: 'desk', name: 'deskTitle', icon: 'desk' },
  { view: 'bin', name: 'binTitle', icon: 'remove' },
  { view: 'conflicts', name: 'conflictsTitle', icon: 'decide' },
  { view: 'import', name: 'transferImport', icon: 'import' },
  { view: 'export', name: 'transferExport', icon: 'export' },
];

interface Props {
  view: View;
  onHelp: () => void;
}

/** The page's views; what waits for a decision is counted quietly. */
export function Nav({ view, onHelp }: Props) {
  const blind = useBlind();
  const undecided = useLiveQuery(() => countConflicts(blind), `count of conflicts/${blind}`) ?? 0;
  const shown = items.filter((item) => item.view !== 'conflicts' || undecided > 0 || view === 'conflicts');
  return (
    <header class="nav">
      <span class="nav-name">{word('extensionName')}</span>
      <nav aria-label={word('libraryNav')}>
        {shown.map((item) => (
          <PlaceLink
            key={item.view}
            class="nav-item"
            to={() => placeOf(addressOf({ view: item.view, filters: {} }))}
            aria-current={item.view === view ? 'page' : undefined}
            title={word(item.name)}
          >
            <Icon name={item.icon} />
            <span class="nav-word">{word(item.name)}</span>
            {item.view === 'conflicts' && undecided > 0 && (
              <span class="badge">{undecided.toLocaleString(word('interfaceLanguage'))}</span>
            )}
          </PlaceLink>
        ))}
      </nav>
      <span class="gap" />
      <button
        type="button"
        class="button quiet"
        aria-label={word('libraryKeys')}
        title={word('libraryKeys')}
        onClick={onHelp}
      >
        <Icon name="help" />
      </button>
      <a
        class="button quiet"
        href="/options.html"
        aria-label={word('librarySettings')}
        title={word('librarySettings')}
      >
        <Icon name="settings" />
      </a>
    </header>
  );
}
