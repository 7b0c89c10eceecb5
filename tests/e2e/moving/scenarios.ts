import type { Scenario } from './desk.ts';
import { drawn } from './drawn.ts';
import { elsewhere } from './elsewhere.ts';

/** What pages do while they are read: one for each run-time operator of the corpus. */
export const scenarios: Scenario[] = [...drawn, ...elsewhere];
