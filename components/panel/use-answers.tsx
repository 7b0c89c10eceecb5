import { useState } from 'preact/hooks';
import type { PassageAnswers } from '@/components/annotation/anchor-note';
import type { CardItem } from '@/components/annotation/card-item';
import { whenPageIsSilent } from '@/components/failure/told';
import { useAttempt } from '@/components/failure/use-attempt';
import { useOfferUndo } from '@/components/undo/undo-provider';
import { type AnswerName, seenOf } from '@/lib/annotation';
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
/** Answers that give the passage the ends that it has on the page now. */
const takesEnds = (name: AnswerName): boolean => name === 'follow' || name === 'thisIsIt';

/** What the reader says of passages in the page of a tab, each with Undo; `told` says what the page has to do with it. */
export function useAnswers(tabId: number) {
  const offerUndo = useOfferUndo();
  const { attempt, failure } = useAttempt();
  const [telling, setTelling] = useState<{ id: string; what: WordKey }>();

  const say = ({ annotation: { id }, anchor }: CardItem, name: AnswerName) =>
    attempt(
      async () => {
        if (!anchor) return;
        const shown = { annotationId: id, seen: seenOf(anchor) };
        const { target, isOther } = takesEnds(name)
          ? await (await withAnnotator(tabId)).passageNow(shown)
          : {};
        if (takesEnds(name) && !target)
          return setTelling({ id, what: isOther ? 'panelOtherNow' : 'panelNotThere' });
        const undo = await answer({ ...shown, answer: name, target });
        setTelling(undefined);
        offerUndo(word(done[name]), undo);
      },
      takesEnds(name) ? whenPageIsSilent : undefined,
    );
  const attach = ({ annotation: { id } }: CardItem) =>
    attempt(async () => {
      const { started } = await (await withAnnotator(tabId)).attachByHand({ annotationId: id });
      setTelling({ id, what: started ? 'panelAttach' : 'panelNotThere' });
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
