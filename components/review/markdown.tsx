import './markdown.css';
import { type ComponentChild, h } from 'preact';
import { useMemo } from 'preact/hooks';
import { drawMarkdown, type Pen } from '@/lib/markdown/draw';

const pen: Pen<ComponentChild> = {
  element: (tag, attributes, children) => h(tag, attributes, ...children),
  text: (words) => words,
  topHeading: 4,
};

/** A text in Markdown, drawn: no markup within it is read, links lead to the web only. */
export function Markdown({ text }: { text: string }) {
  const drawn = useMemo(() => drawMarkdown(text, pen), [text]);
  return (
    <div class="markdown" dir="auto">
      {drawn}
    </div>
  );
}
