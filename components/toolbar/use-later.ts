import { useEffect, useState } from 'preact/hooks';

/** Screen readers say what changes in a status, and often not what it came with. Milliseconds. */
const AFTER = 60;

/** A text a moment after it was there to be shown. */
export function useLater(text: string | undefined): string | undefined {
  const [shown, setShown] = useState<string>();
  useEffect(() => {
    const timer = setTimeout(() => setShown(text), AFTER);
    return () => clearTimeout(timer);
  }, [text]);
  return shown;
}
