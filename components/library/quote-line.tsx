import type { Colour } from '@/lib/annotation';

interface Props {
  /** The words as they stand in the article, or our own words that say there are none. */
  words: string;
  isOwn?: boolean;
  colour?: Colour | undefined;
  lang?: string | undefined;
}

/** A quotation in a list: two lines of it, and its colour as a bar. */
export function QuoteLine({ words, isOwn, colour, lang }: Props) {
  return (
    <span class="row-quote" data-colour={colour}>
      {isOwn ? (
        <span class="soft">{words}</span>
      ) : (
        <span class="quote" lang={lang} dir="auto">
          {words}
        </span>
      )}
    </span>
  );
}
