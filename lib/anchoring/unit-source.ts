import { ODD, PARAGRAPHS } from './elements';
import { isTidy } from './gather';

/** Units of text nodes and whether they are tidy. */
export interface Units {
  data: string;
  isTidy: boolean;
}

/** The units of a tree's text nodes, which are asked for in their order. Within a paragraph they are taken out of its whole text: a string for each of its nodes is costly. */
export interface UnitSource {
  /** The text of a paragraph that is tidy and holds nothing but words: its nodes need not be asked for then. */
  enter(element: Element, name: string): string | undefined;
  leave(element: Element): void;
  /** What is within an element is not asked for. */
  skip(element: Element): void;
  unitsOf(text: Text): Units;
}

export function unitSource(): UnitSource {
  let paragraph: Element | undefined;
  let whole: Units = { data: '', isTidy: true };
  let passed = 0;
  return {
    enter(element, name) {
      if (!PARAGRAPHS.has(name)) return undefined;
      const data = element.textContent ?? '';
      const units = { data, isTidy: isTidy(data) };
      if (units.isTidy && isPlain(element)) {
        if (paragraph) passed += data.length;
        return data;
      }
      if (!paragraph) [paragraph, whole, passed] = [element, units, 0];
      return undefined;
    },
    leave(element) {
      if (element === paragraph) paragraph = undefined;
    },
    skip(element) {
      if (paragraph) passed += element.textContent?.length ?? 0;
    },
    unitsOf(text) {
      if (!paragraph) return { data: text.data, isTidy: isTidy(text.data) };
      const from = passed;
      passed += text.length;
      return { data: whole.data.slice(from, passed), isTidy: whole.isTidy };
    },
  };
}

const isPlain = (element: Element) =>
  element.firstElementChild === null || element.querySelector(ODD) === null;
