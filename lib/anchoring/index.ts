export type { AnchorOptions } from './anchor';
export { anchor } from './anchor';
export type { Anchoring, State } from './anchoring';
export { forget, indexOf } from './cache';
export { describe } from './describe';
export type { Ends, Span } from './places';
export { rangeOf, snap, spanOf } from './places';
export type { TextIndex } from './text';
export { readText } from './text';
