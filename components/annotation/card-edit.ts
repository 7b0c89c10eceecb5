/** What is being edited in a card; a source without `id` is one to be noted. */
export type CardEdit =
  | { what: 'annotation' }
  | { what: 'claim'; claimId: string }
  | { what: 'source'; claimId: string; id?: string };
