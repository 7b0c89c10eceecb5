interface Props {
  exact: string;
  lang?: string | undefined;
  /** Without it the words fade out after two lines. */
  whole: boolean;
}

/** The marked words, as the page had them, in the page's language and direction. */
export function Quotation({ exact, lang, whole }: Props) {
  return (
    <span class={whole ? 'quote quotation whole' : 'quote quotation'} dir="auto" lang={lang}>
      {exact}
    </span>
  );
}
