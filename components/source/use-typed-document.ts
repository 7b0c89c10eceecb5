import { useEffect, useState } from 'preact/hooks';
import type { PageFacts, Work } from '@/lib/annotation';
import { factsFromOpenTab } from '@/lib/messaging/open-tab';
import type { WorkDraft } from '@/lib/store';
import { noted } from './note-source';
import { type DocumentType, draftOfTyped, readTyped } from './typed-source';

/** Waits for the last keystroke, in milliseconds. */
const PAUSE = 300;

export interface TypedDocument {
  draft?: WorkDraft | undefined;
  /** Where its title and author came from, if anything is known of it. */
  from?: 'tab' | 'store';
  title?: string;
}

/** The document that is being typed, filled in from the store or from a tab in which it is open. */
export function useTypedDocument(text: string, type: DocumentType): TypedDocument {
  const typed = readTyped(text);
  const [found, setFound] = useState<{
    url: string;
    facts?: PageFacts | undefined;
    work?: Work | undefined;
  }>();
  const { url } = typed;
  useEffect(() => {
    if (!url) return;
    let left = false;
    const timer = setTimeout(async () => {
      const plain = draftOfTyped(readTyped(url), 'WebPage');
      const [facts, work] = await Promise.all([
        factsFromOpenTab(url).catch(() => undefined),
        plain && noted(plain),
      ]);
      if (!left) setFound({ url, facts, work });
    }, PAUSE);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [url]);
  try {
    const { facts, work } = url && found?.url === url ? found : {};
    const draft = draftOfTyped(typed, type, facts);
    if (work) return { draft, from: 'store', ...(work.headline ? { title: work.headline } : {}) };
    return facts ? { draft, from: 'tab', ...(facts.headline ? { title: facts.headline } : {}) } : { draft };
  } catch {
    // An address without a key (no web page): a title like any other.
    return { draft: draftOfTyped({ title: text }, type) };
  }
}
