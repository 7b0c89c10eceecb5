import { useEffect, useRef, useState } from 'preact/hooks';
import { newId } from '@/lib/store';
import { forgetDraft, keepDraft, keptDraft } from './kept-drafts';

/** How long after the last keystroke a draft is saved, in milliseconds. */
const PAUSE = 350;

export interface DraftOptions {
  /** Names the field of the record, so that its draft is found again. */
  name: string;
  /** The text as the store has it. */
  stored: string;
  /** Saves the text; `editing` is the same for the whole time that the field is edited. */
  save: (text: string, editing: string) => Promise<unknown>;
  /** Texts that cannot be saved as they are stay in the field and are not tried. */
  isValid?: (text: string) => boolean;
  /** Saves only when the field is left (or Enter pressed), because half a text means something else. */
  onLeaving?: boolean;
}
export interface Draft {
  text: string;
  /** `saved` stays while one types on, so that it is said once. */
  status: 'stored' | 'saved' | 'failed' | 'invalid';
  error: unknown;
  type: (text: string) => void;
  /** Saves now; also the way to try again. */
  flush: () => void;
}

interface Work {
  /** Typed and not yet in the store. */
  pending?: string | undefined;
  /** In the store, one after the other, but not yet come back from it. */
  written: string[];
  saving: boolean;
  timer: number;
  editing: string;
}

/** A field's text that is saved as it is typed: one editing is one history entry, and a failed save keeps the text. */
export function useDraft(options: DraftOptions): Draft {
  const latest = useRef(options);
  latest.current = options;
  const [state, setState] = useState<{ text?: string; status: Draft['status']; error?: unknown }>(() => ({
    status: 'stored',
  }));
  const work = useRef<Work>({ written: [], saving: false, timer: 0, editing: '' });

  const flush = async () => {
    const now = work.current;
    clearTimeout(now.timer);
    const text = now.pending;
    if (text === undefined || now.saving) return;
    const { name, save, isValid = () => true } = latest.current;
    if (!isValid(text)) return setState({ text, status: 'invalid' });
    now.saving = true;
    now.editing ||= newId();
    try {
      await save(text, now.editing);
      now.written = latest.current.stored === text ? [] : [...now.written, text];
      if (now.pending === text) {
        now.pending = undefined;
        forgetDraft(name);
        setState({ text, status: 'saved' });
      }
    } catch (error) {
      setState({ text: now.pending ?? text, status: 'failed', error });
      return;
    } finally {
      now.saving = false;
    }
    if (now.pending !== undefined) await flush();
  };
  const type = (text: string) => {
    const now = work.current;
    now.pending = text;
    keepDraft(latest.current.name, text);
    setState(({ status, error }) => ({ text, status: status === 'invalid' ? 'stored' : status, error }));
    clearTimeout(now.timer);
    if (!latest.current.onLeaving) now.timer = Number(setTimeout(flush, PAUSE));
  };

  useEffect(() => {
    const kept = keptDraft(options.name);
    if (kept !== undefined && kept !== options.stored) {
      type(kept);
      void flush();
    } else forgetDraft(options.name);
    const leave = () => void flush();
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, []);
  // What another window wrote shows here, unless somebody is writing here or our own words are still on their way back.
  useEffect(() => {
    const now = work.current;
    const back = now.written.indexOf(options.stored);
    // Ours may never come back: another window may have written over them before they were read.
    now.written = back < 0 ? [] : now.written.slice(back + 1);
    if (now.pending === undefined && now.written.length === 0) setState(({ status }) => ({ status }));
  }, [options.stored]);

  return {
    text: state.text ?? options.stored,
    status: state.status,
    error: state.error,
    type,
    flush: () => void flush(),
  };
}
