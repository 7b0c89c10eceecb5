/** Whether the page is one text to read, rather than a list, a shop or a form; a guess, made in less than a millisecond. */
export function isArticle(document: Document, _url: string): boolean {
  let letters = 0;
  for (const { textContent } of document.querySelectorAll('p'))
    if (textContent.length > 140) letters += textContent.length;
  return letters > 1500;
}
