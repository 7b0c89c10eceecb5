import { ASIDE, ENOUGH, LONG, weightOf } from './weight';

/**
 * Whether a page surely has enough prose, or surely too little; undefined where its elements must be looked at.
 * Asked in XPath (https://www.w3.org/TR/xpath-10/), which makes no elements: the first that a script touches costs as much
 * as all that is asked here. No attributes in the path, as each is made when it is asked for.
 */
export function hasEnough(document: Document): boolean | undefined {
  // Elsewhere names have namespaces, which this path has not.
  if (document.contentType !== 'text/html') return undefined;
  const texts = document.evaluate(`//p[string-length()>=${LONG}]/text()`, document, null, SNAPSHOT);
  let most = 0;
  let sure = 0;
  let needed = 2;
  for (let i = 0; i < texts.snapshotLength; i++) {
    const text = texts.snapshotItem(i);
    const length = text?.nodeValue?.length ?? 0;
    // What is parted by comments is worth more than its parts.
    most += text?.previousSibling ? ENOUGH : weightOf(length);
    if (length < SURE || ++sure < needed) continue;
    needed = 2 + document.querySelectorAll(DOUBTFUL).length;
    if (sure >= needed) return true;
  }
  return most < ENOUGH && !document.querySelector('article,pre,div>br,p>*') ? false : undefined;
}

/** So many scripts tell what a page is: shops and threads have one for each thing they list. */
const FIRST = 20;

/** The JSON-LD of a page, of its first scripts, in one text, which is no JSON any more. */
export function jsonLdText(document: Document): string {
  const name = document.contentType === 'text/html' ? 'script' : '*[local-name()="script"]';
  const all = `//${name}[@type="application/ld+json"]`;
  let text = '';
  const count = document.querySelectorAll('[type="application/ld+json"]').length;
  for (let i = Math.min(count, FIRST); i > 0; i--)
    text += document.evaluate(`string((${all})[${i}])`, document, null, STRING).stringValue;
  return text;
}

// XPathResult's own names for these would make it.
const STRING = 2;
const SNAPSHOT = 7;

/** Characters, blanks round them or not, of which two texts are enough. */
const SURE = 260;
/** Paragraphs that may be hidden, stand beside the text or be what a list holds. */
const DOUBTFUL = `p:is([hidden],[aria-hidden],[style],li *,[class*=${ASIDE.split(' ').join(' i],[class*=')} i],[id*=${ASIDE.split(' ').join(' i],[id*=')} i])`;
