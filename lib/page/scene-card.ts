import { firstSeen, isKept, selectorOf } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';
import { followWords, keepWords } from '@/lib/page/answering';
import { boxesOf } from '@/lib/page/boxes';
import { copyText, linkTo } from '@/lib/page/copy';
import { offerUndo } from '@/lib/page/offer-undo';
import type { Page } from '@/lib/page/page';
import { type PlacedMark, seenIn } from '@/lib/page/placed-mark';
import type { CardContent } from '@/lib/page/scene';
import { openClaim, showOneMoreClaim } from '@/lib/page/scene-editors';
import { showEnds } from '@/lib/page/scene-ends';
import { pickAppearance, pickForSource } from '@/lib/page/scene-picker';

/** Opens the card of a mark; `ids` are the marks that overlap there, the topmost first. */
export function showCard(page: Page, ids: string[], at = 0): void {
  const id = ids[at];
  if (!id || !page.marks.get(id)) return;
  page.ports.send({ view: 'clicked', annotationId: id });
  page.show({
    key: `card:${id}`,
    boxes: () => {
      const range = page.marks.get(id)?.range;
      return range ? boxesOf(range) : [];
    },
    focus: true,
    onClose: () => page.show(undefined),
    get content() {
      return contentOf(page, ids, at, id);
    },
  });
}

let last: CardContent | undefined;

function contentOf(page: Page, ids: string[], at: number, id: string): CardContent {
  const { verbs, marks, document } = page;
  const placed = marks.get(id);
  // A mark that was removed elsewhere while its card is open: what it was is shown until the card closes.
  if (!placed && last?.mark.id === id) return last;
  if (!placed) throw new Error(`No mark ${id} on this page`);
  const { mark, range } = placed;
  const boxes = () => (range ? boxesOf(range) : []);
  const quietly = (done: Promise<unknown>) => void done.catch(() => {});
  last = {
    kind: 'card',
    mark,
    unsaved: placed.unsaved ?? false,
    ...editsOf(placed),
    at,
    of: ids.length,
    onNext: () => showCard(page, ids, (at + 1) % ids.length),
    onColour: (colour) => quietly(verbs.edit(id, { colour })),
    saveNote: (note, editing) => verbs.edit(id, { note }, editing),
    onTags: (change) => quietly(verbs.changeTags(id, change)),
    onClaim: (claimId) =>
      claimId ? quietly(openClaim(page, claimId, boxes)) : showOneMoreClaim(page, mark, boxes),
    onPickClaim: () => pickAppearance(page, mark, range),
    onSource: () => pickForSource(page, mark, range),
    onEnds: () => showEnds(page, id),
    onFollow: () => followWords(page, id),
    onKeep: () => keepWords(page, id),
    onCopy(what) {
      const fragment = selectorOf(mark.target.selectors, 'FragmentSelector')?.value ?? '';
      const text = what === 'quote' ? mark.target.exact : linkTo(fragment, document.location.href);
      return copyText(text, document);
    },
    onDelete() {
      page.show(undefined);
      quietly(verbs.remove(id));
      offerUndo(page, word('cardDeleted'), () => verbs.restore(id).then(() => page.reading.read()));
    },
  };
  return last;
}

/** What was edited; seen for the first time now, if nobody saw it before. */
function editsOf(placed: PlacedMark): Pick<CardContent, 'edits'> {
  const { state, is, sentence, mark } = placed;
  if (state !== 'changed' && !sentence) return {};
  const sightings = mark.sightings ?? [];
  const seen = seenIn(placed);
  const since = firstSeen(sightings, seen, mark.target) ?? new Date().toISOString();
  return { edits: { is, sentence, since, isKept: isKept(sightings, seen, mark.target) } };
}
