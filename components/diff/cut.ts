import type { Change } from './changes';

/** A part of one of two texts that is to be told apart; offsets are UTF-16. */
export interface Span {
  of: 'was' | 'is';
  from: number;
  to: number;
  id: string;
}
/** A stretch of two texts, and the first span that it stands in. */
export interface Cut extends Change {
  id?: string;
}

/** The stretches of a word diff, cut where spans begin and end. */
export function cut(changes: readonly Change[], spans: readonly Span[]): Cut[] {
  if (spans.length === 0) return [...changes];
  const at = { was: 0, is: 0 };
  return changes.flatMap((change) => {
    const { kind, text, was = text } = change;
    const from = { ...at };
    if (kind !== 'new') at.was += was.length;
    if (kind !== 'gone') at.is += text.length;
    const inside = spans.flatMap((span) => {
      if (kind === (span.of === 'was' ? 'new' : 'gone')) return [];
      const start = Math.max(0, span.from - from[span.of]);
      const end = Math.min(text.length, span.to - from[span.of]);
      return end > start ? [{ start, end, id: span.id }] : [];
    });
    const edges = [0, text.length, ...inside.flatMap(({ start, end }) => [start, end])];
    const ends = [...new Set(edges)].sort((a, b) => a - b);
    return ends.slice(1).map((end, i): Cut => {
      const start = ends[i] ?? 0;
      const span = inside.find((one) => one.start <= start && one.end >= end);
      return { kind, text: text.slice(start, end), ...(span ? { id: span.id } : {}) };
    });
  });
}
