/** One tab of a reader in either browser, as far as pages that move need it. */
export interface Tab {
  /** Selects by mouse and chooses a colour. */
  mark(words: string): Promise<void>;
  /** Waits until exactly these words are painted, in this order. */
  paints(words: string[]): Promise<void>;
  /** Clicks words and waits for the card of their mark; Escape closes it. */
  opensCard(words: string): Promise<void>;
  evaluate(source: string): Promise<unknown>;
  reload(): Promise<void>;
  /** Goes to the passage that was marked first, as the panel asks for it. */
  goTo(): Promise<{ found: boolean; hidden?: boolean }>;
}

/** A reader in either browser. */
export interface Desk {
  /** A new tab on a page of tests/fixtures. */
  open(path: string): Promise<Tab>;
  /** The address of such a page at another host. */
  elsewhere(path: string): string;
  /** The address of the work that each passage on disk belongs to. */
  addresses(): Promise<string[]>;
}

/** Something that pages do, by its name among the run-time operators of the corpus. */
export interface Scenario {
  operator: string;
  title: string;
  run(desk: Desk): Promise<void>;
}

/** Runs in the page. */
export function within<Given extends unknown[], T>(
  tab: Tab,
  step: (...given: Given) => T,
  ...given: Given
): Promise<unknown> {
  return tab.evaluate(`(${step})(...${JSON.stringify(given)})`);
}

/** Long enough for a look at the page, and for a mark in a wrong place to show. */
export const rest = () => new Promise((done) => setTimeout(done, 1_500));

export const PAGE = '/moving.html';
/** The passage that is marked; it stands in the second half of the article. */
export const HERE = 'repairs at nine million crowns';
/** Another one. */
export const THERE = 'Nobody was told';

/** The article with one passage marked. */
export async function markedPage(desk: Desk, path = PAGE): Promise<Tab> {
  const tab = await desk.open(path);
  await tab.mark(HERE);
  await tab.paints([HERE]);
  return tab;
}
