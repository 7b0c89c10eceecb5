import * as v from 'valibot';
import { BadFileError, canonical, type ForeignRecord, now } from '@/lib/store';
import { clean, type Foreign, isForeign, originOf, pageOf, taken, textOf, timeOf } from './foreign';
import type { Format } from './format';
import { idOfName } from './iri';
import { jsonItems } from './json-items';
import { quoteOf, wordsOf } from './quote';

/** The highlights that Obsidian Web Clipper exports: pages, each with its quotations (https://obsidian.md/help/web-clipper/highlight). */
export const webClipper: Format = {
  id: 'webClipper',
  nameKey: 'formatWebClipper',
  ending: '.json',
  mediaType: 'application/json',
  cannotHold: [],
  program: 'Obsidian Web Clipper',
  in: read,
  recognises: (start) =>
    /^\[\s*\{/.test(start) && /"url"\s*:/.test(start) && /"highlights"\s*:\s*\[/.test(start),
};

const Page = v.object({
  url: v.pipe(v.string(), v.minLength(1), v.maxLength(16_000)),
  title: v.optional(v.nullable(v.string())),
  highlights: v.array(v.record(v.string(), v.unknown())),
});
const Highlight = v.object({
  text: v.pipe(v.string(), v.maxLength(5_000_000)),
  notes: v.optional(v.nullable(v.array(v.string()))),
  comment: v.optional(v.nullable(v.string())),
});
const colours: Record<string, string> = {
  yellow: 'amber',
  green: 'green',
  blue: 'blue',
  pink: 'rose',
  red: 'rose',
};

async function* read(text: AsyncIterable<string>): AsyncGenerator<ForeignRecord[]> {
  const at = now();
  const seen = new Set<string>();
  for await (const found of jsonItems(text, ['$.*'])) {
    for (const { index, value } of found) {
      const place = {
        table: 'pages',
        index,
        id: isForeign(value) ? textOf(value.url)?.slice(0, 120) : undefined,
      };
      const { url, title, highlights } = taken(Page, value, place);
      const about = { headline: title?.slice(0, 2_000) };
      yield highlights.flatMap((one, number) => {
        const field = `highlights.${number}`;
        const { text: markup, notes, comment } = taken(Highlight, one, { ...place, field });
        const target = quoteOf(wordsOf(markup));
        if (!target) throw new BadFileError('wrongValue', { ...place, field: `${field}.text` });
        const said = timeOf(one.timestamp, { ...place, field: `${field}.timestamp` });
        const page = pageOf(url, said ?? at, about);
        const id = idOfName(`clipper:${canonical([url, markup, one.timestamp])}`);
        if (seen.has(id)) return [];
        seen.add(id);
        return [
          page,
          annotation(one, {
            id,
            index,
            at: said ?? at,
            workId: page.id,
            target,
            note: notes?.join('\n\n') || comment,
          }),
        ];
      });
    }
  }
}

interface Known {
  id: string;
  index: number | undefined;
  at: string;
  workId: string;
  target: object;
  note: string | null | undefined;
}

function annotation(one: Foreign, { id, index, at, workId, target, note }: Known): ForeignRecord {
  const colour = colours[textOf(one.color)?.toLowerCase() ?? ''] ?? 'amber';
  const origin = originOf('webClipper', one, ['timestamp']);
  const fields = clean({ workId, target, colour, note: note || undefined, tags: [], ...origin });
  return { table: 'annotations', id, index, at, fields };
}
