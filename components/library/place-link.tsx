import type { ComponentProps } from 'preact';
import { addressOf, type Place } from './place';
import { usePlaces } from './use-place';

type Props = Omit<ComponentProps<'a'>, 'href' | 'onClick' | 'role'> & { to: (place: Place) => Place };

/** A link to a place of this page; with a modifier key the browser opens it in a tab, as any link. */
export function PlaceLink({ to, ...props }: Props) {
  const { place, go } = usePlaces();
  const target = to(place);
  return (
    <a
      {...props}
      href={addressOf(target)}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        go(target);
      }}
    />
  );
}
