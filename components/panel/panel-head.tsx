import { counted } from '@/components/counted';
import { Icon } from '@/components/icon';
import { addressOf } from '@/components/library/place';
import { Parts } from '@/components/parts';
import { saidDate } from '@/components/when';
import type { PageFacts, PageNotes, Work } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';

interface Props {
  facts: PageFacts;
  notes: PageNotes | undefined;
}

/** The article's headline, who wrote it, where and when, what is noted about it, and the ways out of the panel. */
export function PanelHead({ facts, notes }: Props) {
  const work = notes?.works[0];
  const { headline, author, datePublished, inLanguage } = work ? { ...facts, ...byHand(work, facts) } : facts;
  const site = work?.publisher ?? facts.publisher ?? new URL(facts.address.url).host.replace(/^www\./, '');
  const claimIds = new Set(notes?.appearances.map(({ claimId }) => claimId));
  const byline = [author?.join(word('listSeparator')), site, datePublished && saidDate(datePublished)];
  return (
    <header class="panel-head">
      <div class="panel-title">
        <h1 dir="auto" lang={inLanguage}>
          {headline ?? new URL(facts.address.url).host}
        </h1>
        <nav aria-label={word('panelWays')}>
          {work && (
            <a
              class="card-action"
              href={`/review.html${addressOf({ view: 'export', filters: {}, work: work.id })}`}
              target="_blank"
              rel="noreferrer"
              aria-label={word('panelExport')}
              title={word('panelExport')}
            >
              <Icon name="export" />
            </a>
          )}
          <a
            class="card-action"
            href="/review.html"
            target="_blank"
            rel="noreferrer"
            aria-label={word('panelLibrary')}
            title={word('panelLibrary')}
          >
            <Icon name="library" />
          </a>
          <a
            class="card-action"
            href="/options.html"
            target="_blank"
            rel="noreferrer"
            aria-label={word('panelSettings')}
            title={word('panelSettings')}
          >
            <Icon name="settings" />
          </a>
        </nav>
      </div>
      <p class="soft panel-byline">
        <Parts parts={byline} />
      </p>
      {notes && notes.annotations.length > 0 && (
        <p class="panel-counts count">
          {counted('countHighlights', notes.annotations.filter(({ target }) => target).length)}
          {' · '}
          {counted('countClaims', claimIds.size)}
          {' · '}
          {counted('countSources', notes.sources.filter(({ claimId }) => claimIds.has(claimId)).length)}
        </p>
      )}
    </header>
  );
}

/** What was corrected by hand counts more than what the page says now; the rest fills the page's gaps. */
function byHand(work: Work, facts: PageFacts) {
  const fields = ['headline', 'author', 'datePublished', 'inLanguage'] as const;
  return Object.fromEntries(
    fields
      .filter((field) => work.byHand.includes(field) || facts[field] === undefined)
      .map((field) => [field, work[field]]),
  );
}
