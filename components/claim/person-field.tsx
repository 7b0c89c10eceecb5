import { DraftField } from '@/components/draft/draft-field';
import { useLiveQuery } from '@/components/use-live-query';
import type { Agent, Claim } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';
import { editClaim, ensureAgent, peopleOfWork } from '@/lib/store';

interface Props {
  claim: Claim;
  claimant: Agent | undefined;
  /** The article whose people are offered: its claimants, then its authors. */
  workId: string | undefined;
}

/** Who said it: one of the people of this article, or any other name. Saved when the field is left, so that half a name is nobody. */
export function PersonField({ claim, claimant, workId }: Props) {
  const people = useLiveQuery(
    async () => (workId ? peopleOfWork(workId) : { agents: [], authors: [] }),
    `people/${workId}`,
  );
  const names = [...(people?.agents.map(({ name }) => name) ?? []), ...(people?.authors ?? [])];
  const save = async (text: string, editing: string) => {
    const agent = text.trim() ? await ensureAgent(text) : undefined;
    await editClaim(claim.id, { claimant: agent?.id }, { editing });
  };
  return (
    <DraftField
      name={`claims/${claim.id}/claimant`}
      label={word('claimWho')}
      stored={claimant?.name ?? ''}
      save={save}
      onLeaving
      suggestions={[...new Set(names.filter(Boolean))]}
    />
  );
}
