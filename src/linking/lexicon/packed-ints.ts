/** Lists of integers one after the other, each behind its length. */
export class IntWriter {
  private readonly pieces: Int32Array[] = [];

  number(value: number): void {
    this.pieces.push(Int32Array.of(value));
  }

  list(values: Int32Array): void {
    this.number(values.length);
    this.pieces.push(values);
  }

  /**
   * In the order of bytes of this computer. They are the lists themselves, no copies. None is empty: `crc32` of nothing
   * forgets the sum before it.
   */
  bytes(): Uint8Array[] {
    const filled = this.pieces.filter(({ length }) => length > 0);
    return filled.map(({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength));
  }
}

/** Reads what an `IntWriter` wrote. Throws RangeError where something is missing. */
export class IntReader {
  private at = 0;
  private readonly all: Int32Array;

  /** The lists that are read are parts of these bytes. Nobody else may change them. */
  constructor(bytes: Uint8Array) {
    this.all = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2);
  }

  number(): number {
    const value = this.all[this.at++];
    if (value === undefined) throw new RangeError("A list of integers ends too early.");
    return value;
  }

  list(): Int32Array<ArrayBuffer> {
    const length = this.number();
    const end = this.at + length;
    if (length < 0 || end > this.all.length) throw new RangeError("A list of integers is longer than what is there.");
    const values = this.all.subarray(this.at, end);
    this.at = end;
    return values as Int32Array<ArrayBuffer>;
  }
}
