import './split.css';
import { isSaidDate } from '@/components/draft/said-date';
import { useAttempt } from '@/components/failure/use-attempt';
import { Icon } from '@/components/icon';
import { useOfferUndo } from '@/components/undo/undo-provider';
import { word } from '@/lib/messaging/words';
import { type ClaimDetails, ensureAgent, newId, splitClaim } from '@/lib/store';
import { narrowTarget } from './narrow-target';
import { emptyPart, type SplitPart, SplitPartFields } from './split-part';
import { useKeptParts } from './use-kept-parts';

interface Props {
  details: ClaimDetails;
  onDone: () => void;
}

/** Takes a claim apart into several, each with its own words, claimant, date and sources; the claim itself stays with its reviews. */
export function SplitClaim({ details, onDone }: Props) {
  const { claim, passages, agents } = details;
  const who = claim.claimant ? (agents.get(claim.claimant)?.name ?? '') : '';
  const blank = () => emptyPart(newId(), who, claim.datePublished ?? '');
  const { parts, change, forget, discard } = useKeptParts(details, () => [blank(), blank()]);
  const { attempt, failure } = useAttempt();
  const offerUndo = useOfferUndo();
  const written = parts.filter(({ wording }) => wording.trim());
  const canSplit = written.length > 1 && written.every(({ when }) => isSaidDate(when));

  const set = (id: string, of: (part: SplitPart) => SplitPart) =>
    change((parts) => parts.map((part) => (part.id === id ? of(part) : part)));

  const split = () =>
    attempt(async () => {
      const made = await Promise.all(
        written.map(async ({ id, wording, words, who, when, sourceIds }) => {
          const [first] = passages.flatMap(({ annotation: { id: annotationId, target } }) => {
            const narrowed = words.trim() && target && narrowTarget(target, words.trim());
            return narrowed ? [{ annotationId, target: narrowed }] : [];
          });
          const claimant = who.trim() ? (await ensureAgent(who)).id : undefined;
          return {
            id,
            claimReviewed: wording.trim(),
            claimant,
            sourceIds,
            datePublished: when || undefined,
            ...(first ? { passage: first, quotation: first.target.exact } : {}),
          };
        }),
      );
      offerUndo(word('deskSplitDone', made.length), await splitClaim(claim.id, made));
      forget();
      onDone();
    });
  return (
    <form
      class="split"
      aria-label={word('deskSplit')}
      onSubmit={(event) => {
        event.preventDefault();
        if (canSplit) void split();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        // What is written here is kept nowhere else: a key that closes things elsewhere does not throw it away.
        event.stopPropagation();
        if (written.length === 0) onDone();
      }}
    >
      <p class="soft">{word('deskSplitAbout')}</p>
      <ol class="split-parts">
        {parts.map((part, at) => (
          <SplitPartFields
            key={part.id}
            part={part}
            at={at}
            details={details}
            onChange={(of) => set(part.id, of)}
          />
        ))}
      </ol>
      {failure}
      <div class="editor-foot">
        <button type="button" class="button quiet" onClick={() => change((parts) => [...parts, blank()])}>
          <Icon name="add" />
          {word('deskSplitMore')}
        </button>
        <span class="gap" />
        {discard && (
          <button
            type="button"
            class="button quiet"
            onClick={() => {
              offerUndo(word('deskSplitDiscarded'), discard());
              onDone();
            }}
          >
            {word('reviewDiscard')}
          </button>
        )}
        <button type="button" class="button quiet" onClick={onDone}>
          {word('editorCancel')}
        </button>
        <button type="submit" class="button primary" disabled={!canSplit}>
          {word('deskSplit')}
        </button>
      </div>
    </form>
  );
}
