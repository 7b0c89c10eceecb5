import '@/components/diff/word-diff.css';
import './anchor-note.css';
import type { ComponentChildren } from 'preact';
import { WordDiff } from '@/components/diff/word-diff';
import { dayOf } from '@/components/when';
import { type AnswerName, firstSeen, isKept, lastSighting, type Seen } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';
import type { CardItem } from './card-item';
import { InContext } from './in-context';
import { Lost } from './lost';
import { StateLine } from './state-line';

/** What can be said of an edited, doubtful or lost passage beside its page. */
export interface PassageAnswers {
  onAnswer: (answer: AnswerName) => void;
  onAttach: () => void;
}
type Props = Pick<CardItem, 'annotation' | 'work' | 'anchor' | 'sightings'> & {
  answers?: PassageAnswers | undefined;
};

/** How a passage stands on its page: not opened here, edited, perhaps there, or gone; what can be made of that, and what was. */
export function AnchorNote(props: Props) {
  const { annotation, anchor, sightings, answers } = props;
  if (!annotation.target) return null;
  const last = lastSighting(sightings, annotation.target);
  const seen = anchor ?? last;
  return (
    <>
      {!anchor && (
        <StateLine
          state="unknown"
          text={last ? word('cardLastSeen', dayOf(last.until)) : word('cardNotOpened')}
        />
      )}
      {seen && <Stands {...props} seen={seen} answers={anchor && answers} />}
    </>
  );
}

function Stands({ annotation, work, sightings, answers, seen }: Props & { seen: Seen }) {
  const lang = work?.inLanguage;
  const { state, is, around } = seen;
  if (state === 'orphaned') return <Lost annotation={annotation} lang={lang} onAttach={answers?.onAttach} />;
  if (state === 'uncertain')
    return (
      <>
        <StateLine state={state} text={word('cardUncertain')} />
        {is !== undefined && around && <InContext {...around} words={is} lang={lang} />}
        {answers && (
          <Answers>
            <Answer name="thisIsIt" answers={answers} />
            <Answer name="notIt" answers={answers} />
          </Answers>
        )}
      </>
    );
  if (state !== 'changed' && !seen.sentence) return null;
  const edits = <Edits annotation={annotation} seen={seen} sightings={sightings} lang={lang} />;
  const kept = isKept(sightings, seen, annotation.target);
  const given = answers && (
    <Answers>
      {state === 'changed' && <Answer name="follow" answers={answers} />}
      {!kept && <Answer name="keep" answers={answers} />}
    </Answers>
  );
  if (!kept)
    return (
      <>
        {edits}
        {given}
      </>
    );
  return (
    <details class="kept">
      <summary class="soft">{word('cardKept')}</summary>
      {edits}
      {given}
    </details>
  );
}

function Edits({
  annotation,
  seen,
  sightings,
  lang,
}: Pick<Props, 'annotation' | 'sightings'> & { seen: Seen; lang: string | undefined }) {
  const { state, is, sentence } = seen;
  const was = annotation.target?.exact;
  const since = dayOf(firstSeen(sightings, seen, annotation.target) ?? new Date().toISOString());
  return (
    <>
      {state === 'changed' && <StateLine state="changed" text={word('cardChangedSince', since)} />}
      {state === 'changed' && was !== undefined && is !== undefined && (
        <WordDiff was={was} is={is} lang={lang} />
      )}
      {sentence && (
        <>
          <StateLine state="changed" text={word('cardSentenceSince', since)} />
          <WordDiff {...sentence} lang={lang} />
        </>
      )}
    </>
  );
}

const Answers = ({ children }: { children: ComponentChildren }) => <div class="answers">{children}</div>;

function Answer({ name, answers }: { name: keyof typeof labels; answers: PassageAnswers }) {
  return (
    <button type="button" class="button" onClick={() => answers.onAnswer(name)}>
      {word(labels[name])}
    </button>
  );
}
const labels = {
  thisIsIt: 'answerThisIsIt',
  notIt: 'answerNotIt',
  keep: 'cardKeep',
  follow: 'cardFollow',
} as const;
