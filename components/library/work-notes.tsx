import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { counted } from '@/components/counted';
import { sourceName } from '@/components/source/source-name';
import { StanceLabel } from '@/components/source/stance-label';
import { word } from '@/lib/messaging/words';
import type { LibraryClaim, LibraryEntry } from '@/lib/store';
import { ClaimLine } from './claim-line';
import { PlaceLink } from './place-link';
import { QuoteLine } from './quote-line';

/** How many lines of a kind stand before "show all". */
const SHOWN = 100;

/** Everything noted in an article, in the order of its text: the passages, then its claims with their sources. */
export function WorkNotes({ entries }: { entries: LibraryEntry[] }) {
  const [all, setAll] = useState(false);
  const sorted = [...entries].sort((a, b) => positionOf(a) - positionOf(b));
  const shown = all ? sorted : sorted.slice(0, SHOWN);
  const claims = new Map(
    sorted.flatMap((entry) => entry.claims.map((held) => [held.claim.id, { held, entry }])),
  );
  const marked = sorted.filter(({ annotation }) => annotation);
  return (
    <>
      <section class="detail-section">
        <h3 class="count">{counted('countAnnotations', marked.length)}</h3>
        <ul class="detail-list">
          {shown.map((entry) => (
            <li key={entry.id}>
              <Link entry={entry}>
                <QuoteLine
                  words={
                    entry.annotation?.target?.exact ??
                    word(entry.annotation ? 'libraryWholeWork' : 'libraryPassageDeleted')
                  }
                  isOwn={!entry.annotation?.target}
                  colour={entry.annotation?.colour}
                  lang={entry.work.inLanguage}
                />
              </Link>
            </li>
          ))}
        </ul>
        {sorted.length > SHOWN && !all && (
          <button type="button" class="button quiet" onClick={() => setAll(true)}>
            {word('libraryShowAll', sorted.length)}
          </button>
        )}
      </section>
      {claims.size > 0 && (
        <section class="detail-section">
          <h3 class="count">{counted('countClaims', claims.size)}</h3>
          <ul class="detail-list">
            {[...claims.values()].slice(0, all ? undefined : SHOWN).map(({ held, entry }) => (
              <li key={held.claim.id}>
                <Link entry={entry}>
                  <ClaimLine held={held} />
                </Link>
                <Sources held={held} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Sources({ held }: { held: LibraryClaim }) {
  return (
    <ul class="detail-sources">
      {held.sources.map(({ source, work }) => (
        <li key={source.id}>
          <StanceLabel stance={source.stance} />{' '}
          {work ? (
            <PlaceLink to={({ view, filters }) => ({ view, filters, work: work.id })}>
              <bdi>{sourceName(source, work)}</bdi>
            </PlaceLink>
          ) : (
            <bdi>{sourceName(source, work)}</bdi>
          )}
        </li>
      ))}
    </ul>
  );
}

function Link({ entry, children }: { entry: LibraryEntry; children: ComponentChildren }) {
  return (
    <PlaceLink class="detail-link" to={({ view, filters }) => ({ view, filters, entry: entry.id })}>
      {children}
    </PlaceLink>
  );
}

const positionOf = ({ annotation }: LibraryEntry): number => annotation?.target?.position ?? -1;
