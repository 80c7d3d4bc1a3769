/** Writes numbers of few bits, one behind another, into bytes. */
export class BitWriter {
  private readonly whole: number[] = [];
  private last = 0;
  private free = 8;

  /** The lowest `count` bits of a number, the highest of them first. */
  write(value: number, count: number): void {
    for (let left = count; left > 0;) {
      const taken = Math.min(left, this.free);
      left -= taken;
      this.free -= taken;
      this.last |= ((value >>> left) & ((1 << taken) - 1)) << this.free;
      if (this.free === 0) this.endByte();
    }
  }

  /** As many ones as the number says, then a zero. */
  writeOnes(ones: number): void {
    for (let one = 0; one < ones; one++) this.write(1, 1);
    this.write(0, 1);
  }

  /** A number from 1, in fewer bits if it is smaller (Elias gamma): its length in ones, then all bits but the first. */
  writeSmall(value: number): void {
    const below = 31 - Math.clz32(value);
    this.writeOnes(below);
    this.write(value, below);
  }

  bytes(): Uint8Array {
    if (this.free < 8) this.endByte();
    return new Uint8Array(this.whole);
  }

  private endByte(): void {
    this.whole.push(this.last);
    this.last = 0;
    this.free = 8;
  }
}

/** Reads what a `BitWriter` wrote. Behind the end all bits are zero. */
export class BitReader {
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  read(count: number): number {
    let value = 0;
    for (let left = count; left > 0;) {
      const taken = Math.min(left, 8 - (this.at & 7));
      const byte = this.bytes[this.at >>> 3] ?? 0;
      value = (value << taken) | ((byte >>> (8 - (this.at & 7) - taken)) & ((1 << taken) - 1));
      this.at += taken;
      left -= taken;
    }
    return value;
  }

  readOnes(): number {
    let ones = 0;
    while (this.read(1) === 1) ones += 1;
    return ones;
  }

  readSmall(): number {
    const below = this.readOnes();
    return (1 << below) | this.read(below);
  }
}
