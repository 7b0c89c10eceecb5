import type { Served } from '@/components/annotation/card-item';
import { ServedLine } from '@/components/source/served-line';
import { word } from '@/lib/messaging/words';

/** The claims that the page as a whole is a source for; nothing when there are none. */
export function PanelServes({ serves }: { serves: Served[] }) {
  if (serves.length === 0) return null;
  return (
    <section class="panel-serves" aria-label={word('panelServes')}>
      <h2>{word('panelServes')}</h2>
      {serves.map(({ claim, source }) => (
        <ServedLine key={source?.id} claim={claim} source={source} />
      ))}
    </section>
  );
}
