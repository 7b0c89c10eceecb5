import { useMemo } from 'preact/hooks';
import { type Change, changes } from '@/components/diff/changes';
import { word } from '@/lib/messaging/words';

interface Props {
  was: string;
  is: string;
  /** Of the words compared; what is said of them is in the reader's. */
  lang?: string | undefined;
}

/** Two texts in one: what is gone struck through, what is new underlined, both said to screen readers. Needs `word-diff.css`. */
export function WordDiff({ was, is, lang }: Props) {
  const found = useMemo(() => changes(was, is), [was, is]);
  return (
    <p class="quote word-diff" dir="auto">
      {found.map((change, at) => (
        <Stretch key={at} {...change} lang={lang} />
      ))}
    </p>
  );
}

function Stretch({ kind, text, lang }: Change & Pick<Props, 'lang'>) {
  const words = <span lang={lang}>{text}</span>;
  if (kind === 'kept') return words;
  const Tag = kind === 'gone' ? 'del' : 'ins';
  return (
    <Tag>
      <Said text={word(kind === 'gone' ? 'diffGone' : 'diffNew')} />
      {words}
      <Said text={word('diffEnd')} />
    </Tag>
  );
}

// Isolated: the direction is that of the words compared.
const Said = ({ text }: { text: string }) => <bdi class="visually-hidden"> {text} </bdi>;
