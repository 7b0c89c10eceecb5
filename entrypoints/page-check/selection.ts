/** Whether the reader has selected words to read, and not to type over. */
export function hasSelectedWords(document: Document): boolean {
  const selection = document.getSelection();
  return (
    // Chromium calls what is selected within a shadow root collapsed.
    selection?.type === 'Range' &&
    ![selection.anchorNode?.parentElement, document.activeElement].some((place) =>
      place?.closest(':read-write'),
    )
  );
}
