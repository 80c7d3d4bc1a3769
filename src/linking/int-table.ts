import { mixed } from "./term-hash";

const EMPTY = 0;
/** A power of two. A part grows by itself, so growing takes little memory beside the table. */
const PARTS = 64;
const FIRST_SIZE = 16;
const FULLEST = 0.8;

/** A table from integers to integers other than 0, in 8 bytes for each place. */
export class IntTable {
  private readonly parts = Array.from({ length: PARTS }, () => new Part());

  /** 0 if there is none. */
  get(key: number): number {
    const mix = mixed(key);
    return this.partOf(mix).get(key, mix);
  }

  /** `value` must not be 0. */
  set(key: number, value: number): void {
    const mix = mixed(key);
    this.partOf(mix).set(key, mix, value);
  }

  delete(key: number): void {
    const mix = mixed(key);
    this.partOf(mix).delete(key, mix);
  }

  private partOf(mix: number): Part {
    // The mask keeps the number in range.
    return this.parts[mix >>> 26] as Part;
  }
}

/** Open addressing with linear probing. */
class Part {
  private keys = new Int32Array(FIRST_SIZE);
  private values = new Int32Array(FIRST_SIZE);
  private used = 0;

  get(key: number, mix: number): number {
    return this.values[this.placeOf(key, mix)] ?? EMPTY;
  }

  set(key: number, mix: number, value: number): void {
    const place = this.placeOf(key, mix);
    if (this.values[place] === EMPTY) this.used += 1;
    this.keys[place] = key;
    this.values[place] = value;
    if (this.used > this.values.length * FULLEST) this.grow();
  }

  /** Moves what stands behind it, so that no gap ends a search too early. */
  delete(key: number, mix: number): void {
    const mask = this.values.length - 1;
    let gap = this.placeOf(key, mix);
    if (this.values[gap] === EMPTY) return;
    this.used -= 1;
    for (let place = (gap + 1) & mask; this.values[place] !== EMPTY; place = (place + 1) & mask) {
      const home = mixed(this.keys[place] ?? 0) & mask;
      if (((place - home) & mask) < ((place - gap) & mask)) continue;
      this.keys[gap] = this.keys[place] ?? 0;
      this.values[gap] = this.values[place] ?? EMPTY;
      gap = place;
    }
    this.values[gap] = EMPTY;
  }

  private placeOf(key: number, mix: number): number {
    const mask = this.values.length - 1;
    let place = mix & mask;
    while (this.values[place] !== EMPTY && this.keys[place] !== key) place = (place + 1) & mask;
    return place;
  }

  private grow(): void {
    const { keys, values } = this;
    this.keys = new Int32Array(keys.length * 2);
    this.values = new Int32Array(keys.length * 2);
    values.forEach((value, index) => {
      if (value === EMPTY) return;
      const place = this.placeOf(keys[index] ?? 0, mixed(keys[index] ?? 0));
      this.keys[place] = keys[index] ?? 0;
      this.values[place] = value;
    });
  }
}
