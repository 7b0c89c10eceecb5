import { useId } from 'preact/hooks';
import { word } from '@/lib/messaging/words';
import { type Bar, BarTable } from './bar-table';

interface Props {
  title: string;
  bars: Bar[];
}
/** So few bars do not fill the drawing. */
const FEWEST = 24;
/** The drawing's height and the width of a bar with its gap, in its own units. */
const HEIGHT = 80;
const STEP = 12;

/** How many claims were noted when, as columns with the table behind them. */
export function TimeBars({ title, bars }: Props) {
  const id = useId();
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <section class="chart" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {bars.length > 0 && (
        <>
          <svg
            class="columns-chart"
            viewBox={`0 0 ${Math.max(FEWEST, bars.length) * STEP} ${HEIGHT}`}
            preserveAspectRatio="none"
            aria-hidden="true"
          >
            {bars.map(({ name, count }, at) => {
              const height = (count / most) * HEIGHT;
              return (
                <rect
                  key={name}
                  x={at * STEP + 1}
                  y={HEIGHT - height}
                  width={STEP - 2}
                  height={height}
                  rx="1"
                >
                  <title>{`${name}: ${count.toLocaleString(word('interfaceLanguage'))}`}</title>
                </rect>
              );
            })}
          </svg>
          <p
            class="chart-ends soft"
            style={{ inlineSize: `${(100 * bars.length) / Math.max(FEWEST, bars.length)}%` }}
            aria-hidden="true"
          >
            <span>{bars[0]?.name}</span>
            <span>{bars.length > 1 ? bars.at(-1)?.name : ''}</span>
          </p>
        </>
      )}
      <details>
        <summary class="soft">{word('glanceTable')}</summary>
        <BarTable title={title} bars={bars.filter(({ count }) => count > 0)} />
      </details>
    </section>
  );
}
