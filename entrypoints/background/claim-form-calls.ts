import { keysOfPage } from '@/lib/article/work-draft';
import { inject } from '@/lib/messaging/annotator';
import { readPreferences, setPreferences } from '@/lib/messaging/preferences';
import { highlightKeys } from '@/lib/messaging/shortcuts';
import { type Changes, database, editClaim, ensureAgent, notesOfPage } from '@/lib/store';
import type { BackgroundHandlers } from './handlers';
import { believed, tabOf } from './sender';

/** What the claim's form, the picker and the toolbar in a page need to know and to change. */
export const claimFormCalls: Pick<
  BackgroundHandlers,
  'editClaim' | 'claimDetails' | 'peopleOfPage' | 'pinClaim' | 'shortcutHint' | 'bringReader'
> = {
  async editClaim({ id, changes: { claimantName, ...texts }, editing }) {
    const changes: Changes<'claims'> = Object.fromEntries(
      Object.entries(texts).map(([field, text]) => [field, text || undefined]),
    );
    if (texts.claimReviewed !== undefined) changes.claimReviewed = texts.claimReviewed;
    if (claimantName !== undefined)
      changes.claimant = claimantName.trim() ? (await ensureAgent(claimantName)).id : undefined;
    await editClaim(id, changes, { editing });
  },

  async claimDetails({ id }) {
    const claim = await database.claims.get(id);
    if (!claim) throw new Error(`claims ${id} is not stored here`);
    const claimant = claim.claimant && (await database.agents.get(claim.claimant));
    return { claim, ...(claimant ? { claimantName: claimant.name } : {}) };
  },

  async peopleOfPage({ page }, sender) {
    const { claims, agents } = await notesOfPage(keysOfPage(believed(page, sender).address));
    const names = new Map(agents.map((agent) => [agent.id, agent.name]));
    const latest = claims.toSorted((a, b) => (a.modified < b.modified ? 1 : -1));
    return { names: [...new Set(latest.flatMap(({ claimant }) => names.get(claimant ?? '') ?? []))] };
  },

  async pinClaim({ claimId }) {
    await setPreferences(({ pinnedClaim }) => ({
      pinnedClaim: pinnedClaim === claimId ? undefined : claimId,
    }));
  },

  async shortcutHint() {
    if ((await readPreferences()).shortcutHintShown) return {};
    await setPreferences({ shortcutHintShown: true });
    const keys = await highlightKeys();
    return keys ? { keys } : {};
  },

  async bringReader(_, sender) {
    await inject(tabOf(sender).id, '/reader.js');
  },
};
