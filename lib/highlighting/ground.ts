import { parentOf } from '@/lib/anchoring/elements';
import type { Rgb } from './colours';
import { luminance, over } from './colours';

/** What a mark is laid on: the colours of words and background, and whether the page is dark there. */
export interface Ground {
  words: Rgb;
  background: Rgb;
  dark: boolean;
}

const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];
const NUMBERS = /^(rgba?|color\(srgb)[\s(]+([\d.e-]+)[\s,]+([\d.e-]+)[\s,]+([\d.e-]+)(?:[\s,/]+([\d.e-]+))?/;

/** A computed colour as browsers print it, with its alpha; undefined for other notations. */
export function parseColour(computed: string): { rgb: Rgb; alpha: number } | undefined {
  const [, notation, red, green, blue, alpha] = NUMBERS.exec(computed) ?? [];
  if (!notation) return undefined;
  const scale = notation.startsWith('color') ? 255 : 1;
  return {
    rgb: [Number(red) * scale, Number(green) * scale, Number(blue) * scale],
    alpha: alpha === undefined ? 1 : Number(alpha),
  };
}

/** Looks at the ground below elements, each once; images are not looked at, the words' own colour tells then. */
export function surveyor(view: Pick<Window, 'getComputedStyle'>): (node: Node) => Ground {
  const backgrounds = new Map<Element, Rgb | undefined>();
  const grounds = new Map<Element, Ground>();

  const backgroundOf = (element: Element): Rgb | undefined => {
    if (backgrounds.has(element)) return backgrounds.get(element);
    const style = view.getComputedStyle(element);
    const own = parseColour(style.backgroundColor);
    let found: Rgb | undefined;
    if (own?.alpha === 1) found = own.rgb;
    else if (style.backgroundImage === 'none' || !style.backgroundImage) {
      const parent = parentOf(element);
      const below = parent ? backgroundOf(parent) : undefined;
      found = below && own && own.alpha > 0 ? over(own.rgb, own.alpha, below) : below;
    }
    backgrounds.set(element, found);
    return found;
  };

  return (node) => {
    const element = node.nodeType === 1 ? (node as Element) : parentOf(node);
    if (!element) return { words: BLACK, background: WHITE, dark: false };
    const known = grounds.get(element);
    if (known) return known;
    const words = parseColour(view.getComputedStyle(element).color)?.rgb ?? BLACK;
    const background = backgroundOf(element) ?? (luminance(words) > 0.4 ? BLACK : WHITE);
    const ground = { words, background, dark: luminance(background) < luminance(words) };
    grounds.set(element, ground);
    return ground;
  };
}
