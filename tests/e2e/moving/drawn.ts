import assert from 'node:assert/strict';
import { HERE, markedPage, PAGE, rest, type Scenario, within } from './desk.ts';

/** Pages whose text comes late, or is drawn anew. */
export const drawn: Scenario[] = [
  {
    operator: 'lazy-load-second-half',
    title:
      'text that is drawn late is marked when it is there: soon, long after loading, once the reader scrolls',
    async run(desk) {
      await markedPage(desk);
      for (const delay of [1_500, 8_000]) {
        const late = await desk.open(`${PAGE}#late=${delay}`);
        await late.paints([]);
        await late.paints([HERE]);
      }
      const scrolled = await desk.open(`${PAGE}#late=scroll`);
      await rest();
      await scrolled.paints([]);
      await within(scrolled, () => scrollTo(0, document.body.scrollHeight));
      await scrolled.paints([HERE]);
    },
  },
  {
    operator: 'spa-rerender-same-text',
    title: 'text drawn anew with the same words keeps each mark once, and the page is not touched for it',
    async run(desk) {
      const tab = await markedPage(desk);
      await rest();
      await within(tab, () => {
        let count = 0;
        const everything = { subtree: true, childList: true, attributes: true, characterData: true };
        new MutationObserver((records) => {
          count += records.length;
          Object.assign(globalThis, { count });
        }).observe(document, everything);
      });
      for (let time = 0; time < 3; time++) {
        await within(tab, () => {
          const article = document.querySelector('article');
          article?.replaceWith(article.cloneNode(true));
        });
        await tab.paints([HERE]);
      }
      await rest();
      // One for each time that the page replaced it.
      assert.equal(await tab.evaluate('count'), 3);
    },
  },
  {
    operator: 'hydrate-over-ssr',
    title: 'a framework that takes over the text finds the page as it left it, and the mark stays',
    async run(desk) {
      await markedPage(desk);
      const tab = await desk.open(PAGE);
      await tab.paints([HERE]);
      await within(tab, () => {
        const walker = document.createTreeWalker(
          document.querySelector('main') as Node,
          NodeFilter.SHOW_TEXT,
        );
        const texts: Text[] = [];
        while (walker.nextNode()) texts.push(walker.currentNode as Text);
        // As frameworks do: text in pieces with comments between them, the old one removed by the parent that it must still have.
        for (const text of texts) {
          const parent = text.parentNode as Node;
          const half = text.data.length >> 1;
          for (const part of [text.data.slice(0, half), text.data.slice(half)]) {
            parent.insertBefore(document.createTextNode(part), text);
            parent.insertBefore(document.createComment(''), text);
          }
          parent.removeChild(text);
        }
      });
      await rest();
      await tab.paints([HERE]);
    },
  },
  {
    operator: 'translate-and-restore',
    title: 'a page that is translated has no marks, and has them again with its own words',
    async run(desk) {
      const tab = await markedPage(desk);
      await within(tab, () => {
        const walker = document.createTreeWalker(
          document.querySelector('main') as Node,
          NodeFilter.SHOW_TEXT,
        );
        const texts: Text[] = [];
        while (walker.nextNode()) texts.push(walker.currentNode as Text);
        const foreign = (words: string) =>
          words.replace(/\p{L}+/gu, (word) => [...word.toLowerCase()].reverse().join(''));
        const undo = texts.map((text) => {
          const [outer, inner] = [document.createElement('font'), document.createElement('font')];
          inner.textContent = foreign(text.data);
          outer.append(inner);
          text.replaceWith(outer);
          return () => outer.replaceWith(text.data);
        });
        addEventListener('original', () => {
          for (const each of undo) each();
        });
      });
      await tab.paints([]);
      await rest();
      await tab.paints([]);
      await within(tab, () => dispatchEvent(new Event('original')));
      await tab.paints([HERE]);
    },
  },
  {
    operator: 'find-in-page-marks',
    title: 'marks that others wrap round words, and take away again, leave ours where it is',
    async run(desk) {
      const tab = await markedPage(desk);
      for (const wanted of [
        'nine million',
        'repairs at nine',
        'puts the repairs at nine million crowns, of',
      ]) {
        await within(
          tab,
          (words) => {
            const text = document.querySelector('#passage')?.firstChild as Text;
            const found = text.splitText(text.data.indexOf(words));
            found.splitText(words.length);
            const mark = document.createElement('mark');
            found.replaceWith(mark);
            mark.append(found);
          },
          wanted,
        );
        await rest();
        await tab.paints([HERE]);
        await within(tab, () => {
          const mark = document.querySelector('mark');
          mark?.replaceWith(...mark.childNodes);
          document.querySelector('#passage')?.normalize();
        });
        await rest();
        await tab.paints([HERE]);
      }
    },
  },
  {
    operator: 'virtualised-list',
    title: 'paragraphs that come and go as the reader scrolls bring their marks along, and nothing is lost',
    async run(desk) {
      const tab = await markedPage(desk);
      await tab.mark('Nobody was told');
      await tab.paints(['Nobody was told', HERE]);
      const show = (from: number, to: number) =>
        within(
          tab,
          (first, last) => {
            const list = Object.assign(globalThis, {
              all: Reflect.get(globalThis, 'all') ?? [...(document.querySelector('article')?.children ?? [])],
            });
            const rows: Element[] = list.all;
            // New elements each time, as lists do that keep none.
            document
              .querySelector('article')
              ?.replaceChildren(...rows.slice(first, last).map((row) => row.cloneNode(true)));
          },
          from,
          to,
        );
      await show(0, 4);
      await tab.paints(['Nobody was told']);
      await show(4, 7);
      await tab.paints([HERE]);
      await show(0, 7);
      await tab.paints(['Nobody was told', HERE]);
      assert.equal((await desk.addresses()).length, 2);
    },
  },
];
