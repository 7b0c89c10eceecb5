import { originOf } from '@/components/origin-of';
import { saidDate } from '@/components/when';
import { type MetadataField, metadataFields, type Work } from '@/lib/annotation';
import { type WordKey, word } from '@/lib/messaging/words';

const names: Record<MetadataField, WordKey> = {
  headline: 'fieldHeadline',
  deck: 'fieldDeck',
  author: 'fieldAuthor',
  publisher: 'fieldPublisher',
  datePublished: 'fieldDate',
  section: 'fieldSection',
  inLanguage: 'fieldLanguage',
};

/** What is known of a work, field by field, and where each was read; what nobody knows is left out. */
export function WorkFacts({ work }: { work: Work }) {
  return (
    <dl class="facts">
      {metadataFields.map((field) => {
        const value = textOf(work, field);
        const from = originOf(field, work);
        return (
          value && (
            <div key={field}>
              <dt>{word(names[field])}</dt>
              <dd>
                <bdi lang={field === 'headline' || field === 'deck' ? work.inLanguage : undefined}>
                  {value}
                </bdi>
                {from && <small class="soft">{from}</small>}
              </dd>
            </div>
          )
        );
      })}
    </dl>
  );
}

function textOf(work: Work, field: MetadataField): string {
  const language = word('interfaceLanguage') || 'en';
  if (field === 'author') return new Intl.ListFormat(language, { type: 'unit' }).format(work.author ?? []);
  if (field === 'datePublished') return work.datePublished ? saidDate(work.datePublished) : '';
  if (field === 'inLanguage') return languageName(work.inLanguage, language);
  return work[field] ?? '';
}

/** A language tag as people call it; one that is no tag stays as the page wrote it. */
function languageName(tag: string | undefined, language: string): string {
  if (!tag) return '';
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
