/** Whole numbers, as many as come: those that went leave their room to others. */
export class NumberList {
  length = 0;
  private room = new Int32Array(256);

  at(place: number): number {
    return this.room[place] as number;
  }

  push(number: number): void {
    if (this.length === this.room.length) {
      const room = new Int32Array(2 * this.length);
      room.set(this.room);
      this.room = room;
    }
    this.room[this.length++] = number;
  }

  all(): number[] {
    return [...this.room.subarray(0, this.length)];
  }

  put(place: number, number: number): void {
    this.room[place] = number;
  }
}
