/** Whose annotations are ours: Hypothesis wants an account, which nobody here has. */
const AUTHORITY = 'sourcemark';

/** An agent as an account of Hypothesis. */
export const account = (id: string): string => `acct:${id}@${AUTHORITY}`;

/** The agent of an account that we wrote; undefined for people of Hypothesis. */
export const agentOf = (user: string | null | undefined): string | undefined =>
  new RegExp(`^acct:([0-9a-f-]{36})@${AUTHORITY}$`).exec(user ?? '')?.[1];
