/** Runs in the page: the words that are selected in it or in a frame of its origin. */
export function selectedText(): string {
  const frames = [...document.querySelectorAll('iframe')].map((frame) => frame.contentDocument);
  return [document, ...frames].map((one) => String(one?.getSelection() ?? '')).join('');
}
