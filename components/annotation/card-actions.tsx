import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from '@/components/icon';

interface ActionProps {
  icon: IconName;
  label: string;
  onAct: () => void;
  pressed?: boolean;
  loss?: boolean;
}

/** One action of a card: an icon with a name on hover and for readers of the screen. */
export function CardAction({ icon, label, onAct, pressed, loss }: ActionProps) {
  return (
    <button
      type="button"
      class={loss ? 'card-action loss' : 'card-action'}
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      onClick={onAct}
    >
      <Icon name={icon} />
    </button>
  );
}

/** The row of a card's actions, there on hover and for the keyboard. */
export function CardActions({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div class="card-actions" role="toolbar" aria-label={label}>
      {children}
    </div>
  );
}
