export { type Fullness, fullnessOf, type Seen } from './fullness';
export { type MarkPlace, markPlaces } from './mark-places';
export { ownParagraphs } from './own-paragraphs';
export { hashOfParagraph, isSamePrint, lineAt, lineStarts, type Print, paragraphsOf, printOf } from './print';
export { distinctVersions, type Paragraph, type Version } from './versions';
