import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Failure } from '@/components/failure/failure';
import { whenPageIsSilent } from '@/components/failure/told';
import { useAttempt } from '@/components/failure/use-attempt';
import { usePreferences } from '@/components/use-preferences';
import { defaultPreferences } from '@/lib/messaging/preferences';
import { word } from '@/lib/messaging/words';
import { AddBar } from './add-bar';
import { asSeen } from './as-seen';
import { EmptyPanel, PanelSkeleton } from './empty';
import { filtered, noFilter, tally } from './filter';
import { FilterBar } from './filter-bar';
import { NewNote } from './new-note';
import { NotWhole } from './not-whole';
import { PanelConflicts } from './panel-conflicts';
import { PanelHead } from './panel-head';
import { type Editing, PanelList } from './panel-list';
import { PanelServes } from './panel-serves';
import { SourcePicker } from './source-picker';
import type { ActiveTab } from './use-active-tab';
import { useAdding } from './use-adding';
import { useAnswers } from './use-answers';
import { useAttaching } from './use-attaching';
import { useGoing } from './use-going';
import { useNotes } from './use-notes';
import type { PanelPage } from './use-page';
import { usePanelKeys } from './use-panel-keys';
import { useRevisions } from './use-revisions';
import { useView } from './use-view';

interface Props {
  tab: ActiveTab;
  page: PanelPage;
}

/** Everything the panel shows of one page. */
export function Notes({ tab, page }: Props) {
  const { facts, keys, state } = page;
  const found = useNotes(keys);
  const preferences = usePreferences();
  const view = useView(tab, state === 'open');
  const [filter, setFilter] = useState(noFilter);
  const [active, setActive] = useState<string>();
  const [editing, setEditing] = useState<Editing>();
  const [show, setShow] = useState<{ focus: boolean }>();
  const search = useRef<HTMLInputElement>(null);

  const { whole, unseen } = view;
  const items = useMemo(() => asSeen(found?.items ?? [], unseen), [found, unseen]);
  const revisions = useRevisions(found?.notes);
  const shown = useMemo(() => filtered(items, filter), [items, filter]);
  const counts = useMemo(() => tally(items), [items]);
  const selected = 'selected' in view ? view.selected : page.selected;
  const reveal = (id: string, focus: boolean) => {
    setActive(id);
    setShow({ focus });
  };
  const edit = (next?: Editing) => {
    setEditing(next);
    // Who has done editing is where the card is.
    if (!next && editing) reveal(editing.id, true);
  };
  const { colour } = preferences ?? defaultPreferences;
  const { attempt, failure } = useAttempt();
  const { go, told } = useGoing(tab.id);
  const { answersFor, toldOf } = useAnswers(tab.id);
  const { waiting, cancel } = useAttaching(tab.id, view.attaching, (id) => reveal(id, true));
  const adding = useAdding({
    tabId: tab.id,
    facts,
    selected,
    colour,
    onAdded(id, edit) {
      setFilter(noFilter);
      reveal(id, !edit);
      setEditing(edit && { id, edit });
    },
  });
  usePanelKeys({
    items: shown,
    active,
    singleKeys: preferences?.singleKeys ?? true,
    onActive: (id) => reveal(id, true),
    onGo: go,
    onEdit: edit,
    onSearch: () => search.current?.select(),
    attempt,
    onLeave() {
      adding.leave();
      cancel();
    },
  });
  useEffect(() => {
    if (view.clicked) reveal(view.clicked.annotationId, false);
  }, [view.clicked]);

  const colourNames = preferences?.colourNames ?? {};
  return (
    <main class="panel">
      <PanelHead facts={facts} notes={found?.notes} />
      {state === 'closed' && <p class="notice">{word('panelNotHere')}</p>}
      {state === 'silent' && <Failure told={whenPageIsSilent} />}
      {found && <PanelServes serves={found.serves} />}
      {found && <PanelConflicts notes={found.notes} />}
      <NotWhole
        key={`${tab.id} ${tab.visit} ${tab.url}`}
        tabId={tab.id}
        whole={whole}
        onKept={() => shown[0] && reveal(shown[0].annotation.id, true)}
      />
      {revisions.line}
      {revisions.view(state === 'closed' ? undefined : go)}
      {items.length > 0 && !revisions.open && (
        <FilterBar
          filter={filter}
          onFilter={setFilter}
          found={counts}
          colourNames={colourNames}
          search={search}
          onLeave={() => shown[0] && reveal(shown[0].annotation.id, true)}
        />
      )}
      {told}
      {toldOf(items)}
      {waiting}
      {!found && <PanelSkeleton />}
      {found && items.length === 0 && <EmptyPanel />}
      {items.length > 0 && shown.length === 0 && (
        <div class="panel-empty">
          <p>{word('panelNothing')}</p>
          <button type="button" class="button" onClick={() => setFilter(noFilter)}>
            {word('panelClear')}
          </button>
        </div>
      )}
      {shown.length > 0 && !revisions.open && (
        <PanelList
          items={shown}
          colourNames={colourNames}
          active={active}
          onActive={setActive}
          show={show}
          inView={view.inView}
          editing={editing}
          onEdit={edit}
          onGo={state === 'closed' ? undefined : go}
          answersFor={state === 'closed' ? undefined : answersFor}
        />
      )}
      {failure}
      {adding.failure}
      <p class="panel-walking soft" role="status">
        {adding.isWalking && word('panelWalking')}
      </p>
      {adding.sheet === 'source' && (
        <SourcePicker reviews={adding.reviews} onChoose={adding.source} onCancel={adding.leave} />
      )}
      {adding.sheet === 'note' && (
        <NewNote
          facts={facts}
          colour={colour}
          onDone={(id) => {
            adding.leave();
            reveal(id, false);
          }}
        />
      )}
      <AddBar
        selected={selected}
        onHighlight={adding.highlight}
        onClaim={adding.claim}
        onNote={adding.note}
        onSource={() => void adding.pickSource()}
        onWalk={state === 'closed' ? undefined : adding.walk}
        isChoosing={adding.sheet === 'source'}
      />
    </main>
  );
}
