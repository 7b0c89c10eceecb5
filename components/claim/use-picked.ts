import { useState } from 'preact/hooks';

/** The ids picked so far, in the order of picking; they stay picked while the search shows others. */
export function usePicked(): { picked: ReadonlySet<string>; toggle: (id: string) => void } {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string) =>
    setPicked((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  return { picked, toggle };
}
