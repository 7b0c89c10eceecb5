import type { ComponentChild } from 'preact';
import { useId } from 'preact/hooks';
import { word } from '@/lib/messaging/words';

export interface Bar {
  name: string;
  count: number;
  colour?: string | undefined;
  mark?: ComponentChild;
}
interface Props {
  title: string;
  bars: Bar[];
  /** What a full bar is; without it the longest bar is full. */
  of?: number;
  about?: string;
}

/** Numbers as bars in a table: the words and the numbers say it all, the bars show it. */
export function BarTable({ title, bars, of, about }: Props) {
  const id = useId();
  const language = word('interfaceLanguage') || 'en';
  const full = of ?? Math.max(0, ...bars.map(({ count }) => count));
  const share = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <section class="chart" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {about && <p class="soft count">{about}</p>}
      {bars.length === 0 ? (
        <p class="soft">{word('glanceNothing')}</p>
      ) : (
        <table class="bars" aria-labelledby={id}>
          <thead class="visually-hidden">
            <tr>
              <th>{word('glanceWhat')}</th>
              <th>{word('glanceCount')}</th>
            </tr>
          </thead>
          <tbody>
            {bars.map(({ name, count, colour, mark }) => (
              <tr key={name}>
                <th scope="row">
                  {mark}
                  <bdi>{name}</bdi>
                </th>
                <td>
                  <span class="bar-line">
                    <span
                      class="bar"
                      style={{ inlineSize: `${full ? (100 * count) / full : 0}%`, background: colour }}
                    />
                  </span>
                  <span class="count">
                    {count.toLocaleString(language)}
                    {of ? ` · ${share.format(count / of)}` : ''}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
