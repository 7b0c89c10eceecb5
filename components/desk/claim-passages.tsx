import { AnchorNote } from '@/components/annotation/anchor-note';
import { InContext } from '@/components/annotation/in-context';
import { Icon } from '@/components/icon';
import { Byline } from '@/components/library/byline';
import { PlaceLink } from '@/components/library/place-link';
import { titleOf } from '@/components/library/title-of';
import type { OpenPassage } from '@/components/library/use-open-passage';
import { word } from '@/lib/messaging/words';
import type { ClaimDetails, ClaimPassage } from '@/lib/store';

interface Props {
  details: ClaimDetails;
  onOpenPassage: OpenPassage;
}

/** Where the claim appears: its words as they stood, how they stand now, and the way to them. */
export function ClaimPassages({ details: { claim, passages }, onOpenPassage }: Props) {
  return (
    <section class="claim-section" aria-labelledby="claim-passages">
      <h3 id="claim-passages">{word('deskPassages')}</h3>
      {passages.length === 0 && (
        <>
          <p class="soft">{word('libraryPassageDeleted')}</p>
          {claim.quotation && (
            <p class="quote" dir="auto">
              {claim.quotation}
            </p>
          )}
        </>
      )}
      <ul class="passages">
        {passages.map((passage) => (
          <Passage key={passage.annotation.id} passage={passage} onOpenPassage={onOpenPassage} />
        ))}
      </ul>
    </section>
  );
}

function Passage({
  passage: { annotation, work, anchor, sightings, context },
  onOpenPassage,
}: {
  passage: ClaimPassage;
  onOpenPassage: OpenPassage;
}) {
  return (
    <li class="passage" data-colour={annotation.target ? annotation.colour : undefined}>
      {context ? (
        <InContext {...context} lang={work?.inLanguage} />
      ) : (
        <p class="soft">{word('cardWholeWork')}</p>
      )}
      <AnchorNote annotation={annotation} work={work} anchor={anchor} sightings={sightings} />
      {annotation.note && (
        <p class="card-note" dir="auto">
          {annotation.note}
        </p>
      )}
      {work && (
        <p class="passage-work">
          <PlaceLink to={() => ({ view: 'library', filters: {}, work: work.id })}>
            <bdi lang={work.inLanguage}>{titleOf(work)}</bdi>
          </PlaceLink>
          <span class="row-about soft">
            <Byline work={work} />
          </span>
          {work.url && (
            <button type="button" class="button quiet" onClick={() => onOpenPassage({ annotation, work })}>
              <Icon name="open" />
              {word('deskOpenInArticle')}
            </button>
          )}
        </p>
      )}
    </li>
  );
}
