/** Characters from which on a paragraph counts. */
export const LONG = 140;
/** Readability's own bound: three paragraphs of 190 characters, or one of 540. */
export const ENOUGH = 20;
/** What a paragraph of so many characters counts, as Readability weighs it; 0 for a short one. */
export const weightOf = (length: number): number => Math.sqrt(Math.max(0, length - LONG));
/** Names of what stands beside a text. */
export const ASIDE = 'comment footer header menu related sidebar sponsor';
