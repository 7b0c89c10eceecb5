/** Somebody at a browser of their own, as far as a hand-over needs it: what is shown is found by its words. */
export interface Person {
  /** Says in the settings who this is. */
  named(name: string): Promise<void>;
  /** Notes claims in the article at this address: `choose` gets the texts of its paragraphs and answers with words of theirs. */
  claim(url: string, choose: (paragraphs: string[]) => string[]): Promise<void>;
  /** Rows of a table on disk. */
  stored(table: string): Promise<Record<string, unknown>[]>;
  /** The first link that says exactly this. */
  follow(link: string): Promise<void>;
  /** The first button that says exactly this. */
  press(button: string): Promise<void>;
  /** The first choice whose label begins so. */
  choose(label: string): Promise<void>;
  fill(label: string, text: string): Promise<void>;
  enter(): Promise<void>;
  /** Gives a file to the page that waits for one. */
  give(path: string): Promise<void>;
  /** Presses Export and waits for the file; its path on disk. */
  save(): Promise<string>;
  /** Waits until the page says this. */
  reads(words: string): Promise<void>;
  /** All that the page says now. */
  text(): Promise<string>;
  close(): Promise<void>;
}
