/** Elements that hold what stands beside an article: ways round the site, forms, offers. */
const TAGS = new Set('aside button dialog footer form nav'.split(' '));
const ROLES = new Set(
  'alert alertdialog banner complementary contentinfo dialog navigation search status toolbar'.split(' '),
);
/** Words in the class or id of such elements; a body, a main part or an article is never one. */
const WORDS = new Set(
  (
    'ad ads advert advertisement banner breadcrumb breadcrumbs consent cookie cookies donate donation ' +
    'footer menu meter modal newsletter overlay paywall popup promo promotion pull pullquote recommendations ' +
    'recommended related share sharing sidebar signup social sponsor sponsored subscribe subscription teaser ' +
    'teasers toast toolbar'
  ).split(' '),
);
const MAIN = new Set('article body html main'.split(' '));

/** What readers wrote below an article, often more than the article. */
const COMMENTS = new Set('comments commentlist disqus discussion respond'.split(' '));

/** The words that class and id are made of, `relatedLinks` and `related-links` alike. */
const nameWords = (element: Element): string[] =>
  `${element.getAttribute('class') ?? ''} ${element.id}`
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);

/** Whether an element itself is, by its kind or its name, beside the article. */
export function isBeside(element: Element): boolean {
  const name = element.localName;
  if (MAIN.has(name)) return false;
  if (TAGS.has(name) || ROLES.has(element.getAttribute('role') ?? '')) return true;
  return nameWords(element).some((word) => WORDS.has(word));
}

/** Whether an element itself holds comments, by its name. */
export const isComments = (element: Element): boolean =>
  !MAIN.has(element.localName) && nameWords(element).some((word) => COMMENTS.has(word));

/** The element round a node, also out of a shadow tree. */
export function around(node: Node): Element | undefined {
  const parent: (Node & { host?: Element }) | null = Reflect.get(Node.prototype, 'parentNode', node);
  if (parent?.nodeType === 11) return parent.host;
  return parent?.nodeType === 1 ? (parent as Element) : undefined;
}
