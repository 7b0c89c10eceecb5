import type { Pace } from '@/lib/anchoring/pace';
import type { TextIndex } from '@/lib/anchoring/text';
import { mainHeading } from '@/lib/article/main-heading';
import { around, isBeside, isComments } from './beside';
import { blocksOf, type PageBlock } from './blocks';
import { isProse } from './prose';

/** This share of a page's prose is the article's, if one element holds it. */
const MOST = 3 / 4;
/** What holds so much of the prose does not stand beside it, whatever its name, unless it is comments. */
const MUCH = 1 / 2;
/** Blocks dealt with between two looks at the clock. */
const STEP = 64;

/**
 * Where the article's own paragraphs begin in an index's text, in UTF-16 units: its headings and its prose, without
 * menus, offers, links to other articles and quotations pulled out of it. Of several articles in one page it is that round
 * `inside`, else the first. The document's layout is not asked.
 */
export async function ownParagraphs(
  index: TextIndex,
  document: Document,
  pace: Pace,
  inside?: Node,
): Promise<number[]> {
  const blocks: PageBlock[] = [];
  const prose = new Set<PageBlock>();
  for (const block of blocksOf(index)) {
    blocks.push(block);
    if (isProse(block)) prose.add(block);
    if (blocks.length % STEP === 0 && pace.due()) await pace.rest();
  }
  const heading = mainHeading(document);
  const all = await held([...prose], pace);
  const named = heading && new Set(outwards(heading));
  const isOut = (element: Element) =>
    !named?.has(element) &&
    (isComments(element) || (isBeside(element) && (all.sums.get(element) ?? 0) < all.total * MUCH));
  const beside = new Map<Element, boolean>();
  const shown = blocks.filter(({ element }) => !isInside(element, isOut, beside));
  const { sums, total } = await held(
    shown.filter((block) => prose.has(block)),
    pace,
  );
  const root = rootOf(sums, total, inside);
  const within = new Map<Element, boolean>();
  const isOwn = (block: PageBlock) => {
    if (heading?.contains(block.element)) return true;
    if (!root || !isInside(block.element, (at) => at === root, within)) return false;
    return block.isHeading || prose.has(block);
  };
  const own: number[] = [];
  for (const block of shown) {
    if (isOwn(block)) own.push(block.start);
    if (pace.due()) await pace.rest();
  }
  return own;
}

/** How much of this prose each element holds, in UTF-16 units, and all of them. */
async function held(blocks: readonly PageBlock[], pace: Pace) {
  const sums = new Map<Element, number>();
  let total = 0;
  for (const [at, block] of blocks.entries()) {
    if (at % STEP === 0 && pace.due()) await pace.rest();
    const { length } = block.text;
    total += length;
    for (const element of outwards(block.element)) sums.set(element, (sums.get(element) ?? 0) + length);
  }
  return { sums, total };
}

/** The smallest element that holds most of the prose, then the article round it; of several articles that round `inside`, or the first. */
function rootOf(sums: ReadonlyMap<Element, number>, total: number, inside?: Node): Element | undefined {
  let root: Element | undefined;
  for (const [element, length] of sums)
    if (length >= total * MOST && (!root || root.contains(element))) root = element;
  const whole = root?.closest('article') ?? root?.closest('main,[role=main]') ?? root;
  const articles = [...(whole?.querySelectorAll('article') ?? [])].filter(
    (one) => sums.has(one) && one.querySelector('h1') && !one.parentElement?.closest('article'),
  );
  if (articles.length < 2) return whole;
  return articles.find((one) => inside && one.contains(inside)) ?? articles[0];
}

/** Whether an element, or one round it, is such a one; `known` keeps the answers. */
function isInside(
  element: Element,
  is: (element: Element) => boolean,
  known: Map<Element, boolean>,
): boolean {
  const asked: Element[] = [];
  let found = false;
  for (const at of outwards(element)) {
    const answer = known.get(at);
    found = answer ?? is(at);
    if (answer === undefined) asked.push(at);
    if (found || answer !== undefined) break;
  }
  for (const one of asked) known.set(one, found);
  return found;
}

/** An element and those round it, out of shadow trees too. */
function* outwards(element: Element): Generator<Element> {
  for (let at: Element | undefined = element; at; at = around(at)) yield at;
}
