import type { WalkPainter } from '@/lib/highlighting/paint-walked';
import type { Page } from '@/lib/page/page';
import type { Scene, View } from '@/lib/page/scene';

/** One scene at a time; what opens while the reader walks gives way to the walk when it closes. */
export function createShowing(view: Pick<View, 'show'>, painter: WalkPainter): Pick<Page, 'show' | 'shown'> {
  let scene: Scene | undefined;
  let walk: Scene | undefined;
  return {
    shown: () => scene,
    show(next) {
      if (next?.content.kind === 'walk') walk = next;
      else if (!next && scene === walk) walk = undefined;
      if (!walk) painter.show(undefined);
      scene = next ?? walk;
      view.show(scene);
    },
  };
}
