/** Whether the reader has selected words to read, and not to type over. */
export function hasSelectedWords(document: Document): boolean {
  const selection = document.getSelection();
  return (
    selection?.isCollapsed === false &&
    ![selection.anchorNode?.parentElement, document.activeElement].some((place) =>
      place?.closest(':read-write'),
    )
  );
}
