/** Whether a passage's words, white space aside, stand at an offset of a text: a position may be of a text that had already changed when it was kept. */
export const standsAt = (text: string, position: number, exact: string): boolean =>
  flat(text.slice(position, position + exact.length)) === flat(exact);

const flat = (text: string): string => text.replace(/\s+/g, ' ');
