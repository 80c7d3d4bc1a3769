import type { IntReader, IntWriter } from "./packed-ints";

const LEAST = 1_024;
/** Two integers for a term: its hash, and its place among the names of the profile. */
const PER_TERM = 2;

/** The terms of each profile, with the place that each has among its names. Takes 8 bytes for a term. */
export class ProfileTerms {
  /** By number: where its terms begin and end. */
  private bounds = new Int32Array(LEAST * 2);
  private cells = new Int32Array(LEAST);
  private end = 0;
  private unused = 0;

  /** `terms`: hash, place, hash, place, … */
  set(number: number, terms: readonly number[]): void {
    this.delete(number);
    if (this.unused * 2 > this.end) this.compact();
    this.bounds = grown(this.bounds, number * 2 + 2);
    this.cells = grown(this.cells, this.end + terms.length);
    this.cells.set(terms, this.end);
    this.bounds[number * 2] = this.end;
    this.bounds[number * 2 + 1] = this.end += terms.length;
  }

  delete(number: number): void {
    const [start, end] = this.boundsOf(number);
    this.unused += end - start;
    this.bounds.fill(0, number * 2, number * 2 + 2);
  }

  /** How many terms there are in all. */
  get size(): number {
    return (this.end - this.unused) / PER_TERM;
  }

  countOf(number: number): number {
    const [start, end] = this.boundsOf(number);
    return (end - start) / PER_TERM;
  }

  hashesOf(number: number): number[] {
    const hashes: number[] = [];
    const [start, end] = this.boundsOf(number);
    for (let at = start; at < end; at += PER_TERM) hashes.push(this.cells[at] ?? 0);
    return hashes;
  }

  /** The places of the terms with this hash. */
  placesOf(number: number, hash: number): number[] {
    const places: number[] = [];
    const [start, end] = this.boundsOf(number);
    for (let at = start; at < end; at += PER_TERM) if (this.cells[at] === hash) places.push(this.cells[at + 1] ?? 0);
    return places;
  }

  writeTo(writer: IntWriter): void {
    writer.number(this.unused);
    writer.list(this.bounds);
    writer.list(this.cells.subarray(0, this.end));
  }

  static readFrom(reader: IntReader): ProfileTerms {
    const terms = new ProfileTerms();
    terms.unused = reader.number();
    terms.bounds = reader.list();
    terms.cells = reader.list();
    terms.end = terms.cells.length;
    return terms;
  }

  private boundsOf(number: number): [start: number, end: number] {
    return [this.bounds[number * 2] ?? 0, this.bounds[number * 2 + 1] ?? 0];
  }

  /** Leaves out what was deleted. */
  private compact(): void {
    const cells = new Int32Array(this.cells.length);
    let to = 0;
    for (let at = 0; at < this.bounds.length; at += 2) {
      const [start, end] = this.boundsOf(at / 2);
      cells.set(this.cells.subarray(start, end), to);
      this.bounds[at] = to;
      this.bounds[at + 1] = to += end - start;
    }
    [this.cells, this.end, this.unused] = [cells, to, 0];
  }
}

function grown(cells: Int32Array<ArrayBuffer>, least: number): Int32Array<ArrayBuffer> {
  if (cells.length >= least) return cells;
  const larger = new Int32Array(Math.max(least, Math.ceil(cells.length * 1.5)));
  larger.set(cells);
  return larger;
}
