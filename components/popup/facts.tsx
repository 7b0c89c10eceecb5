import { isSaidDate } from '@/components/draft/said-date';
import { originOf } from '@/components/origin-of';
import { Fact } from '@/components/popup/fact';
import { saidDate } from '@/components/when';
import type { MetadataField, PageFacts, Work } from '@/lib/annotation';
import { draftOf } from '@/lib/article';
import { type WordKey, word } from '@/lib/messaging/words';
import { correctWork, ensureWork } from '@/lib/store';

interface Row {
  field: MetadataField;
  label: WordKey;
  parse: (text: string) => string | string[] | undefined;
  isValid?: (text: string) => boolean;
  hint?: WordKey;
  form?: WordKey;
}

const line = (text: string) => text.trim() || undefined;
const rows: Row[] = [
  { field: 'headline', label: 'workHeadline', parse: line },
  {
    field: 'author',
    label: 'workAuthor',
    parse: (text) =>
      text
        .split(';')
        .map((name) => name.trim())
        .filter(Boolean),
    form: 'popupAuthorForm',
  },
  { field: 'publisher', label: 'workPublisher', parse: line },
  {
    field: 'datePublished',
    label: 'workDate',
    parse: line,
    isValid: (text) => isSaidDate(text.trim()),
    hint: 'dateInvalid',
    form: 'dateForm',
  },
];

/** Headline, author, site and date, each with where it was read, each to be corrected in its place. */
export function Facts({ page, work }: { page: PageFacts; work?: Work | undefined }) {
  const correct = async (field: MetadataField, value: string | string[] | undefined, editing: string) => {
    // A page nothing is noted about yet becomes a work when its first fact is corrected.
    const { id } = work ?? (await ensureWork(draftOf(page)));
    await correctWork(id, { [field]: value?.length ? value : undefined }, { editing });
  };
  return (
    <dl class="facts">
      {rows.map(({ field, label, parse, isValid, hint, form }) => {
        const value =
          work && (work[field] !== undefined || work.byHand.includes(field)) ? work[field] : page[field];
        const text = Array.isArray(value) ? value.join('; ') : (value ?? '');
        return (
          <Fact
            key={field}
            name={`${page.address.url} ${field}`}
            label={word(label)}
            text={text}
            shown={shownAs(field, value)}
            from={text ? originOf(field, work, page) : undefined}
            lang={field === 'headline' ? page.inLanguage : undefined}
            save={(typed, editing) => correct(field, parse(typed), editing)}
            {...(isValid ? { isValid } : {})}
            {...(hint ? { invalidHint: word(hint) } : {})}
            {...(form ? { placeholder: word(form) } : {})}
          />
        );
      })}
    </dl>
  );
}

const shownAs = (field: MetadataField, value: string | string[] | undefined): string => {
  if (Array.isArray(value)) return value.join(word('listSeparator'));
  return field === 'datePublished' && value ? saidDate(value) : (value ?? '');
};
