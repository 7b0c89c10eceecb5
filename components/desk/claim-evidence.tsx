import { useState } from 'preact/hooks';
import { Icon } from '@/components/icon';
import { NewSource } from '@/components/source/new-source';
import { SourceEditor } from '@/components/source/source-editor';
import { SourceLine } from '@/components/source/source-line';
import { StanceLabel } from '@/components/source/stance-label';
import { type Stance, stances } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';
import type { ClaimDetails } from '@/lib/store';
import { SourceCare } from './source-care';

/** The evidence of a claim, grouped by what it does for it; each source is written in place. */
export function ClaimEvidence({ details }: { details: ClaimDetails }) {
  const { claim, sources } = details;
  /** The id of the source that is open, or a new one. */
  const [open, setOpen] = useState<string>();
  return (
    <section class="claim-section" aria-labelledby="claim-evidence">
      <h3 id="claim-evidence">{word('deskEvidence')}</h3>
      {sources.length === 0 && open !== 'new' && <p class="nudge">{word('deskNoSource')}</p>}
      {stances.map((stance) => (
        <Group key={stance} stance={stance} details={details} open={open} onOpen={setOpen} />
      ))}
      {open === 'new' ? (
        <NewSource claimId={claim.id} onNoted={setOpen} onCancel={() => setOpen(undefined)} />
      ) : (
        <button type="button" class="button" onClick={() => setOpen('new')}>
          <Icon name="add" />
          {word('cardAddSource')}
        </button>
      )}
    </section>
  );
}

interface GroupProps {
  stance: Stance;
  details: ClaimDetails;
  open: string | undefined;
  onOpen: (id: string | undefined) => void;
}

function Group({ stance, details, open, onOpen }: GroupProps) {
  const held = details.sources.filter(({ source }) => source.stance === stance);
  const own = new Set(details.passages.map(({ work }) => work?.id));
  if (held.length === 0) return null;
  return (
    <div class="evidence">
      <h4>
        <StanceLabel stance={stance} />
        <span class="count soft">{held.length.toLocaleString(word('interfaceLanguage'))}</span>
      </h4>
      <ul class="sources">
        {held.map((item) =>
          open === item.source.id ? (
            <li key={item.source.id}>
              <SourceEditor item={item} onDone={() => onOpen(undefined)} />
            </li>
          ) : (
            <SourceLine key={item.source.id} item={item} onEdit={() => onOpen(item.source.id)} stanceHidden>
              <SourceCare
                item={item}
                isArticleItself={item.work !== undefined && own.has(item.work.id)}
                onEdit={() => onOpen(item.source.id)}
              />
            </SourceLine>
          ),
        )}
      </ul>
    </div>
  );
}
