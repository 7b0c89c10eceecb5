import { DraftField } from '@/components/draft/draft-field';
import { isSaidDate } from '@/components/draft/said-date';
import { LONGEST_LINE, type Work } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';
import { correctWork } from '@/lib/store';

type TextField = 'headline' | 'publisher' | 'datePublished';

/** Several names in one line are parted by semicolons, as names hold commas. */
const names = (text: string): string[] | undefined => {
  const parts = text.split(/[;؛]/).map((name) => name.trim());
  const given = parts.filter(Boolean);
  return given.length > 0 ? given : undefined;
};

/** What is known of a document, corrected by hand; it changes wherever the document is used. */
export function DocumentEditor({ work }: { work: Work }) {
  const field = (name: TextField) => ({
    name: `works/${work.id}/${name}`,
    stored: work[name] ?? '',
    save: (text: string, editing: string) => correctWork(work.id, { [name]: text || undefined }, { editing }),
  });
  return (
    <>
      {work.url && (
        <p class="source-url">
          <a href={work.url} target="_blank" rel="noreferrer" dir="ltr">
            {work.url}
          </a>
        </p>
      )}
      <DraftField {...field('headline')} label={word('workHeadline')} />
      <DraftField
        name={`works/${work.id}/author`}
        label={word('workAuthor')}
        longest={100 * LONGEST_LINE}
        stored={work.author?.join('; ') ?? ''}
        save={(text, editing) => correctWork(work.id, { author: names(text) }, { editing })}
        onLeaving
      />
      <div class="editor-row">
        <DraftField {...field('publisher')} label={word('workPublisher')} placeholder={work.site ?? ''} />
        <DraftField
          {...field('datePublished')}
          label={word('workDate')}
          placeholder={word('dateForm')}
          isValid={isSaidDate}
          invalidHint={word('dateInvalid')}
        />
      </div>
    </>
  );
}
