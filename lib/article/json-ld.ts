import { type Clues, languageTag } from '@/lib/article/clues';
import { isA, isNode, jsonLdOf, type Node, people, text } from '@/lib/article/json-ld-nodes';
import { schemaDate } from '@/lib/article/schema-date';
import { urlKey } from '@/lib/article/url-key';

// Walked in a loop, not by recursion.
const MOST_NODES = 2_000;

/** What the page's schema.org JSON-LD says of the article it is (https://schema.org/Article); empty when there is none. */
export function jsonLdClues(document: Document, url: string): Clues {
  const nodes = allNodes(document);
  const articles = nodes.filter((node) => isA(node, /(?:Article|Posting|Report|Review)$/));
  const own = urlKey(url);
  const article =
    articles.find((node) => addresses(node).some((address) => urlKey(address) === own)) ??
    articles.find((node) => node.headline) ??
    articles[0];
  const page = nodes.find((other) => isA(other, /WebPage$/) && other.datePublished);
  // Two plugins of one site write two nodes, each with a part of what is known; the page's own node may know the day.
  const twins = articles.filter((other) => other !== article && isSame(other, article));
  const all = [article, ...twins, page].filter((node) => node !== undefined);
  const first = <Found>(read: (node: Node) => Found | undefined) => all.map(read).find((found) => found);
  return {
    headline: text(article?.headline ?? article?.name),
    deck: first((node) => text(node.alternativeHeadline) ?? text(node.description)),
    author: first((node) => some(people(node.author, nodes)) ?? some(people(node.creator, nodes))),
    datePublished: first(
      (node) => schemaDate(text(node.datePublished)) ?? schemaDate(text(node.dateCreated)),
    ),
    publisher: first((node) => people(node.publisher, nodes)[0]),
    section: first((node) => text(node.articleSection)),
    inLanguage: first((node) => languageTag(text(node.inLanguage))),
  };
}

const some = (names: string[]): string[] | undefined => (names.length ? names : undefined);

/** Whether two nodes speak of one article: by their headline, or by an address that both give. */
function isSame(other: Node, article: Node | undefined): boolean {
  if (!article) return false;
  const headline = text(article.headline);
  if (headline && headline === text(other.headline)) return true;
  const keys = addresses(article).map(urlKey);
  return addresses(other).some((address) => urlKey(address) && keys.includes(urlKey(address)));
}

function allNodes(document: Document): Node[] {
  const queue = jsonLdOf(document);
  const nodes: Node[] = [];
  for (let at = 0; at < queue.length && at < MOST_NODES; at++) {
    const value = queue[at];
    if (Array.isArray(value)) queue.push(...value.slice(0, MOST_NODES));
    if (!isNode(value)) continue;
    nodes.push(value);
    queue.push(value['@graph'], value.mainEntity, value.mainEntityOfPage, only(value.blogPost));
  }
  return nodes;
}

/** The one post of a blog's page; of many none is the page's. */
function only(value: unknown): unknown {
  return Array.isArray(value) && value.length > 1 ? undefined : value;
}

function addresses(node: Node): string[] {
  const page = node.mainEntityOfPage;
  return [node.url, node['@id'], ...(isNode(page) ? [page['@id'], page.url] : [page])].filter(
    (value) => typeof value === 'string',
  );
}
