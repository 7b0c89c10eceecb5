import type { NumberList } from './number-list';

/** Numbers of seeds in a list, in open addressing: a page asks for each of its seeds. */
export function seedTable(seeds: NumberList) {
  const size = 2 ** Math.ceil(Math.log2(2 * seeds.length + 1));
  const numbers = new Int32Array(size).fill(-1);
  const slotOf = (seed: number) => {
    let slot = seed & (size - 1);
    for (;;) {
      const number = numbers[slot] as number;
      if (number < 0 || seeds.at(number) === seed) return slot;
      slot = (slot + 1) & (size - 1);
    }
  };
  return {
    /** The seed's number; -1 when it has none. */
    get: (seed: number) => numbers[slotOf(seed)] as number,
    /** Puts in the seed of a number; gives the number that it had. */
    put(number: number) {
      const slot = slotOf(seeds.at(number));
      const before = numbers[slot] as number;
      numbers[slot] = number;
      return before;
    },
  };
}
