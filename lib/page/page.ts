import type { PageFacts } from '@/lib/annotation';
import type { WalkPainter } from '@/lib/highlighting/paint-walked';
import type { Painter } from '@/lib/highlighting/painter';
import type { background } from '@/lib/messaging/clients';
import type { Preferences } from '@/lib/messaging/preferences';
import type { ViewPorts } from '@/lib/messaging/view-ports';
import type { Marks } from '@/lib/page/marks';
import type { Reading } from '@/lib/page/reading';
import type { Notice, Scene, View } from '@/lib/page/scene';
import type { Verbs } from '@/lib/page/verbs';

/** One page with its annotator: what its parts share. */
export interface Page {
  document: Document;
  window: Window & typeof globalThis;
  /** Aborted when this annotator has to go. */
  signal: AbortSignal;
  background: typeof background;
  marks: Marks;
  painter: Painter;
  walkPainter: WalkPainter;
  reading: Reading;
  verbs: Verbs;
  view: View;
  ports: ViewPorts;
  facts: () => PageFacts;
  preferences: () => Preferences;
  /** Shows a scene in place of the last, or nothing. */
  show: (scene: Scene | undefined) => void;
  shown: () => Scene | undefined;
  /** The passage whose place the reader is to select. */
  attaching: () => string | undefined;
  notice: (notice: Omit<Notice, 'onDismiss'> | undefined, milliseconds?: number) => void;
}
