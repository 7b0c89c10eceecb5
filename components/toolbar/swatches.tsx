import { type ColourNames, colourName } from '@/components/colour-name';
import { type Colour, colours } from '@/lib/annotation';

interface Props {
  colourNames: ColourNames;
  /** The colour it has now. */
  chosen?: Colour;
  onChoose: (colour: Colour) => void;
  /** Attributes of the button at a place. */
  item?: (place: number) => object;
}

/** The four colours, each with the reader's name for it. */
export function Swatches({ colourNames, chosen, onChoose, item = () => ({}) }: Props) {
  return colours.map((colour, place) => (
    <button
      key={colour}
      type="button"
      class="swatch"
      {...(chosen === undefined ? {} : { 'aria-pressed': colour === chosen })}
      aria-label={colourName(colour, colourNames)}
      title={colourName(colour, colourNames)}
      style={{ '--swatch': `var(--${colour})` }}
      onClick={() => onChoose(colour)}
      {...item(place)}
    />
  ));
}
