/** How something that takes a while is followed, and broken off: then its transaction ends with nothing changed and the signal's reason is thrown. */
export interface Watched {
  signal?: AbortSignal | undefined;
  /** How many are done, and of how many where whoever asked does not know. */
  onProgress?: ((done: number, of?: number) => void) | undefined;
}

/** How a part is followed of what takes a while as a whole: so many were done before it. */
export const partOf = ({ signal, onProgress }: Watched, before: number, of: number): Watched => ({
  signal,
  onProgress: (done) => onProgress?.(before + done, of),
});

/** Takes back what was done. Broken off it throws UndoStopped, and called again it goes on. */
export type Undo = (watched?: Watched) => Promise<void>;

/** An undo was broken off: so many records are as they were before, the rest as they became. */
export class UndoStopped extends Error {
  override name = 'UndoStopped';
  constructor(
    readonly undone = 0,
    readonly of = 0,
  ) {
    super(`Undone: ${undone} of ${of}`);
  }
}
