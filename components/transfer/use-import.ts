import { useEffect, useState } from 'preact/hooks';
import { stageFile } from '@/lib/interchange';
import {
  commitImport,
  discardImport,
  facets,
  type ImportPreview,
  type ImportRecord,
  myself,
  previewImport,
} from '@/lib/store';
import { type Task, useTask } from './use-task';

/** How far reading a file is: bytes of `of`, then records checked. */
export interface Reading {
  bytes: number;
  of: number;
  checked: number;
}
export interface Staged {
  preview: ImportPreview;
  name: string;
  /** Nothing is noted on this device yet, and nobody said who else they are: the file is likely the reader's own. */
  isMine: boolean;
}
export interface Import {
  file: File | undefined;
  reading: Task<Reading, Staged>;
  taking: Task<number, ImportRecord>;
  /** Reads a file; a locked one with its passphrase. */
  read: (file: File, passphrase?: string) => void;
  /** Takes the file in; with `asMe` its maker is who writes on this device from now on. */
  take: (asMe: boolean) => void;
  /** Forgets the file; nothing was changed. */
  drop: () => void;
}

/** A file on its way in: read and checked, previewed, then taken in as a whole or forgotten. */
export function useImport(): Import {
  const [file, setFile] = useState<File>();
  const reading = useTask<Reading, Staged>();
  const taking = useTask<number, ImportRecord>();
  const staged = reading.state.is === 'done' ? reading.state.result : undefined;
  const importId = staged?.preview.importId;
  const taken = taking.state.is === 'done';
  useEffect(
    () => () => {
      // Whoever leaves the preview has not imported: what is staged is not kept.
      if (importId && !taken) void discardImport(importId);
    },
    [importId, taken],
  );

  const read = (next: File, passphrase?: string) => {
    setFile(next);
    taking.reset();
    void reading.run(async (signal, tell) => {
      const id = await stageFile(next.stream(), {
        signal,
        passphrase,
        onProgress: (progress) => tell({ ...progress, of: next.size }),
      });
      const [preview, { entries }, reader] = await Promise.all([
        previewImport(id, { signal }),
        facets(),
        myself(),
      ]);
      const isMine = entries === 0 && (!reader?.name || reader.name === preview.exporter?.name);
      return { preview, name: next.name, isMine };
    });
  };
  const take = (asMe: boolean) => {
    if (!importId) return;
    void taking.run((signal, tell) =>
      commitImport(importId, { signal, onProgress: tell, file: file?.name, asMe }),
    );
  };
  const drop = () => {
    setFile(undefined);
    reading.reset();
    taking.reset();
  };
  return { file, reading, taking, read, take, drop };
}
