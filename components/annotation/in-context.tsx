import { word } from '@/lib/messaging/words';

interface Props {
  before: string;
  words: string;
  after: string;
  /** Of the page. */
  lang?: string | undefined;
}

/** Words in the text that stands around them, marked. */
export function InContext({ before, words, after, lang }: Props) {
  return (
    <p class="quote in-context" dir="auto">
      <span class="soft" lang={lang}>
        {before}
      </span>
      <mark>
        <bdi class="visually-hidden"> {word('contextStart')} </bdi>
        <span lang={lang}>{words}</span>
        <bdi class="visually-hidden"> {word('contextEnd')} </bdi>
      </mark>
      <span class="soft" lang={lang}>
        {after}
      </span>
    </p>
  );
}
