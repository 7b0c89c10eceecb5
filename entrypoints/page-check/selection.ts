import { standingOf } from '@/lib/messaging/page-standing';
import { tellBackground } from '@/lib/messaging/tell-background';

let brought = false;

/** From now on words that the reader selects bring the annotator, once, unless the reader wants no toolbar here. */
export function bringToSelection(): void {
  for (const event of ['pointerup', 'keyup']) addEventListener(event, bringToWords, true);
}

const bringToWords = () => !brought && hasSelectedWords(document) && bring().catch(() => {});

async function bring(): Promise<void> {
  const { silent, toolbarOnSelection } = await standingOf(location.hostname, []);
  if (silent || !toolbarOnSelection || brought) return;
  brought = true;
  await tellBackground('bringAnnotator', {});
}

/** Whether the reader has selected words to read, and not to type over. */
export function hasSelectedWords(document: Document): boolean {
  const selection = document.getSelection();
  return (
    // Chromium calls what is selected within a shadow root collapsed.
    selection?.type === 'Range' &&
    ![selection.anchorNode?.parentElement, document.activeElement].some((place) =>
      place?.closest(':read-write'),
    )
  );
}
