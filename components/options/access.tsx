import { useEffect, useState } from 'preact/hooks';
import { askPageAccess, hasPageAccess, watchPageAccess } from '@/lib/messaging/page-access';
import { word } from '@/lib/messaging/words';

/** Says so, and asks again, when the permission to read pages was taken back; otherwise nothing. */
export function Access() {
  const [given, setGiven] = useState(true);
  useEffect(() => {
    const look = () => void hasPageAccess().then(setGiven);
    look();
    return watchPageAccess(look);
  }, []);
  if (given) return null;
  return (
    <section class="notice" role="alert">
      <p>
        <strong>{word('accessNone')}</strong> {word('accessNoneTodo')}
      </p>
      <button type="button" class="button primary" onClick={() => void askPageAccess()}>
        {word('accessAllow')}
      </button>
    </section>
  );
}
