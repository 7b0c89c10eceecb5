import { useMemo } from 'preact/hooks';
import { changes } from '@/components/diff/changes';
import { Stretch } from '@/components/diff/stretch';

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
