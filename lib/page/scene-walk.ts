import { rangeOf, spanOf } from '@/lib/anchoring';
import { word } from '@/lib/messaging/words';
import { bringIntoView } from '@/lib/page/go-to';
import type { Page } from '@/lib/page/page';
import { pageText } from '@/lib/page/page-walker';
import { passageOf } from '@/lib/page/passage';
import type { WalkContent } from '@/lib/page/scene';
import { showCard } from '@/lib/page/scene-card';
import { showClaim, showNote, showOneMoreClaim } from '@/lib/page/scene-editors';
import { pickForSource } from '@/lib/page/scene-picker';
import { selectQuietly } from '@/lib/page/select-quietly';
import type { Span } from '@/lib/page/sentences';
import { findSentence } from '@/lib/page/walk-find';
import { atSentence, moved, type Walked, type WalkMove } from '@/lib/page/walk-moves';
import { saidOf } from '@/lib/page/walk-said';
import { walkStart } from '@/lib/page/walk-start';

/** How long it is said that there is nothing to read. */
const NOTICE_MS = 5_000;

type Shown = Pick<WalkContent, 'said' | 'status'>;

/** Lets the reader walk over the page's sentences by keys and mark them; at Escape the selection stays there. */
export function showWalk(page: Page): void {
  const { document, window, verbs, marks, preferences } = page;
  const before = page.shown()?.content;
  if (before?.kind === 'walk') return void page.view.takeFocus();
  const seeker = before?.kind === 'attach' ? before : undefined;
  const read = pageText(document);
  let { index, walker } = read();
  const first = walkStart({ index, walker }, document, window);
  const place = first && rangeOf(index, first.start, first.end);
  if (!first || !place) {
    page.notice({ text: word('walkNothing') }, NOTICE_MS);
    return;
  }
  let at = atSentence(first);
  let range = place;
  let [spoken, quote, step, count] = ['', '', 0, 0];

  /** The page may have changed since the last step. */
  const refresh = () => {
    const now = read();
    if (now.index === index) return;
    ({ index, walker } = now);
    const span = range.startContainer.isConnected ? spanOf(index, range) : undefined;
    const from = span ? walker.at(span.start) : walkStart(now, document, window);
    if (from) at = { ...(span ?? from), from };
    range = rangeOf(index, at.start, at.end) ?? range;
  };
  /** Whether the words that were shown and said last stand there still. If not, those that do now are said, and nothing is done to them. */
  const isAsShown = () => {
    refresh();
    if (textOf(at) === quote) return true;
    go(at, { said: textOf(at), status: word('walkEdited') });
    return false;
  };
  const go = (next: Walked, shown: Shown, edge: 'start' | 'end' = 'start') => {
    const there = rangeOf(index, next.start, next.end);
    // Between the page and a frame in it, say: no passage has its ends in both.
    if (!there) return tell(word('walkNoFurther'));
    at = next;
    range = there;
    bringIntoView(range, window, edge);
    show(shown);
  };
  const tell = (status: string) => show({ said: '', status });
  const marked = () => marks.all().find((one) => one.range && sameEnds(one.range, range) && !one.lifted);

  const onMove = (move: WalkMove) => {
    refresh();
    const next = moved(walker, at, move);
    if (!next) return tell(word('walkNoFurther'));
    const said = saidOf(index.text, move, at, next);
    go(next, { said, status: '' }, next.end !== at.end && next.start === at.start ? 'end' : 'start');
  };
  const onFind: WalkContent['onFind'] = (words, by) => {
    if (!words.trim()) return;
    refresh();
    const found = findSentence(walker, words, by > 0 ? at.end : at.start, by < 0 ? -1 : 1);
    if (!found) return tell(word('walkNotFound', words));
    const { sentence, round } = found;
    go(atSentence(sentence), { said: textOf(sentence), status: round ? word('walkRound') : '' });
  };
  const passage = () => {
    const now = passageOf(range, document);
    return now && flat(now.target.exact) === quote ? now : undefined;
  };
  const onHighlight = () => {
    if (!isAsShown()) return;
    if (seeker) {
      page.show(undefined);
      return seeker.onAttach(range);
    }
    if (marked()) return tell(word('walkAlready'));
    const here = passage();
    if (!here) return;
    verbs.highlight(here, preferences().colour).done.catch(() => {});
    tell(word('walkHighlighted'));
  };
  const onPassage = (onNew: (passage: NonNullable<ReturnType<typeof passageOf>>) => void) => {
    const here = isAsShown() ? passage() : undefined;
    if (here) onNew(here);
  };
  const boxes = () => [];
  const textOf = ({ start, end }: Span) => flat(index.text.slice(start, end));

  const show = ({ said, status }: Shown) => {
    quote = textOf(at);
    page.walkPainter.show(range);
    if (page.ports.open) page.ports.send({ view: 'selection', exact: quote.slice(0, 5_000) });
    const known = marked()?.mark;
    count++;
    if (said) {
      spoken = known ? `${said} ${word('walkIsMarked')}` : said;
      step++;
    }
    page.show({
      key: 'walk',
      // Beside no words: it stands still at the lower edge while they change.
      boxes,
      focus: true,
      onClose() {
        page.show(undefined);
        if (!isTyping(document)) selectQuietly(range);
      },
      content: {
        kind: 'walk',
        range,
        quote,
        passage,
        isAsShown,
        language: walker.language(at.start),
        isRtl: directionOf(range) === 'rtl',
        said: spoken,
        step,
        status,
        count,
        onMove,
        onFind,
        onHighlight,
        more: seeker
          ? undefined
          : {
              onClaim: () =>
                known
                  ? showOneMoreClaim(page, known, boxes)
                  : onPassage((passage) => showClaim(page, passage)?.done.catch(() => {})),
              onNote: () =>
                known
                  ? showCard(page, [known.id])
                  : onPassage((passage) => showNote(page, passage)?.done.catch(() => {})),
              onSource: () =>
                known
                  ? pickForSource(page, known, range)
                  : onPassage((passage) => pickForSource(page, passage)),
            },
      },
    });
  };
  // Asked for in the panel: not every browser lets the page have the keyboard then.
  if (!document.hasFocus()) window.focus();
  go(at, { said: textOf(at), status: '' });
}

const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

const sameEnds = (a: StaticRange, b: StaticRange) =>
  a.startContainer === b.startContainer &&
  a.startOffset === b.startOffset &&
  a.endContainer === b.endContainer &&
  a.endOffset === b.endOffset;

const directionOf = ({ startContainer: { parentElement } }: StaticRange) =>
  parentElement ? getComputedStyle(parentElement).direction : 'ltr';

/** The focus went back to a field, whose caret must not be taken away. */
const isTyping = ({ activeElement }: Document) =>
  activeElement?.matches('input,textarea,[contenteditable]:not([contenteditable="false"])') ?? false;
