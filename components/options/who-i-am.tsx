import * as v from 'valibot';
import { DraftField } from '@/components/draft/draft-field';
import { useLiveQuery } from '@/components/use-live-query';
import { WebUrl } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';
import { editAgent, meAsAgent, myself } from '@/lib/store';
import { AlsoMe } from './also-me';

/** The name and link that stand at what is written on this device, in exports too. */
export function WhoIAm() {
  const found = useLiveQuery(async () => ({ agent: await myself() }), 'me');
  if (!found) return null;
  const { agent } = found;
  return (
    <section aria-labelledby="who">
      <h2 id="who">{word('optionsWho')}</h2>
      <p class="soft">{word('optionsWhoHint')}</p>
      <DraftField
        name="my name"
        label={word('optionsName')}
        stored={agent?.name ?? ''}
        save={(name, editing) => edit({ name: name.trim() }, editing)}
      />
      <DraftField
        name="my link"
        label={word('optionsLink')}
        stored={agent?.url ?? ''}
        placeholder={word('optionsLinkForm')}
        isValid={(url) => !url.trim() || v.is(WebUrl, url.trim())}
        invalidHint={word('optionsLinkInvalid')}
        save={(url, editing) => edit({ url: url.trim() || undefined }, editing)}
      />
      <AlsoMe />
    </section>
  );
}

async function edit(changes: { name?: string; url?: string | undefined }, editing: string): Promise<void> {
  await editAgent((await meAsAgent()).id, changes, { editing });
}
