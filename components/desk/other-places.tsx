import { useEffect, useRef, useState } from 'preact/hooks';
import { useAttempt } from '@/components/failure/use-attempt';
import { Icon } from '@/components/icon';
import { useOfferUndo } from '@/components/undo/undo-provider';
import type { Claim } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';
import {
  addAppearance,
  mergeClaims,
  type OtherAppearances,
  otherAppearances,
  removeAppearance,
} from '@/lib/store';

/** Other highlights and claims that may say the same: looked for when asked, linked one by one. */
export function OtherPlaces({ claim }: { claim: Claim }) {
  const [found, setFound] = useState<OtherAppearances | 'looking'>();
  const looking = useRef<AbortController | undefined>(undefined);
  const { attempt, failure } = useAttempt();
  const offerUndo = useOfferUndo();
  useEffect(() => () => looking.current?.abort(), []);
  const look = () =>
    attempt(async () => {
      const controller = new AbortController();
      looking.current = controller;
      setFound('looking');
      try {
        setFound(await otherAppearances(claim.id, { limit: 8, signal: controller.signal }));
      } catch (error) {
        setFound(undefined);
        if (!controller.signal.aborted) throw error;
      }
    });
  const link = (annotationId: string) =>
    attempt(async () => {
      await addAppearance(claim.id, annotationId);
      offerUndo(word('deskLinked'), () => removeAppearance(claim.id, annotationId));
      await look();
    });
  const merge = (id: string) =>
    attempt(async () => {
      offerUndo(word('deskMergedOne'), await mergeClaims(claim.id, [id]));
      await look();
    });
  const none = typeof found === 'object' && found.claims.length + found.annotations.length === 0;
  return (
    <section class="claim-section" aria-labelledby="claim-others">
      <h3 id="claim-others">{word('deskOthers')}</h3>
      <div role="status">
        {found === 'looking' && <p>{word('deskOthersLooking')}</p>}
        {none && <p class="soft">{word('deskOthersNone')}</p>}
        {typeof found === 'object' && !none && (
          <p class="visually-hidden">
            {word('deskOthersFound', found.claims.length + found.annotations.length)}
          </p>
        )}
      </div>
      {typeof found === 'object' && (
        <ul class="likely">
          {found.annotations.map(({ annotation }) => (
            <li key={annotation.id}>
              <button type="button" class="button" onClick={() => link(annotation.id)}>
                <Icon name="link" />
                {word('deskLink')}
              </button>
              <bdi class="quote">{annotation.target?.exact.slice(0, 300)}</bdi>
            </li>
          ))}
          {found.claims.map(({ claim: other }) => (
            <li key={other.id}>
              <button type="button" class="button" onClick={() => merge(other.id)}>
                <Icon name="merge" />
                {word('deskMergeDo')}
              </button>
              <bdi>{other.claimReviewed.slice(0, 300)}</bdi>
            </li>
          ))}
        </ul>
      )}
      {found === 'looking' ? (
        <button type="button" class="button" onClick={() => looking.current?.abort()}>
          {word('editorCancel')}
        </button>
      ) : (
        <button type="button" class="button" onClick={look}>
          <Icon name="search" />
          {word('deskOthersLook')}
        </button>
      )}
      {failure}
    </section>
  );
}
