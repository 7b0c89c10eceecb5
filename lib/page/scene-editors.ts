import { v7 as newId } from 'uuid';
import type { Claim, PageMark } from '@/lib/annotation';
import { boxesOf } from '@/lib/page/boxes';
import type { Page } from '@/lib/page/page';
import type { Passage } from '@/lib/page/passage';
import type { Made } from '@/lib/page/verbs';

/** Marks a passage and opens its note; without a passage the note is about the whole work, and made with its first words. */
export function showNote(page: Page, passage?: Passage): Made | undefined {
  const { verbs, preferences } = page;
  const colour = preferences().colour;
  const made = passage && verbs.highlight(passage, colour);
  const workNote = newId();
  let isMade = false;
  page.show({
    key: `note:${workNote}`,
    boxes: () => (passage ? boxesOf(passage.range) : []),
    focus: true,
    onClose: () => page.show(undefined),
    content: {
      kind: 'note',
      ...(passage ? { quote: passage.target.exact } : {}),
      text: '',
      save(note, editing) {
        if (made || isMade) return verbs.edit(made?.annotationId ?? workNote, { note }, editing);
        isMade = true;
        return verbs.noteWork(workNote, colour, note);
      },
    },
  });
  return made;
}

/** Marks a passage, notes a claim on it and opens the claim; without a passage the claim is about the whole work, and made with its first words. */
export function showClaim(page: Page, passage?: Passage): (Made & { claimId: string }) | undefined {
  const { verbs, preferences } = page;
  const colour = preferences().colour;
  const now = passage && verbs.claim(passage, colour);
  let made = now;
  editClaim(page, {
    boxes: () => (passage ? boxesOf(passage.range) : []),
    claim: passage ? { claimReviewed: passage.target.exact, quotation: passage.target.exact } : {},
    claimantName: '',
    claimId() {
      made ??= verbs.claim(undefined, colour, '');
      made.done.catch(() => {});
      return made.claimId;
    },
  });
  return now;
}

/** Notes one more claim on a mark and opens it. */
export function showOneMoreClaim(page: Page, mark: PageMark, boxes: () => DOMRect[]): void {
  const { claimId, done } = page.verbs.claimOn(mark.id);
  done.catch(() => {});
  const { exact } = mark.target;
  editClaim(page, {
    boxes,
    claim: { claimReviewed: exact, quotation: exact },
    claimantName: '',
    claimId: () => claimId,
  });
}

/** Opens a claim that is noted. */
export async function openClaim(page: Page, claimId: string, boxes: () => DOMRect[]): Promise<void> {
  const { claim, claimantName = '' } = await page.background.claimDetails({ id: claimId });
  editClaim(page, { boxes, claim, claimantName, claimId: () => claimId });
}

interface ClaimEditing {
  boxes: () => DOMRect[];
  claim: Partial<Claim>;
  claimantName: string;
  claimId: () => string;
}

function editClaim(page: Page, { boxes, claim, claimantName, claimId }: ClaimEditing): void {
  const { background, facts, verbs } = page;
  page.show({
    key: `claim:${newId()}`,
    boxes,
    focus: true,
    onClose: () => page.show(undefined),
    content: {
      kind: 'claim',
      claim,
      claimantName,
      async people() {
        const { names } = await background.peopleOfPage({ page: facts() });
        return [...new Set([...names, ...(facts().author ?? [])])];
      },
      save: (changes, editing) => verbs.editClaim(claimId(), changes, editing),
    },
  });
}
