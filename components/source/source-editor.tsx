import { useRef } from 'preact/hooks';
import type { SourceItem } from '@/components/annotation/card-item';
import { DraftField } from '@/components/draft/draft-field';
import { EditorForm } from '@/components/draft/editor-form';
import { useAttempt } from '@/components/failure/use-attempt';
import { stances } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';
import { editSource, newId } from '@/lib/store';
import { CopiesField } from './copies-field';
import { DocumentEditor } from './document-editor';
import { LevelField } from './level-field';
import { StanceChoice } from './stance-choice';
import { TakenRating } from './taken-rating';

interface Props {
  item: SourceItem;
  onDone: () => void;
}
type TextField = 'searched' | 'locator' | 'quotation' | 'translation' | 'note';

/** A source edited in place: what it does for the claim, its document, where in it, what it says, and its archived copies. */
export function SourceEditor({ item: { source, work }, onDone }: Props) {
  const editing = useRef(newId()).current;
  const { attempt, failure } = useAttempt();
  const field = (name: TextField) => ({
    name: `sources/${source.id}/${name}`,
    stored: source[name] ?? '',
    save: (text: string, editing: string) =>
      editSource(source.id, { [name]: text || undefined }, { editing }),
  });
  return (
    <EditorForm onDone={onDone}>
      <StanceChoice
        value={source.stance}
        stances={stances}
        onChange={(stance) => attempt(() => editSource(source.id, { stance }, { editing }))}
      />
      <LevelField
        value={source.level}
        onChange={(level) => attempt(() => editSource(source.id, { level }, { editing }))}
      />
      {source.reviewRating && <TakenRating sourceId={source.id} rating={source.reviewRating} />}
      {source.stance === 'nothingFound' && (
        <DraftField {...field('searched')} label={word('sourceSearched')} autoFocus />
      )}
      {work && <DocumentEditor work={work} />}
      <DraftField
        {...field('locator')}
        label={word('sourceLocator')}
        placeholder={word('sourceLocatorForm')}
      />
      {/* The words of a passage that was marked are the page's own: they change with its ends, not here. */}
      {!source.annotationId && (
        <DraftField {...field('quotation')} label={word('sourceQuotation')} multiline />
      )}
      <DraftField {...field('translation')} label={word('sourceTranslation')} multiline />
      <DraftField {...field('note')} label={word('cardNote')} multiline />
      {work?.url && <CopiesField work={work} url={work.url} />}
      {failure}
    </EditorForm>
  );
}
