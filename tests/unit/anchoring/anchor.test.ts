// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, it, describe as suite } from 'vitest';
import { anchor, describe, indexOf, rangeOf, spanOf } from '@/lib/anchoring';
import type { Selector } from '@/lib/annotation/selector';
import { bodies, fillers, parse, rangeOver, textNodes, textOf } from './documents';

const again = (selectors: Selector[]) => JSON.parse(JSON.stringify(selectors)) as Selector[];
const article = `<h1>Rain over the <em>old</em> harbour</h1>
  <p>The mayor said “the bridge is closed” on <a href="#">Tuesday evening</a>, and nobody could cross it.</p>
  <blockquote>We waited for <b>three</b> hours.</blockquote>
  <ul><li>first boat</li><li>second boat</li></ul>
  <table><tr><td>Monday</td><td>12 mm</td></tr><tr><td>Tuesday</td><td>48 mm</td></tr></table>
  <p dir="rtl">قال رئيس البلدية إن الجسر مغلق منذ يوم الثلاثاء.</p>
  <p>市長は橋が火曜日から閉鎖されていると述べた。</p><h2>What comes next</h2><p>Nobody knows.</p>`;

suite('a passage on an unchanged page is found on the same words', () => {
  it.each([
    ['part of a word', 'arbou'],
    ['a sentence with quotation marks', 'said “the bridge is closed” on'],
    ['over emphasis', 'the old harbour'],
    ['over a link', 'closed” on Tuesday evening, and'],
    ['in a quotation', 'for three hours'],
    ['across list items', 'boatsecond'],
    ['in a table', '12 mm'],
    ['across table rows', '12 mmTuesday'],
    ['a heading', 'What comes next'],
    ['right to left', 'الجسر مغلق'],
    ['without spaces', '火曜日から閉鎖'],
    ['across a heading and a paragraph', 'comes nextNobody'],
  ])('%s', async (_, words) => {
    const range = rangeOver(parse(article), words);
    const selectors = again(describe(range, (range.startContainer.ownerDocument as Document).body));
    const [anchoring] = await anchor([selectors], parse(article).body);
    expect(anchoring?.state).toBe('anchored');
    expect(textOf(anchoring?.range)).toBe(range.toString());
  });

  it('the whole article', async () => {
    const before = parse(article);
    const range = before.createRange();
    range.selectNodeContents(before.body);
    const [anchoring] = await anchor([describe(range, before.body)], parse(article).body);
    expect(anchoring).toMatchObject({ state: 'anchored', start: 0, end: indexOf(before.body).text.length });
  });

  it('any range of any document, by its elements or by its text', async () => {
    await fc.assert(
      fc.asyncProperty(bodies, fc.nat(), fc.nat(), fc.boolean(), async (html, a, b, many) => {
        const document = parse(html);
        const index = indexOf(document.body);
        if (!index.text) return;
        const start = a % index.text.length;
        const range = rangeOf(index, start, start + 1 + (b % (index.text.length - start)));
        const span = range && spanOf(index, range);
        if (!range || !span) return;
        const selectors = again(describe(range, document.body));
        const later = parse(html);
        const targets = Array.from({ length: many ? 11 : 1 }, () => selectors);
        const [anchoring] = await anchor(targets, later.body);
        expect(anchoring).toMatchObject({ state: 'anchored', start: span.start, end: span.end });
        expect(anchoring?.range && spanOf(indexOf(later.body), anchoring.range)).toEqual(span);
      }),
      { numRuns: 100 },
    );
  }, 30_000);
});

suite('differences in typesetting are no change', () => {
  const marked = 'He said "it\'s over - done" then left... for café.';
  const html = (words: string) => `${fillers(0, 4)}<p>Then ${words} And so on.</p>${fillers(4, 4)}`;
  it.each([
    ['curly quotation marks and dashes', 'He said “it’s over – done” then left... for café.'],
    ['guillemets', 'He said «it’s over — done» then left... for café.'],
    ['one ellipsis', 'He said "it\'s over - done" then left… for café.'],
    ['no-break spaces', marked.replace(/ /g, '\u00a0')],
    ['soft hyphens', marked.replace('over', 'o\u00adver')],
    ['zero-width spaces', marked.replace('said', 'sa\u200bid')],
    ['joiners and direction marks', marked.replace('said', '\u200esa\u200did')],
    ['line breaks', marked.replace(/ /g, '\n   ')],
    ['decomposed letters', marked.normalize('NFD')],
    ['a paragraph split within', marked.replace(' then', '</p><p>then')],
    ['one element per word', marked.replace(/\S+/g, '<span>$&</span>')],
    ['a marked word', marked.replace('over', '<mark>over</mark>')],
    ['an invisible script', marked.replace('over', '<script>x = 1</script>over')],
  ])('%s', async (_, words) => {
    const before = parse(html(marked));
    const selectors = describe(rangeOver(before, marked), before.body);
    const after = parse(html(words));
    const [anchoring] = await anchor([selectors], after.body);
    expect(anchoring?.state).toBe('anchored');
    const text = textOf(anchoring?.range);
    expect(text?.startsWith('He')).toBe(true);
    expect(text?.normalize('NFC').endsWith('café.')).toBe(true);
  });
});

suite('anchor', () => {
  it('reports in the order of its targets, each as soon as it is known', async () => {
    const document = parse(article);
    const targets = ['first boat', 'Monday', 'old'].map((words) =>
      describe(rangeOver(document, words), document.body),
    );
    const seen: number[] = [];
    const found = await anchor([...targets, []], parse(article).body, { onResult: (_, i) => seen.push(i) });
    expect(seen).toEqual([0, 1, 2, 3]);
    expect(found.map((one) => textOf(one.range))).toEqual(['first boat', 'Monday', 'old', undefined]);
    expect(found[3]).toEqual({ state: 'orphaned' });
  });

  it('stops when it is aborted', async () => {
    const reason = new Error('enough');
    await expect(anchor([[]], parse(article).body, { signal: AbortSignal.abort(reason) })).rejects.toBe(
      reason,
    );
  });

  it('sees a page that changed since it was last read', async () => {
    const document = parse('<p>one two three</p>');
    const selectors = describe(rangeOver(document, 'two'), document.body);
    document.body.prepend('something new, ');
    const [anchoring] = await anchor([selectors], document.body);
    expect(textOf(anchoring?.range)).toBe('two');
  });

  it('never throws, whatever the page became', async () => {
    await fc.assert(
      fc.asyncProperty(
        bodies,
        bodies,
        fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 4 }),
        async (html, later, picks) => {
          const document = parse(html);
          const nodes = textNodes(document.body);
          const targets = picks.flatMap(([a, b]) => {
            const from = nodes[a % (nodes.length || 1)];
            const to = nodes[b % (nodes.length || 1)];
            if (!from || !to) return [];
            const range = document.createRange();
            range.setStart(from, a % (from.length + 1));
            range.setEnd(to, b % (to.length + 1));
            return [describe(range, document.body)];
          });
          const found = await anchor(targets, parse(later).body);
          expect(found).toHaveLength(targets.length);
        },
      ),
      { numRuns: 80 },
    );
  }, 30_000);
});
