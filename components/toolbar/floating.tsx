import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ColourNames } from '@/components/colour-name';
import { Attach } from '@/components/toolbar/attach';
import { Card } from '@/components/toolbar/card';
import { ClaimForm } from '@/components/toolbar/claim-form';
import { Ends } from '@/components/toolbar/ends';
import { HoverNote } from '@/components/toolbar/hover-note';
import { NoteEditor } from '@/components/toolbar/note-editor';
import { SourcePicker } from '@/components/toolbar/source-picker';
import { Toolbar } from '@/components/toolbar/toolbar';
import { useEscape } from '@/components/toolbar/use-escape';
import { usePlace } from '@/components/toolbar/use-place';
import { Walk } from '@/components/toolbar/walk';
import { word } from '@/lib/messaging/words';
import type { Content, Scene } from '@/lib/page/scene';

const NAMES = {
  toolbar: 'toolbarName',
  note: 'cardNote',
  claim: 'claimFormTitle',
  picker: 'pickerTitle',
  hover: 'cardNote',
  card: 'cardName',
  ends: 'endsTitle',
  attach: 'attachTitle',
  walk: 'walkName',
} as const;

interface Props {
  scene: Scene;
  colourNames: ColourNames;
}

/** One thing beside a passage; Escape closes it. */
export function Floating({ scene, colourNames }: Props) {
  const element = useRef<HTMLDivElement>(null);
  const { content, focus } = scene;
  const shown = useRef<Element>(null);
  const onClose = () => {
    // What cannot be kept as it is typed is shown once before it goes.
    const invalid = element.current?.querySelector<HTMLElement>('[aria-invalid="true"]') ?? null;
    if (!invalid || invalid === shown.current) return scene.onClose();
    shown.current = invalid;
    invalid.focus();
  };
  usePlace(element, scene);
  useEscape(element, onClose);
  // At once: the next key must not go to the page.
  useLayoutEffect(() => {
    const floating = element.current;
    if (!focus || !floating || floating.contains(active(floating))) return;
    floating.querySelector<HTMLElement>('[data-first]')?.focus({ preventScroll: true });
  }, []);
  const isPassing = content.kind === 'toolbar' || content.kind === 'hover' || content.kind === 'attach';
  const named = { role: isPassing ? 'group' : 'dialog', 'aria-label': word(NAMES[content.kind]) } as const;
  return (
    <div ref={element} class={`floating ${content.kind}`} {...named}>
      {drawn(content, onClose, colourNames)}
    </div>
  );
}

const active = (floating: Element): Element | null => {
  const root = floating.getRootNode();
  return root instanceof ShadowRoot ? root.activeElement : null;
};

function drawn(content: Content, onClose: () => void, colourNames: ColourNames) {
  switch (content.kind) {
    case 'toolbar':
      return <Toolbar {...content} colourNames={colourNames} onClose={onClose} />;
    case 'note':
      return <NoteEditor {...content} onClose={onClose} />;
    case 'claim':
      return <ClaimForm {...content} onClose={onClose} />;
    case 'picker':
      return <SourcePicker {...content} onClose={onClose} />;
    case 'hover':
      return <HoverNote {...content} />;
    case 'card':
      return <Card {...content} colourNames={colourNames} onClose={onClose} />;
    case 'ends':
      return <Ends {...content} onClose={onClose} />;
    case 'attach':
      return <Attach {...content} onClose={onClose} />;
    case 'walk':
      return <Walk {...content} onClose={onClose} />;
  }
}
