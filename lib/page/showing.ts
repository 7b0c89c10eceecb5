import type { WalkPainter } from '@/lib/highlighting/paint-walked';
import type { Page } from '@/lib/page/page';
import type { Scene, View } from '@/lib/page/scene';

/** One scene at a time; what opens while the reader walks gives way to the walk when it closes, and the walk to what waits for words. */
export function createShowing(
  view: Pick<View, 'show'>,
  painter: WalkPainter,
  onAttaching: () => void = () => {},
): Pick<Page, 'show' | 'shown' | 'attaching'> {
  let scene: Scene | undefined;
  let walk: Scene | undefined;
  let waiting: Scene | undefined;
  const attaching = () =>
    [scene, waiting].map((one) => one?.content).find((content) => content?.kind === 'attach')?.annotationId;
  return {
    attaching,
    shown: () => scene,
    show(next) {
      const before = attaching();
      const ends = next === undefined && scene === walk;
      if (next?.content.kind === 'walk') {
        if (scene?.content.kind === 'attach') waiting = scene;
        walk = next;
      } else if (ends) walk = undefined;
      if (!walk) painter.show(undefined);
      scene = next ?? walk ?? (ends ? waiting : undefined);
      if (!walk) waiting = undefined;
      view.show(scene);
      if (attaching() !== before) onAttaching();
    },
  };
}
