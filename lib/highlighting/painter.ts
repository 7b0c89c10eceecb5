/** A passage to paint; `colour` is a name of the palette or `#rrggbb`, a claim is underlined, changed words thickly. */
export interface Mark {
  id: string;
  range: StaticRange;
  colour: string;
  claim: boolean;
  changed: boolean;
  /** Not kept yet: dim, with a dashed line. */
  unsaved?: boolean;
}

/** Paints marks without touching the page's DOM. */
export interface Painter {
  /** Shows these marks and no others. */
  set(marks: readonly Mark[]): void;
  /** Takes some marks off; cheap enough to be done before the next frame. */
  remove(ids: ReadonlySet<string>): void;
  /** Shows one mark strongly for a moment. */
  flash(id: string): void;
  /** Gives the mark that the panel has in view a thicker line; undefined takes it away. */
  inView(id: string | undefined): void;
  /** Puts back what the page took away or forged; cheap, there is no event for it. True when something was amiss. */
  repair(): boolean;
  /** The mark a range was painted for; other people's ranges have none. */
  idOf(range: AbstractRange): string | undefined;
  /** The marks that are painted now: of many only those in the view or near it. */
  marks(): readonly Mark[];
  /** The open shadow roots in which marks were painted. */
  shadowRoots(): ShadowRoot[];
  dispose(): void;
}
