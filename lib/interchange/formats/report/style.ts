import { markup } from './markup';

/** The look of a report: on screens light or dark as the reader has it, on paper black on white, no claim torn apart. */
export const style = markup`<style>
:root { color-scheme: light dark; --ink: #1c1b1a; --soft: #5c5a57; --line: #cfccc7; --ground: #fff; }
@media (prefers-color-scheme: dark) { :root { --ink: #ecebe9; --soft: #b0ada8; --line: #4a4845; --ground: #1b1a19; } }
body { margin: 0 auto; max-width: 44rem; padding: 2rem 1.25rem; background: var(--ground); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .25rem; }
h2 { font-size: 1.15rem; line-height: 1.35; margin: 0; }
h3 { font-size: 1rem; margin: .75rem 0 0; }
article { border-block-start: 1px solid var(--line); margin-block-start: 1.5rem; padding-block-start: 1.25rem; }
blockquote { margin: .5rem 0; padding-inline-start: .9rem; border-inline-start: 3px solid var(--line); }
p { margin: .4rem 0; } .soft { color: var(--soft); } .text { white-space: pre-line; }
.rating { display: inline-block; border: 2px solid currentColor; border-radius: .3rem; padding: 0 .5rem; font-weight: 600; }
ul { padding-inline-start: 1.2rem; } a { color: inherit; }
@media print {
  :root { color-scheme: light; --ink: #000; --soft: #333; --line: #888; --ground: #fff; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  h2, blockquote, li { break-inside: avoid; } h1, h2, h3 { break-after: avoid; }
  a[href]::after { content: " (" attr(href) ")"; font-size: .85em; color: var(--soft); }
}
</style>`;
