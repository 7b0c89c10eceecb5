import { inkOf, type Rgb, tintOn } from './colours';
import type { Ground } from './ground';

/** How a mark looks, apart from the ground it lies on. */
export interface Look {
  colour: string;
  claim: boolean;
  changed: boolean;
  unsaved?: boolean;
  inView: boolean;
  flashing: boolean;
}

const line = ({ claim, changed, inView }: Look) => (changed ? 4 : claim ? 2 : 0) + (inView ? 3 : 0);
const rgb = ([red, green, blue]: Rgb) => `${red} ${green} ${blue}`;

/** The declarations of a look on a ground: one string per style, so it also serves as its key. */
export function styleOf(look: Look, ground: Ground): string {
  const ink = inkOf(look.colour);
  const { alpha: full, words } = look.flashing ? flash(ground) : tintOn(ink.tint, ground);
  const alpha = look.unsaved && !look.flashing ? full / 2 : full;
  const width = look.unsaved ? 2 : line(look);
  const lines = ground.dark ? ink.lines.dark : ink.lines.light;
  return [
    `background-color:rgb(${rgb(ink.tint)} / ${alpha})`,
    ...(words ? [`color:${words}`] : []),
    ...(width ? [`text-decoration:underline ${look.unsaved ? 'dashed' : 'solid'} ${lines} ${width}px`] : []),
  ].join(';');
}

// Over the mark's own tint for a moment: strong enough to be seen, with words that stay readable.
const flash = (ground: Ground) => ({
  alpha: 0.85,
  words: ground.dark ? ('white' as const) : ('black' as const),
});

/** `styleOf` that reckons each look on each ground once: marks are many, grounds few. */
export function styler(): (look: Look, ground: Ground) => string {
  const known = new Map<string, string>();
  return (look, ground) => {
    const { colour, claim, changed, unsaved, inView, flashing } = look;
    const key = [colour, claim, changed, unsaved, inView, flashing, ground.words, ground.background].join();
    const style = known.get(key) ?? styleOf(look, ground);
    known.set(key, style);
    return style;
  };
}

/** One Highlight object's rules, for all elements or those of a selector; with forced colours the reader's own Mark colours speak, and lines stay. */
export function rulesFor(name: string, style: string, element = ''): string[] {
  const mark = `${element}::highlight(${name})`;
  return [
    `${mark}{${style}}`,
    `@media (prefers-contrast:more){${mark}{text-decoration-color:currentcolor}}`,
    `@media (forced-colors:active){${mark}{background-color:Mark;color:MarkText;text-decoration-color:MarkText}}`,
  ];
}

type SheetOwner = Pick<DocumentOrShadowRoot, 'adoptedStyleSheets'>;

const adopted = new WeakSet<CSSStyleSheet>();

/** Whether this script had the sheet adopted; false for one that an earlier script of ours left behind. */
export const isOurOwn = (sheet: CSSStyleSheet): boolean => adopted.has(sheet);

/** Adds the sheet when it is missing; the undo takes it out. The page shares the list, so nothing else of it is touched. */
export function adopt(sheet: CSSStyleSheet, owner: SheetOwner): () => void {
  adopted.add(sheet);
  if (!owner.adoptedStyleSheets.includes(sheet))
    owner.adoptedStyleSheets = [...owner.adoptedStyleSheets, sheet];
  return () => {
    if (owner.adoptedStyleSheets.includes(sheet)) {
      owner.adoptedStyleSheets = [...owner.adoptedStyleSheets].filter((one) => one !== sheet);
    }
  };
}
