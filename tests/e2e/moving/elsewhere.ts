import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { HERE, markedPage, PAGE, rest, type Scenario, THERE, within } from './desk.ts';

/** Text that is not in the page's own tree, or not to be seen. */
export const elsewhere: Scenario[] = [
  {
    operator: 'text-into-open-shadow-root',
    title:
      'words in an open shadow root are marked on a page where nothing was noted before, and found again',
    async run(desk) {
      const tab = await desk.open(`${PAGE}#shadow=open`);
      await tab.mark(HERE);
      await tab.paints([HERE]);
      await tab.reload();
      await tab.paints([HERE]);
      const moved = await desk.open(PAGE);
      await moved.paints([HERE]);
    },
  },
  {
    operator: 'text-into-open-shadow-root',
    title:
      'text that moves into an open shadow root keeps its mark; there it can be marked, clicked and found again',
    async run(desk) {
      const tab = await markedPage(desk);
      await within(tab, () => {
        const main = document.querySelector('main');
        main?.attachShadow({ mode: 'open' }).append(...main.childNodes);
      });
      await rest();
      await tab.paints([HERE]);
      const sheets = 'document.querySelector("main").shadowRoot.adoptedStyleSheets.length';
      assert.equal(await tab.evaluate(sheets), 1);
      await tab.opensCard(HERE);
      await tab.mark(THERE);
      await tab.paints([THERE, HERE]);
      const again = await desk.open(`${PAGE}#shadow=open`);
      await again.paints([THERE, HERE]);
      await within(again, () => {
        const main = document.querySelector('main');
        main?.after(...(main.shadowRoot?.childNodes ?? []));
      });
      await again.paints([THERE, HERE]);
    },
  },
  {
    operator: 'text-into-closed-shadow-root',
    title: 'text in a closed shadow root is not there, and its mark on no other words',
    async run(desk) {
      const tab = await markedPage(desk);
      await within(tab, () => {
        const main = document.querySelector('main');
        const root = main?.attachShadow({ mode: 'closed' });
        root?.append(...(main?.childNodes ?? []));
        addEventListener('out', () => main?.after(...(root?.childNodes ?? [])));
      });
      await tab.paints([]);
      await rest();
      await tab.paints([]);
      await within(tab, () => dispatchEvent(new Event('out')));
      await tab.paints([HERE]);
    },
  },
  {
    operator: 'text-into-iframe',
    title:
      'text in a frame of the page’s origin can be marked, clicked and found again; in one of another origin it is not there',
    async run(desk) {
      const tab = await markedPage(desk);
      await within(tab, () => {
        const article = document.querySelector('article');
        const frame = document.createElement('iframe');
        frame.srcdoc = `<!doctype html><title>Story</title><body>${article?.outerHTML}`;
        article?.replaceWith(frame);
      });
      await tab.paints([HERE]);
      await tab.opensCard(HERE);
      await tab.mark(THERE);
      await tab.paints([THERE, HERE]);
      const again = await desk.open(`${PAGE}#frame`);
      await again.paints([THERE, HERE]);
      await within(
        again,
        (url) => document.querySelector('iframe')?.setAttribute('src', url),
        desk.elsewhere(PAGE),
      );
      await within(again, () => document.querySelector('iframe')?.removeAttribute('srcdoc'));
      await again.paints([]);
      await rest();
      await again.paints([]);
    },
  },
  {
    operator: 'content-visibility-and-collapsed',
    title:
      'text that is folded away is opened when the reader goes to it; of what the page hides it is said that it does',
    async run(desk) {
      const tab = await markedPage(desk);
      const wrap = (name: string, attributes: string) =>
        within(
          tab,
          (tag, [key, value]) => {
            const outer = document.createElement(tag);
            outer.id = 'outer';
            if (key) outer.setAttribute(key, value ?? '');
            const passage = document.querySelector('#passage');
            passage?.replaceWith(outer);
            if (passage) outer.append(passage);
          },
          name,
          attributes.split('='),
        );
      const unwrap = () =>
        within(tab, () => {
          const outer = document.querySelector('#outer');
          outer?.replaceWith(...outer.childNodes);
        });
      const seen = () =>
        within(tab, () =>
          document.querySelector('#passage')?.checkVisibility({ contentVisibilityAuto: true }),
        );
      for (const [name, attributes] of [
        ['details', ''],
        ['div', 'hidden=until-found'],
      ] as const) {
        await wrap(name, attributes);
        await tab.paints([HERE]);
        assert.equal(await seen(), false);
        assert.deepEqual(await tab.goTo(), { found: true });
        assert.equal(await seen(), true);
        await unwrap();
        await tab.paints([HERE]);
      }
      await wrap('div', 'style=display: none');
      await tab.paints([HERE]);
      assert.deepEqual(await tab.goTo(), { found: true, hidden: true });
      assert.equal(await seen(), false);
      await within(tab, () => document.querySelector('#outer')?.removeAttribute('style'));
      assert.deepEqual(await tab.goTo(), { found: true });
    },
  },
  {
    operator: 'spa-route-change-and-back',
    title:
      'another article at another address has none of the first one’s marks, which are there again with it',
    async run(desk) {
      const tab = await markedPage(desk);
      await within(tab, () => {
        const article = document.querySelector('article');
        const other = document.createElement('article');
        for (const words of [
          'The bakery opens at four',
          'The county puts the bakery’s rent at nine crowns a day.',
        ])
          other.append(Object.assign(document.createElement('p'), { textContent: words }));
        history.pushState(null, '', '/another-article.html');
        article?.replaceWith(other);
        addEventListener('popstate', () => other.replaceWith(article?.cloneNode(true) ?? ''), { once: true });
      });
      await tab.paints([]);
      await rest();
      await tab.paints([]);
      await within(tab, () => history.back());
      await tab.paints([HERE]);
    },
  },
  {
    operator: 'infinite-scroll-next-article',
    title:
      'a second article below the first one, with its address, takes none of its passages; those of both are shown',
    async run(desk) {
      const tab = await markedPage(desk);
      await within(tab, () => {
        const next = document.querySelector('article')?.cloneNode(true) as Element;
        for (const paragraph of next.children)
          paragraph.textContent = `Elsewhere, ${paragraph.textContent?.replace(/\b(\w+) (\w+)\b/g, '$2 $1')}`;
        document.querySelector('main')?.append(next);
        history.pushState(null, '', '/next-article.html');
      });
      await rest();
      await tab.paints([HERE]);
      await tab.opensCard(HERE);
      await tab.mark('Elsewhere, county');
      await tab.paints([HERE, 'Elsewhere, county']);
      await rest();
      const addresses = await desk.addresses();
      assert.deepEqual(
        addresses.map((address) => new URL(address).pathname),
        [PAGE, '/next-article.html'],
      );
      await within(tab, () => history.back());
      await rest();
      await tab.paints([HERE, 'Elsewhere, county']);
      await within(tab, () => document.querySelectorAll('article')[1]?.remove());
      await tab.paints([HERE]);
    },
  },
  {
    operator: 'reader-mode-of-own-extension',
    title: 'in Readability’s reading of the page its passages are found',
    async run(desk) {
      const tab = await markedPage(desk);
      await tab.evaluate(readFileSync('node_modules/@mozilla/readability/Readability.js', 'utf8'));
      await tab.evaluate(`{
        const { content } = new Readability(document.cloneNode(true)).parse();
        document.body.replaceChildren(new DOMParser().parseFromString(content, 'text/html').body);
      }`);
      await rest();
      await tab.paints([HERE]);
    },
  },
];
