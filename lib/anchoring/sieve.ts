/** Which numbers were put in: says yes to few others, and never no to one of them. */
export interface Sieve {
  add(number: number): void;
  mayHave(number: number): boolean;
}

const BITS = 32;
/** Bits for each number, so that about one other in so many is let through. */
const ROOM = 16;

/** A sieve for at most so many numbers, whose bits must be well mixed. */
export function sieveFor(most: number): Sieve {
  const cells = new Int32Array(2 ** Math.ceil(Math.log2((most * ROOM) / BITS + 1)));
  const cellOf = (number: number) => (number >>> 5) & (cells.length - 1);
  return {
    add(number) {
      cells[cellOf(number)] = (cells[cellOf(number)] as number) | (1 << (number % BITS));
    },
    mayHave: (number) => ((cells[cellOf(number)] as number) & (1 << (number % BITS))) !== 0,
  };
}
