/** Puts text on the clipboard, inside a click; also on pages without a secure context, which have no `navigator.clipboard`. */
export async function copyText(text: string, document: Document): Promise<boolean> {
  try {
    await document.defaultView?.navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByEvent(text, document);
  }
}

function copyByEvent(text: string, document: Document): boolean {
  let copied = false;
  const onCopy = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
    copied = event.clipboardData !== null;
  };
  document.addEventListener('copy', onCopy, { capture: true });
  document.execCommand('copy');
  document.removeEventListener('copy', onCopy, { capture: true });
  return copied;
}

/** A link that opens the page at the passage: its text fragment, behind the fragment that the address already has. */
export function linkTo(fragment: string, href: string): string {
  const { hash } = new URL(href);
  const own = hash.split(':~:')[0] || '#';
  return `${href.slice(0, href.length - hash.length)}${own}${fragment}`;
}
