import { useLiveQuery } from '@/components/use-live-query';
import { word } from '@/lib/messaging/words';
import { namesOf } from '@/lib/store';

interface Props {
  /** Ids of the articles that the queue is narrowed to. */
  works: readonly string[];
  onChange: (works: string[]) => void;
}

/** The articles that the queue is narrowed to, each of which can be let go; nothing when it is not. */
export function ArticleFilter({ works, onChange }: Props) {
  const names = useLiveQuery(() => namesOf([...works]), `articles/${works.join()}`);
  if (works.length === 0) return null;
  return (
    <fieldset class="filter">
      <legend>{word('libraryArticle')}</legend>
      {works.map((id) => (
        <label key={id} class="filter-value">
          <input type="checkbox" checked onChange={() => onChange(works.filter((other) => other !== id))} />
          <span class="filter-label">
            <bdi>{names?.get(id) ?? word('libraryUntitled')}</bdi>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
