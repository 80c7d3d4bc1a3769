import type { IntReader, IntWriter } from "./packed-ints";
import { mixed } from "../../domain/text/hashes";

const EMPTY = 0;
/** A power of two. A part grows by itself, so growing takes little memory beside the table. */
const PARTS = 64;
const FIRST_PLACES = 8;
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

  /** All keys, in no order. */
  forEachKey(tell: (key: number) => void): void {
    for (const part of this.parts) part.forEachKey(tell);
  }

  writeTo(writer: IntWriter): void {
    for (const part of this.parts) part.writeTo(writer);
  }

  static readFrom(reader: IntReader): IntTable {
    const table = new IntTable();
    for (const part of table.parts) part.readFrom(reader);
    return table;
  }

  private partOf(mix: number): Part {
    // There are as many parts as six bits count.
    return this.parts[mix >>> 26] as Part;
  }
}

/** Open addressing with linear probing. A key stands at an even index, and its value behind it. */
class Part {
  private cells = new Int32Array(FIRST_PLACES * 2);
  private used = 0;

  get(key: number, mix: number): number {
    return this.cells[this.indexOf(key, mix) + 1] ?? EMPTY;
  }

  set(key: number, mix: number, value: number): void {
    const index = this.indexOf(key, mix);
    if (this.cells[index + 1] === EMPTY) this.used += 1;
    this.cells[index] = key;
    this.cells[index + 1] = value;
    if (this.used * 2 > this.cells.length * FULLEST) this.grow();
  }

  /** Moves what stands behind it, so that no gap ends a search too early. */
  delete(key: number, mix: number): void {
    const { cells } = this;
    const mask = cells.length - 2;
    let gap = this.indexOf(key, mix);
    if (cells[gap + 1] === EMPTY) return;
    this.used -= 1;
    for (let index = (gap + 2) & mask; cells[index + 1] !== EMPTY; index = (index + 2) & mask) {
      const home = (mixed(cells[index] ?? 0) << 1) & mask;
      if (((index - home) & mask) < ((index - gap) & mask)) continue;
      cells.copyWithin(gap, index, index + 2);
      gap = index;
    }
    cells[gap + 1] = EMPTY;
  }

  forEachKey(tell: (key: number) => void): void {
    const { cells } = this;
    for (let index = 0; index < cells.length; index += 2) if (cells[index + 1] !== EMPTY) tell(cells[index] ?? 0);
  }

  writeTo(writer: IntWriter): void {
    writer.number(this.used);
    writer.list(this.cells);
  }

  readFrom(reader: IntReader): void {
    this.used = reader.number();
    this.cells = reader.list();
    const { length } = this.cells;
    if (length < 2 || (length & (length - 1)) !== 0 || this.used * 2 > length * FULLEST)
      throw new RangeError("A table of integers has another size than it says.");
  }

  private indexOf(key: number, mix: number): number {
    const { cells } = this;
    const mask = cells.length - 2;
    let index = (mix << 1) & mask;
    while (cells[index + 1] !== EMPTY && cells[index] !== key) index = (index + 2) & mask;
    return index;
  }

  private grow(): void {
    const { cells } = this;
    this.cells = new Int32Array(cells.length * 2);
    for (let index = 0; index < cells.length; index += 2) {
      if (cells[index + 1] === EMPTY) continue;
      const key = cells[index] ?? 0;
      const place = this.indexOf(key, mixed(key));
      this.cells[place] = key;
      this.cells[place + 1] = cells[index + 1] ?? EMPTY;
    }
  }
}
