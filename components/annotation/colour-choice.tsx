import './colour-choice.css';
import { useId } from 'preact/hooks';
import { type ColourNames, colourName } from '@/components/colour-name';
import { type Colour, colours } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';

interface Props {
  value: Colour;
  names: ColourNames;
  onChange: (colour: Colour) => void;
}

/** The four colours of a highlight, one of them chosen. */
export function ColourChoice({ value, names, onChange }: Props) {
  const id = useId();
  return (
    <fieldset class="colour-choice">
      <legend class="visually-hidden">{word('cardColour')}</legend>
      {colours.map((colour) => (
        <label key={colour} title={colourName(colour, names)}>
          <input
            type="radio"
            name={id}
            value={colour}
            checked={colour === value}
            onChange={() => onChange(colour)}
          />
          <span class={`swatch swatch-${colour}`} />
          <span class="visually-hidden">{colourName(colour, names)}</span>
        </label>
      ))}
    </fieldset>
  );
}
