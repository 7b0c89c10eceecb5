import { useEffect, useState } from 'preact/hooks';
import type { PageFacts, Work } from '@/lib/annotation';
import { factsFromOpenTab } from '@/lib/messaging/open-tab';
import type { WorkDraft } from '@/lib/store';
import { noted } from './note-source';
import { type DocumentType, draftOfTyped, readTyped } from './typed-source';

/** Waits for the last keystroke, and at most so long for a tab that is asleep; in milliseconds. */
const PAUSE = 300;
const PATIENCE = 2_000;

export interface TypedDocument {
  /** As far as it is known now. */
  draft?: WorkDraft | undefined;
  /** With what the store and open tabs know, also right after it was typed. */
  whole: () => Promise<WorkDraft | undefined>;
  /** Where its title and author came from, if anything is known of it. */
  from?: 'tab' | 'store';
  title?: string;
}

interface Found {
  url: string;
  facts?: PageFacts | undefined;
  work?: Work | undefined;
}

async function find(url: string): Promise<Found> {
  const plain = draftOfTyped(readTyped(url), 'WebPage');
  const asleep = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE));
  const [facts, work] = await Promise.all([
    Promise.race([factsFromOpenTab(url).catch(() => undefined), asleep]),
    plain && noted(plain),
  ]);
  return { url, facts, work };
}

/** The document that is being typed, filled in from the store or from a tab in which it is open. */
export function useTypedDocument(text: string, type: DocumentType): TypedDocument {
  const typed = readTyped(text);
  const [found, setFound] = useState<Found>();
  const { url } = typed;
  useEffect(() => {
    if (!url) return;
    let left = false;
    const timer = setTimeout(async () => {
      const now = await find(url);
      if (!left) setFound(now);
    }, PAUSE);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [url]);
  const draftWith = (facts?: PageFacts): WorkDraft | undefined => {
    try {
      return draftOfTyped(typed, type, facts);
    } catch {
      // An address without a key (no web page): a title like any other.
      return draftOfTyped({ title: text }, type);
    }
  };
  const known = url !== undefined && found?.url === url ? found : undefined;
  const whole = async () => draftWith(url ? (known ?? (await find(url))).facts : undefined);
  const { facts, work } = known ?? {};
  const title = (work ?? facts)?.headline;
  return {
    draft: draftWith(facts),
    whole,
    ...(work ? { from: 'store' } : facts ? { from: 'tab' } : {}),
    ...(title ? { title } : {}),
  };
}
