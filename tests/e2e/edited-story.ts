import { readFileSync } from 'node:fs';

/** The story of tests/fixtures as it is first, and as it is at later visits. */
export const STORY = readFileSync('tests/fixtures/story.html', 'utf8');
export const SPRING = 'Nobody will have to wait for spring';
export const SUMMER = 'Nobody will have to wait for summer';
export const AUTUMN = 'Nobody will have to wait for autumn';
export const inSummer = STORY.replace(SPRING, SUMMER);
export const inAutumn = STORY.replace(SPRING, AUTUMN);

export const PRICE = 'The price of a ticket stays the same';
const third = /<p id="third">.*?<\/p>/;
/** The words stand once more, but nothing else of their place is left. */
export const elsewhere = STORY.replace(third, '').replace(
  '<p id="last">',
  `<p>Asked about the cost, a spokeswoman laughed. ${PRICE}; ask again next year. She then left the room.</p><p id="last">`,
);
export const withoutPrice = STORY.replace(third, '');
