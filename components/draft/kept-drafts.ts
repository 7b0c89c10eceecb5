type Drafts = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
const nameOf = (key: string): string => `draft:${key}`;

/**
 * Keeps what is being typed where it is written at once, until the store has it: a panel may be closed, or a write
 * fail, between a keystroke and the store.
 */
export function keepDraft(key: string, text: string, drafts: Drafts = localStorage): void {
  try {
    drafts.setItem(nameOf(key), text);
  } catch {
    // Full or forbidden: the text is still in its field, and the store is asked next.
  }
}

/** What was typed and has not reached the store. */
export function keptDraft(key: string, drafts: Drafts = localStorage): string | undefined {
  try {
    return drafts.getItem(nameOf(key)) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Forgets all that was typed and has not reached the store. */
export function forgetDrafts(drafts: Pick<Storage, 'length' | 'key' | 'removeItem'> = localStorage): void {
  for (let at = drafts.length - 1; at >= 0; at--) {
    const name = drafts.key(at);
    if (name?.startsWith(nameOf(''))) drafts.removeItem(name);
  }
}

export function forgetDraft(key: string, drafts: Drafts = localStorage): void {
  try {
    drafts.removeItem(nameOf(key));
  } catch {
    // As above: nothing was kept.
  }
}
