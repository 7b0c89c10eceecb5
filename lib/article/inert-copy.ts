/**
 * A copy of the page that belongs to no window: nothing in it loads, runs or is judged by the page's policy, so that
 * reading it tells the page nothing. Inline handlers are left out, as are attributes that no script could have written.
 */
export function inertCopy(document: Document): Document {
  const copy = document.implementation.createHTMLDocument('');
  copy.documentElement.remove();
  // A list instead of recursion, as a page may nest deeper than the stack.
  const waiting: [Node, Node][] = [[document.documentElement, copy]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [node, parent] = next;
    const made = node instanceof Element ? bare(node, copy) : copy.importNode(node, false);
    parent.appendChild(made);
    for (let child = node.lastChild; child; child = child.previousSibling) waiting.push([child, made]);
  }
  return copy;
}

function bare(element: Element, copy: Document): Element {
  const made = sameName(element, copy);
  for (const { name, value } of element.attributes) {
    if (/^on/i.test(name)) continue;
    try {
      made.setAttribute(name, value);
    } catch {
      // The parser takes names that setAttribute refuses.
    }
  }
  return made;
}

/** The parser takes names that createElementNS refuses, such as the one of `<ahref="http:">`; what they hold is text all the same. */
function sameName({ namespaceURI, localName }: Element, copy: Document): Element {
  try {
    return copy.createElementNS(namespaceURI, localName);
  } catch {
    return copy.createElement('span');
  }
}
