const names = (list: string) => new Set(list.split(' '));

/** Elements whose text a reader never sees as part of the article. */
export const SKIPPED = names('script style noscript template textarea select iframe object svg');

/** Elements that begin and end a block by HTML's own style sheet: a document need not have a layout. */
export const BLOCKS = names(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search section summary ' +
    'table tbody td tfoot th thead tr ul',
);

/** Blocks that mostly hold one paragraph, and seldom much of a page. */
export const PARAGRAPHS = names('blockquote dd dt figcaption h1 h2 h3 h4 h5 h6 li p pre summary td th');

/** What is more than words in their order: it parts them, may show something else in their place, or is not part of the text. What stands in paragraphs most is named first: a browser goes through the names in their order. */
export const ODD =
  ':not(a,em,i,b,strong,code,sup,sub,cite,q,abbr,small,time,u,s,mark,kbd,var,del,ins,dfn,samp,bdi,bdo,wbr)';

/** Elements that part two words although no block ends. */
export const GAPS = names('br audio canvas embed img input progress meter video');

/** Elements and text; comments and processing instructions are nothing to us. */
export const SHOWN = 1 | 4 | 8;

/** Text and CDATA sections, of any window (`instanceof` knows one only). */
export function isText(node: Node): node is Text {
  return node.nodeType === 3 || node.nodeType === 4;
}

/** The element whose text is the page's: a document stands for its body. */
export function textRoot(root: Node): Node {
  if (root.nodeType !== 9) return root;
  const { body, documentElement } = root as Document;
  return body ?? documentElement ?? root;
}

/** The parent element, also of a form with a field that is called `parentElement`: fields shadow a form's properties. */
export function parentOf(node: Node): Element | null {
  const parent: Element | null = Reflect.get(Node.prototype, 'parentElement', node);
  return parent;
}
