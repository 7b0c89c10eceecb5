// @vitest-environment jsdom
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { indexOf } from '@/lib/anchoring';
import { startPace } from '@/lib/anchoring/pace';
import { isSamePrint, lineAt, ownParagraphs, printOf } from '@/lib/revision';

const documentOf = (html: string) => new DOMParser().parseFromString(html, 'text/html');

async function own(html: string): Promise<{ lines: string[]; print: ReturnType<typeof printOf> }> {
  const document = documentOf(html);
  const index = indexOf(document);
  const starts = await ownParagraphs(index, document, startPace());
  return { lines: starts.map((start) => lineAt(index.text, start)), print: printOf(index.text, starts) };
}

const words = (about: string) => `The office said on Monday that ${about} would go on through the winter.`;
const body = ['the ferry', 'the bus', 'the train', 'the plane'].map((one) => `<p>${words(one)}</p>`).join('');
const article = (inside = body, around = '') =>
  `<body>${around}<main><article><h1>Ferry runs</h1>${inside}</article></main></body>`;
const lines = ['Ferry runs', ...['the ferry', 'the bus', 'the train', 'the plane'].map(words)];

describe('what of a page is the article', () => {
  test.each<[what: string, html: string, lines: string[]]>([
    ['headings and paragraphs', article(), lines],
    [
      'without navigation, banners, offers, meters and footers',
      article(
        `${body}<div class="newsletter"><p>Get the best stories of the week in your inbox, for free.</p></div>`,
        '<nav>News Sport and all of the rest</nav><div class="cookieBanner"><p>We and our partners store what you read here.</p></div>' +
          '<div id="meter">You have read three of your five free articles this month.</div><footer>All rights are reserved by the Reader.</footer>',
      ),
      lines,
    ],
    [
      'without labels and links to other articles',
      article(
        `${body}<p>Advertisement</p><p><a href="/b">Why the bridge is closed until further notice</a></p>`,
      ),
      lines,
    ],
    [
      'without a quotation that was pulled out of it',
      article(`${body}<blockquote class="pull">the ferry would go on through the winter</blockquote>`),
      lines,
    ],
    [
      'with a quotation, a list and the words below a picture',
      article(
        `${body}<blockquote>We will not wait for spring, he said</blockquote><ul><li>Twelve crossings in each week of winter</li></ul><figure><figcaption>The ferry in the harbour in last January</figcaption></figure>`,
      ),
      [
        ...lines,
        'We will not wait for spring, he said',
        'Twelve crossings in each week of winter',
        'The ferry in the harbour in last January',
      ],
    ],
    [
      'on a page whose parts have telling names',
      `<body class="has-sidebar"><div class="page no-footer"><h1>Ferry runs</h1><div class="text with-ads">${body}</div></div></body>`,
      lines,
    ],
    [
      'the first of several articles, one below the other',
      `<body><main><article><h1>Ferry runs</h1>${body}</article><article><h1>Bridge shut</h1>${body.replaceAll('office', 'council')}</article></main></body>`,
      lines,
    ],
    [
      'without the comments below it, however many',
      `<body><article><h1>Ferry runs</h1>${body}</article><section id="comments">${`<p>${words('my neighbour')}</p>`.repeat(4)}</section></body>`,
      lines,
    ],
    [
      'in a script that sets no blanks',
      `<body><h1>渡轮</h1><p>渡轮将在整个冬季继续运行。</p><p>广告</p></body>`,
      ['渡轮', '渡轮将在整个冬季继续运行。'],
    ],
    ['nothing in an empty page', '<body></body>', []],
  ])('%s', async (_, html, expected) => {
    expect((await own(html)).lines).toEqual(expected);
  });

  test('quotation marks, dashes and white space set otherwise are the same text, a word is another', async () => {
    const text = article(`${body}<p>“We wait” – so he said to all of us.</p>`);
    const { print } = await own(text);
    const same = await own(article(`<p>"We wait" - so he&nbsp;said to all of us.</p>${body}`));
    const other = await own(text.replace('We wait', 'They wait'));
    expect([isSamePrint(print, same.print), isSamePrint(print, other.print)]).toEqual([true, false]);
  });

  test('an element nested deeper than the stack', async () => {
    const deep = '<div>'.repeat(400);
    expect((await own(`<body>${deep}<h1>Ferry runs</h1>${body}</body>`)).lines).toEqual(lines);
  });
});

const FOLDER = '../shared/model-article';

describe.skipIf(!existsSync(FOLDER))(
  `the model article${existsSync(FOLDER) ? '' : ` (skipped: ${FOLDER} is not there)`}`,
  () => {
    test('the second visit has two paragraphs edited, and nothing else', async () => {
      const [one, two] = await Promise.all(
        [1, 2].map((visit) => own(readFileSync(`${FOLDER}/visit-${visit}.html`, 'utf8'))),
      );
      if (!one || !two) throw new Error('two visits');
      const added = (a: typeof one, b: typeof one) =>
        b.lines.filter((_, at) => !a.print.hashes.includes(b.print.hashes[at] ?? 0));
      expect(one.lines.length).toBeGreaterThan(25);
      expect([added(two, one).length, added(one, two).length]).toEqual([2, 2]);
    });
  },
);
