import type { ComponentChildren } from 'preact';

interface Props {
  title: string;
  children?: ComponentChildren;
  /** An outline on a grid of 48. */
  drawing?: string;
}

/** What stands where nothing is: what it means and what can be done. */
export function Empty({ title, children, drawing }: Props) {
  return (
    <div class="empty">
      {drawing && (
        <svg viewBox="0 0 48 48" width="72" height="72" aria-hidden="true">
          <path d={drawing} fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
        </svg>
      )}
      <h2>{title}</h2>
      {children}
    </div>
  );
}

/** A page whose third line is marked. */
export const PAGE = 'M12 6h17l8 8v28H12zM29 6v8h8M18 21h12M18 27h12M18 33h7M16 27h16';
