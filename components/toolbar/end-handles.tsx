import { useEffect, useRef, useState } from 'preact/hooks';
import type { Edge, EndsContent } from '@/lib/page/scene';

type Props = Pick<EndsContent, 'handles' | 'onDrag'>;
const EDGES = ['start', 'end'] as const;

/** Two handles at the ends of the passage, for the pointer; the keyboard has buttons. */
export function EndHandles({ handles, onDrag }: Props) {
  const layer = useRef<HTMLDivElement>(null);
  const [, redraw] = useState(0);
  const view = layer.current?.ownerDocument.defaultView;
  useEffect(() => {
    const window = layer.current?.ownerDocument.defaultView;
    if (!window) return;
    const draw = () => redraw((count) => count + 1);
    window.addEventListener('scroll', draw, { capture: true, passive: true });
    window.addEventListener('resize', draw, { passive: true });
    draw();
    return () => {
      window.removeEventListener('scroll', draw, { capture: true });
      window.removeEventListener('resize', draw);
    };
  }, []);
  const grab = (edge: Edge) => (event: PointerEvent & { currentTarget: HTMLElement }) => {
    if (!view) return;
    event.preventDefault();
    const handle = event.currentTarget;
    // The words lie above the knob, and what is dragged must not hide them from the hit test.
    const up = event.clientY - (handles()?.[edge].bottom ?? event.clientY) + 4;
    const stop = new AbortController();
    const options = { signal: stop.signal, capture: true };
    handle.style.pointerEvents = 'none';
    view.addEventListener(
      'pointermove',
      ({ clientX: x, clientY }) => onDrag(edge, { x, y: clientY - up }),
      options,
    );
    const end = () => {
      stop.abort();
      handle.style.pointerEvents = '';
    };
    view.addEventListener('pointerup', end, options);
    view.addEventListener('pointercancel', end, options);
  };
  const places = handles();
  return (
    <div ref={layer} class="handles" aria-hidden="true">
      {places &&
        EDGES.map((edge) => {
          const { x, top, bottom } = places[edge];
          return (
            <div
              key={edge}
              class="handle"
              style={{ left: `${x}px`, top: `${top}px`, height: `${bottom - top}px` }}
            >
              <button
                type="button"
                tabIndex={-1}
                class="knob"
                onPointerDown={grab(edge)}
                onMouseDown={(event) => event.preventDefault()}
              />
            </div>
          );
        })}
    </div>
  );
}
