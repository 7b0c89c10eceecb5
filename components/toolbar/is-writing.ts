/** Whether somebody writes in what has the keyboard: there are words in it that may be nowhere else. */
export const isWriting = (active: Element | null): boolean =>
  (active instanceof HTMLTextAreaElement || active instanceof HTMLInputElement) && active.value !== '';
