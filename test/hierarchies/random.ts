// Numbers that look random and are the same for the same seed.

export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to, and without, 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  }

  chance(likelihood: number): boolean {
    return this.next() < likelihood;
  }

  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** One of these, of which there must be at least one. */
  pick<Value>(values: readonly Value[]): Value {
    return values[this.between(0, values.length - 1)] as Value;
  }

  /** Up to so many different ones of these. */
  some<Value>(most: number, values: readonly Value[]): Value[] {
    if (values.length === 0) return [];
    return [...new Set(Array.from({ length: most }, () => this.pick(values)))];
  }

  shuffled<Value>(values: readonly Value[]): Value[] {
    const order = [...values];
    for (let last = order.length - 1; last > 0; last -= 1) {
      const other = this.between(0, last);
      const moved = order[last] as Value;
      order[last] = order[other] as Value;
      order[other] = moved;
    }
    return order;
  }

  /** These settings, or nothing: what nobody decided. */
  perhaps<Settings extends object>(likelihood: number, settings: Settings): Partial<Settings> {
    return this.chance(likelihood) ? settings : {};
  }
}
