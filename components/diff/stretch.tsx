import type { Change } from '@/components/diff/changes';
import { word } from '@/lib/messaging/words';

type Props = Pick<Change, 'kind' | 'text'> & { lang?: string | undefined };

/** A stretch of two texts, what is gone struck through and what is new underlined, both said to screen readers. */
export function Stretch({ kind, text, lang }: Props) {
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

/** Words for screen readers only; isolated, as the direction is that of the words compared. */
export const Said = ({ text }: { text: string }) => <bdi class="visually-hidden"> {text} </bdi>;
