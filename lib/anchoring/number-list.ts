/** Whole numbers, as many as come. */
export class NumberList {
  length = 0;
  private room = new Int32Array(256);

  push(number: number): void {
    if (this.length === this.room.length) {
      const room = new Int32Array(2 * this.length);
      room.set(this.room);
      this.room = room;
    }
    this.room[this.length++] = number;
  }

  at(place: number): number {
    return this.room[place] as number;
  }

  /** They stand until others are put in their place. */
  all(): Int32Array {
    return this.room.subarray(0, this.length);
  }
}
