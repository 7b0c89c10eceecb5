/** Outlines on a grid of 16, drawn with the current colour. */
const outlines = {
  close: 'M4 4l8 8M12 4l-8 8',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  export: 'M8 10V2.5M5 5l3-3 3 3M3 9.5V13h10V9.5',
  add: 'M8 3v10M3 8h10',
  edit: 'M3 13l.6-2.8L10.8 3a1.3 1.3 0 0 1 2 2L5.6 12.3 3 13z',
  remove: 'M3 4.5h10M6.5 4.5v-2h3v2M4.5 4.5l.5 9h6l.5-9',
  open: 'M9.5 3H13v3.5M13 3L7.5 8.5M11 9.5V13H3V5h3.5',
  copy: 'M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z',
  link: 'M6.8 9.2l2.4-2.4M7 5l1.2-1.2a2.7 2.7 0 0 1 3.9 3.9L11 9M9 11l-1.2 1.2a2.7 2.7 0 0 1-3.9-3.9L5 7',
  claim: 'M3 13V3l8 .01L9.5 6 11 9H3',
  note: 'M3 3h10v7l-3 3H3zM10 13v-3h3',
  highlight: 'M5.5 10.5l6-7 2 2-6.5 6.5H5.5zM2.5 14h11',
  source: 'M3 3.5c2-.8 3.5-.5 5 .5 1.5-1 3-1.3 5-.5V12c-2-.8-3.5-.5-5 .5-1.5-1-3-1.3-5-.5zM8 4v8.5',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.5 10.5l3 3',
  library: 'M3 13V3M6 13V3M9 13V5M11.5 5l2 8',
  desk: 'M2.5 4.5l1.3 1.3L6 3.3M8.5 4.5h5M2.5 9.5l1.3 1.3L6 8.3M8.5 9.5h5M8.5 13h5',
  chart: 'M2.5 13.5h11M4 11V8M8 11V3M12 11V6',
  up: 'M8 13V3.5M4 7.5l4-4 4 4',
  down: 'M8 3v9.5M4 8.5l4 4 4-4',
  split: 'M2.5 8H6l4-4h3.5M6 8l4 4h3.5M11.5 2l2 2-2 2M11.5 10l2 2-2 2',
  merge: 'M2.5 4H6l4 4h3.5M2.5 12H6l4-4M11.5 6l2 2-2 2',
  wide: 'M9.5 2.5h4v4M6.5 13.5h-4v-4M13.5 2.5L9 7M2.5 13.5L7 9',
  save: 'M4 2.5h8v11L8 10.5l-4 3z',
  person: 'M8 8.2a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4zM2.8 13.5c.7-2.3 2.6-3.4 5.2-3.4s4.5 1.1 5.2 3.4',
  settings: 'M2.5 5h6M12.5 5h1M2.5 11h1M7.5 11h6M10.5 3.3v3.4M5.5 9.3v3.4',
  tag: 'M2.5 2.5h5l6 6-5 5-6-6zM5.2 5.2h.01',
  back: 'M9.5 3.5L5 8l4.5 4.5',
  filter: 'M2.5 4h11M4.5 8h7M6.5 12h3',
  decide: 'M8 13.5V8M8 8L3.5 3.5M8 8l4.5-4.5M3 6.5v-3h3M13 6.5v-3h-3',
  help: 'M6 6.2a2 2 0 1 1 3 1.7c-.7.4-1 .8-1 1.6M8 12h.01',
  import: 'M8 2.5V10M5 7l3 3 3-3M3 9.5V13h10V9.5',
  keyboard: 'M1.5 4h13v8h-13zM4 6.8h.01M6.7 6.8h.01M9.3 6.8h.01M12 6.8h.01M5 9.4h6',
  archive: 'M2.5 3h11v3h-11zM3.5 6v7h9V6M6.5 9h3',
} as const;
export type IconName = keyof typeof outlines;

/** A drawing beside words or in a button that has a name of its own; never the only carrier of a meaning. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path
        d={outlines[name]}
        fill="none"
        stroke="currentColor"
        stroke-width={name === 'more' ? 2.4 : 1.4}
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
