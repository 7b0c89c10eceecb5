import { boxesOf } from '@/lib/page/boxes';
import type { Marks } from '@/lib/page/marks';
import type { Page } from '@/lib/page/page';
import type { Reading } from '@/lib/page/reading';

/** How long a page stands still before its marks in view are told, in milliseconds. */
const STILL = 120;

/** What a page that is not fully shown keeps from being known: of the marks that are not there nothing is said. */
const shownOf = ({ whole }: Reading, marks: Marks) => ({
  whole,
  unseen: whole
    ? []
    : marks
        .all()
        .filter(
          ({ state, unsaved, staying }) =>
            !unsaved && !staying && state !== 'anchored' && state !== 'changed',
        )
        .map(({ mark }) => mark.id),
});

/** Tells the panels that listen which passages are in view; nothing while none does. Returns a way to tell them now. */
export function watchView({ window, signal, marks, ports, reading }: Page): () => void {
  let timer: number | undefined;
  let told: string | undefined;
  const tell = () => {
    if (!ports.open) return;
    const { innerHeight } = window;
    const annotationIds = marks.all().flatMap(({ mark, range }) => {
      const boxes = range ? boxesOf(range) : [];
      return boxes.some((box) => box.bottom > 0 && box.top < innerHeight) ? [mark.id] : [];
    });
    if (told === annotationIds.join()) return;
    told = annotationIds.join();
    ports.send({ view: 'inView', annotationIds });
  };
  const plan = () => {
    if (!ports.open) return;
    window.clearTimeout(timer);
    timer = window.setTimeout(tell, STILL);
  };
  const options = { signal, capture: true, passive: true };
  window.addEventListener('scroll', plan, options);
  window.addEventListener('resize', plan, options);
  return () => {
    told = undefined;
    if (ports.open) ports.send({ view: 'shown', ...shownOf(reading, marks) });
    plan();
  };
}
