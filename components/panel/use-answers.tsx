import { useState } from 'preact/hooks';
import type { PassageAnswers } from '@/components/annotation/anchor-note';
import type { CardItem } from '@/components/annotation/card-item';
import { whenPageIsSilent } from '@/components/failure/told';
import { useAttempt } from '@/components/failure/use-attempt';
import { useOfferUndo } from '@/components/undo/undo-provider';
import { type AnswerName, givesEnds, printOfMark, seenOf } from '@/lib/annotation';
import { withAnnotator } from '@/lib/messaging/annotator';
import { type WordKey, word } from '@/lib/messaging/words';
import { answer } from '@/lib/store';

const done: Record<AnswerName, WordKey> = {
  thisIsIt: 'answeredThisIsIt',
  notIt: 'answeredNotIt',
  keep: 'answeredKeep',
  follow: 'answeredFollow',
  attach: 'answeredAttach',
};
/** What the reader says of passages in the page of a tab, each with Undo; `told` says what the page has to do with it. */
export function useAnswers(tabId: number) {
  const offerUndo = useOfferUndo();
  const { attempt, failure } = useAttempt();
  const [telling, setTelling] = useState<{ id: string; what: WordKey }>();

  const say = ({ annotation, anchor }: CardItem, name: AnswerName) =>
    attempt(
      async () => {
        if (!anchor) return;
        const { id, target: marked } = annotation;
        const shown = { annotationId: id, seen: seenOf(anchor) };
        const about = { ...shown, of: marked && printOfMark(marked) };
        let undo: () => Promise<void>;
        if (givesEnds(name)) {
          // The ends that it has on the page now.
          const { target, isOther } = await (await withAnnotator(tabId)).passageNow(shown);
          if (!target) return setTelling({ id, what: isOther ? 'panelOtherNow' : 'panelNotThere' });
          undo = await answer({ ...about, answer: name, target });
        } else undo = await answer({ ...about, answer: name });
        setTelling(undefined);
        offerUndo(word(done[name]), undo);
      },
      givesEnds(name) ? whenPageIsSilent : undefined,
    );
  const attach = ({ annotation: { id } }: CardItem) =>
    attempt(async () => {
      const { started } = await (await withAnnotator(tabId)).attachByHand({ annotationId: id });
      setTelling(started ? undefined : { id, what: 'panelNotThere' });
    }, whenPageIsSilent);

  const answersFor = (item: CardItem): PassageAnswers => ({
    onAnswer: (name) => void say(item, name),
    onAttach: () => void attach(item),
  });
  /** Not said any more once the passage has its place. */
  const toldOf = (items: CardItem[]) => {
    const item = items.find(({ annotation }) => annotation.id === telling?.id);
    const isSaid = telling && item?.anchor?.state !== 'anchored';
    return (
      <div role="status">
        {isSaid && <p class="notice">{word(telling.what)}</p>}
        {failure}
      </div>
    );
  };
  return { answersFor, toldOf };
}
