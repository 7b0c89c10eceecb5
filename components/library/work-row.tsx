import { memo } from 'preact/compat';
import { counted } from '@/components/counted';
import { When } from '@/components/when';
import { word } from '@/lib/messaging/words';
import { Byline } from './byline';
import { RowFrame, type RowProps } from './row-frame';
import type { Row } from './rows';
import { titleOf } from './title-of';

interface Props extends RowProps {
  row: Extract<Row, { kind: 'work' }>;
}

/** An article's head in the list; its annotations stand below it. */
export const WorkRow = memo(function WorkRow({ row, ...frame }: Props) {
  const { work: summary, found } = row;
  const { work } = summary;
  const title = titleOf(work);
  return (
    <RowFrame
      {...frame}
      row={row}
      name={title}
      link={
        <bdi lang={work.inLanguage} dir="auto">
          {title}
        </bdi>
      }
    >
      <p class="row-about soft">
        <Byline work={work} />
        <span class="count">
          {found < summary.entries.length && found > 0
            ? word('libraryFoundOf', found, counted('countAnnotations', summary.entries.length))
            : counted('countAnnotations', summary.entries.length)}
        </span>
        <When at={summary.newest} />
      </p>
    </RowFrame>
  );
});
