import { iriOf } from '@/lib/interchange/formats/iri';
import { drawMarkdown, type Pen } from '@/lib/markdown/draw';
import { type Markup, markup, tagged } from './markup';

const pen: Pen<Markup> = {
  element: (tag, attributes, children) => {
    if (tag !== 'a') return tagged(tag, attributes, children);
    const href = iriOf(attributes.href ?? '');
    return href ? tagged(tag, { ...attributes, href }, children) : markup`${children}`;
  },
  text: (words) => markup`${words}`,
  topHeading: 3,
};

/** A rationale in Markdown as it looks at the desk: what is markup in it stays text. */
export const rationale = (text: string): Markup =>
  markup`<div class="reasons" dir="auto">${drawMarkdown(text, pen)}</div>\n`;
