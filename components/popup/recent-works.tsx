import { useLiveQuery } from '@/components/use-live-query';
import { When } from '@/components/when';
import type { Work } from '@/lib/annotation';
import { openAtPassage } from '@/lib/messaging/open-at-passage';
import { word } from '@/lib/messaging/words';
import { keysOf, recentWorks } from '@/lib/store';

/** The articles annotated last; one click opens them, in the tab they are in if they are open. */
export function RecentWorks() {
  const recent = useLiveQuery(() => recentWorks(5), 'recent');
  if (!recent?.length) return null;
  return (
    <section class="part">
      <h2 class="soft">{word('popupRecent')}</h2>
      <ul class="recent">
        {recent.map(({ work, at }) => (
          <li key={work.id}>
            <WorkLink work={work} />
            <span class="soft">
              {(work.publisher || work.site) && (
                <>
                  <bdi>{work.publisher || work.site}</bdi>
                  {' · '}
                </>
              )}
              <When at={at} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function WorkLink({ work }: { work: Work }) {
  const { url } = work;
  const title = (
    <span class="recent-title" dir="auto" lang={work.inLanguage}>
      {work.headline || url || word('libraryUntitled')}
    </span>
  );
  if (!url) return title;
  return (
    <a
      href={url}
      onClick={(event) => {
        event.preventDefault();
        void openAtPassage({ url, keys: keysOf(work) }).then(() => window.close());
      }}
    >
      {title}
    </a>
  );
}
