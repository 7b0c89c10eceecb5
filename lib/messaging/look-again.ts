/** A page that changed has the text that its script draws by then, mostly; ms. */
const LATE = 2_500;
/** A page that moved by its history has changed its text by then, mostly; ms. */
const SOON = 500;

/**
 * Looks at the page now and after it has moved by its history. While a look says that there may be more to find, it looks once
 * more some time after the page has changed: a page at rest is left alone. The browser brings our scripts when it is
 * idle: to wait for another such time costs more than a look. A look may not fail.
 */
export function lookAgain(look: () => boolean | Promise<boolean>, page = document): void {
  // Until a page drawn ahead is shown, what it tells would be taken as told by the page it will replace.
  if ('prerendering' in page && page.prerendering) {
    page.addEventListener('prerenderingchange', () => lookAgain(look, page), { once: true });
    return;
  }
  const lookLater = () => setTimeout(look, LATE);
  const isOpen = look();
  if (isOpen) onChange(page, async () => (await isOpen) && lookLater());
  // The oldest browsers that we run in have the Navigation API.
  navigation.addEventListener('navigatesuccess', () => {
    setTimeout(look, SOON);
    lookLater();
  });
}

/** Once, and then the page pays nothing for it any more. */
function onChange(document: Document, run: () => void): void {
  const observer = new MutationObserver(() => {
    observer.disconnect();
    run();
  });
  const subtree = { subtree: true, childList: true, characterData: true };
  observer.observe(document, { ...subtree, attributeFilter: ['hidden', 'aria-hidden', 'style'] });
}
