import { Markup } from './markup';

const rules = `
:root { color-scheme: light dark; --ink: #1c1b1a; --soft: #5c5a57; --line: #d6d3ce; --ground: #fff; --card: #faf9f7; --link: #1f4e8c; }
@media (prefers-color-scheme: dark) { :root { --ink: #ecebe9; --soft: #b5b2ad; --line: #45433f; --ground: #1b1a19; --card: #232220; --link: #9dc1f5; } }
body { margin: 0 auto; max-width: 44rem; padding: 2.5rem 1.25rem; background: var(--ground); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere; }
section + section { margin-block-start: 3rem; }
h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 .4rem; }
h2 { font-size: 1.2rem; line-height: 1.4; margin: 0; }
h3, h4, h5, h6 { font-size: 1rem; margin: .9rem 0 .2rem; }
p { margin: .4rem 0; } .soft { color: var(--soft); font-size: .92em; } .soft > bdi { display: inline-block; } .kind { color: var(--soft); font-weight: 600; margin: 0 0 .3rem; }
a { color: var(--link); text-underline-offset: .15em; } .address { font-size: .95em; }
article { border: 1px solid var(--line); border-radius: .6rem; background: var(--card); margin-block-start: 1.25rem; padding: 1.1rem 1.25rem; }
blockquote { margin: .6rem 0; padding-inline-start: .9rem; border-inline-start: 3px solid var(--line); }
.quotation, .sources blockquote { font-family: ui-serif, Georgia, serif; }
:is(.quotation, .sources blockquote):is(:lang(ar), :lang(fa), :lang(ur)) { font-family: "Noto Naskh Arabic", "Geeza Pro", "Traditional Arabic", serif; }
.review { margin-block-start: .9rem; padding-block-start: .75rem; border-block-start: 1px solid var(--line); }
.rating { display: inline-block; border: 1.5px solid currentColor; border-radius: .35rem; padding: 0 .5rem; font-weight: 600; }
.judged { display: flex; flex-wrap: wrap; gap: .25rem .6rem; align-items: baseline; }
.summary { font-weight: 600; } .correction, .summary { white-space: pre-line; }
.correction { border-inline-start: 3px solid currentColor; padding-inline-start: .7rem; }
.reasons > :is(ul, ol), .reasons p { margin: .5rem 0; } ul, ol { padding-inline-start: 1.3rem; }
.reasons table { border-collapse: collapse; } .reasons :is(th, td) { border: 1px solid var(--line); padding: .2rem .5rem; text-align: start; }
pre { white-space: pre-wrap; } code { font-size: .92em; }
.sources { list-style: none; padding: 0; margin: .3rem 0 0; } .sources li { margin-block: .45rem; }
.stance { font-weight: 600; margin-inline-end: .3rem; } .stance::after { content: ":"; }
.overview { border-collapse: collapse; margin-block-start: 1rem; inline-size: 100%; }
.overview td { border-block-start: 1px solid var(--line); padding: .4rem 0; vertical-align: baseline; }
.overview td:first-child { padding-inline-end: 1rem; inline-size: 1%; } .overview .rating { white-space: nowrap; font-size: .92em; margin-block: .1rem; }
footer { margin-block-start: 2rem; padding-block-start: .75rem; border-block-start: 1px solid var(--line); }
@media (max-width: 30rem) {
  body { padding: 1.25rem .9rem; } h1 { font-size: 1.4rem; } article { padding: .9rem; }
  .overview td { display: block; border: 0; padding: 0; inline-size: auto; } .overview tr { display: block; border-block-start: 1px solid var(--line); padding-block: .5rem; }
}
@page { size: A4; margin: 18mm 17mm 20mm; @bottom-center { content: counter(page) " / " counter(pages); font: 9pt system-ui, sans-serif; color: #555; } }
@media print {
  :root { color-scheme: light; --ink: #000; --soft: #333; --line: #999; --ground: #fff; --card: #fff; --link: #000; }
  body { max-width: none; padding: 0; font-size: 10.5pt; line-height: 1.45; orphans: 3; widows: 3; }
  section + section { break-before: page; }
  article, blockquote, li, tr, .judged, pre { break-inside: avoid; } h1, h2, h3, h4, .judged { break-after: avoid; }
  a[href]:not(.address)::after { content: " (\\2066" attr(href) "\\2069)"; font-size: .85em; color: var(--soft); }
}
`;

/** The look of a report: on screens light or dark as the reader has it, on A4 black on white, no claim torn apart that fits on a page. */
export const style = new Markup(`<style>${rules}</style>`);

/** What a policy calls this style, so that no other is let in (https://www.w3.org/TR/CSP3/#grammardef-hash-source). */
export async function styleHash(): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(rules));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}
