import { useEffect, useState } from 'preact/hooks';
import { word } from '@/lib/messaging/words';

interface Use {
  bytes: number;
  kept: boolean;
}

/** How much room the notes take, and whether the browser promised not to clear them away. */
export function StorageUse({ storage: room = navigator.storage }: { storage?: StorageManager }) {
  const [use, setUse] = useState<Use>();
  const [refused, setRefused] = useState(false);
  const look = async () => {
    const [{ usage = 0 }, kept] = await Promise.all([room.estimate(), room.persisted()]);
    setUse({ bytes: usage, kept });
  };
  useEffect(() => void look(), []);
  const ask = async () => {
    setRefused(!(await room.persist()));
    await look();
  };
  return (
    <section aria-labelledby="storage">
      <h2 id="storage">{word('optionsStorage')}</h2>
      {use && (
        <>
          <p>{word('optionsStorageUsed', inMegabytes(use.bytes))}</p>
          <p>{word(use.kept ? 'optionsStorageKept' : 'optionsStorageNotKept')}</p>
          {!use.kept && (
            <button type="button" class="button" onClick={() => void ask()}>
              {word('optionsStorageAsk')}
            </button>
          )}
        </>
      )}
      <p role="status" class="soft">
        {refused && word('optionsStorageRefused')}
      </p>
    </section>
  );
}

const inMegabytes = (bytes: number, language = word('interfaceLanguage')): string =>
  new Intl.NumberFormat(language, {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: bytes < 10_000_000 ? 1 : 0,
  }).format(bytes / 1_000_000);
