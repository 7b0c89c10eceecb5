import { useId, useState } from 'preact/hooks';
import { useAttempt } from '@/components/failure/use-attempt';
import { Icon } from '@/components/icon';
import { addressOf, placeOf } from '@/components/library/place';
import { PlaceLink } from '@/components/library/place-link';
import { useOfferUndo } from '@/components/undo/undo-provider';
import { usePreferences } from '@/components/use-preferences';
import { type Preferences, setPreferences } from '@/lib/messaging/preferences';
import { word } from '@/lib/messaging/words';
import { newId } from '@/lib/store';
import { isNarrowed, type Queue } from './queue-address';
import { ViewName } from './view-name';

type View = Preferences['savedViews'][number];
const change = (to: (views: View[]) => View[]) =>
  setPreferences(({ savedViews }) => ({ savedViews: to(savedViews) }));

/** Views of the queue that were given a name, and the way to name the one that is shown. */
export function SavedViews({ queue }: { queue: Queue }) {
  const title = useId();
  const views = usePreferences()?.savedViews ?? [];
  const [naming, setNaming] = useState<string>();
  const { attempt, failure } = useAttempt();
  const offerUndo = useOfferUndo();
  const address = addressOf({ view: 'desk', filters: {}, queue });
  const isNew =
    (isNarrowed(queue) || queue.sort !== 'newest') && !views.some((view) => view.address === address);

  const save = (name: string) =>
    attempt(async () => {
      if (name) await change((all) => [...all, { id: newId(), name, address }]);
      setNaming(undefined);
    });
  const rename = (id: string, name: string) =>
    attempt(async () => {
      if (name) await change((all) => all.map((view) => (view.id === id ? { ...view, name } : view)));
      setNaming(undefined);
    });
  const remove = (view: View) =>
    attempt(async () => {
      const at = views.indexOf(view);
      await change((all) => all.filter(({ id }) => id !== view.id));
      offerUndo(word('deskViewDeleted'), () => change((all) => all.toSpliced(at, 0, view)));
    });

  return (
    <section class="saved-views" aria-labelledby={title}>
      <h2 id={title}>{word('deskViews')}</h2>
      <ul>
        {views.map((view) => (
          <li key={view.id} class="saved-view">
            {naming === view.id ? (
              <ViewName name={view.name} onName={(name) => rename(view.id, name)} />
            ) : (
              <>
                <PlaceLink
                  class="saved-link"
                  aria-current={view.address === address ? 'true' : undefined}
                  to={() => placeOf(view.address)}
                >
                  <bdi>{view.name}</bdi>
                </PlaceLink>
                <button
                  type="button"
                  class="card-action"
                  aria-label={word('deskViewRename', view.name)}
                  title={word('deskViewRename', view.name)}
                  onClick={() => setNaming(view.id)}
                >
                  <Icon name="edit" />
                </button>
                <button
                  type="button"
                  class="card-action"
                  aria-label={word('deskViewDelete', view.name)}
                  title={word('deskViewDelete', view.name)}
                  onClick={() => remove(view)}
                >
                  <Icon name="remove" />
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
      {naming === '' && <ViewName name="" onName={save} />}
      {naming === undefined && isNew && (
        <button type="button" class="button quiet filter-more" onClick={() => setNaming('')}>
          <Icon name="save" />
          {word('deskViewSave')}
        </button>
      )}
      {views.length === 0 && !isNew && <p class="soft">{word('deskViewsNone')}</p>}
      {failure}
    </section>
  );
}
