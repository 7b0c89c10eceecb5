/** How something that takes a while is followed, and broken off: then its transaction ends with nothing changed and the signal's reason is thrown. */
export interface Watched {
  signal?: AbortSignal | undefined;
  /** How many records are done. */
  onProgress?: ((done: number) => void) | undefined;
}
