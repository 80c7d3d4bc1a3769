const LINE_FEED = 0x0a;

/** Reads a stream of bytes in the portions that a syntax asks for. Holds only what was asked for. */
export class ByteReader {
  private readonly chunks: AsyncIterator<Uint8Array>;
  private held: Uint8Array = new Uint8Array();
  private isDone = false;
  /** Why the stream broke off. It is thrown where what came before was taken. */
  private broken: { readonly cause: unknown } | undefined;
  /** How many bytes were taken. */
  offset = 0;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.chunks = chunks[Symbol.asyncIterator]();
  }

  /** The next bytes, which stay. Fewer than `length` at the end only, or where the stream broke off. */
  async peek(length: number): Promise<Uint8Array> {
    if (this.held.length < length && !this.isDone) {
      const parts = [this.held];
      let size = this.held.length;
      while (size < length && !this.isDone) {
        const part = await this.next();
        parts.push(part);
        size += part.length;
      }
      this.held = Buffer.concat(parts, size);
    }
    return this.held.subarray(0, length);
  }

  /** The next bytes. Undefined if the stream ends before them. */
  async take(length: number): Promise<Uint8Array | undefined> {
    const taken = await this.peek(length);
    if (taken.length < length) return this.end();
    this.drop(length);
    return taken;
  }

  /** Some bytes, at most `most`: whatever is there. Undefined at the end. */
  async some(most = Infinity): Promise<Uint8Array | undefined> {
    while (this.held.length === 0 && !this.isDone) this.held = await this.next();
    if (this.held.length === 0) return this.end();
    const taken = this.held.subarray(0, Math.min(most, this.held.length));
    this.drop(taken.length);
    return taken;
  }

  /** The next line with its end. Undefined at the end, or if no line ends within `most` bytes. */
  async line(most: number): Promise<Uint8Array | undefined> {
    for (let asked = 256; ; asked *= 4) {
      const ahead = await this.peek(Math.min(asked, most));
      const end = ahead.indexOf(LINE_FEED);
      if (end !== -1) return this.take(end + 1);
      if (asked >= most) return undefined;
      if (ahead.length < asked) return this.end();
    }
  }

  /** Gives bytes back that were taken last. */
  giveBack(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.held = Buffer.concat([bytes, this.held]);
    this.offset -= bytes.length;
  }

  private drop(length: number): void {
    this.held = this.held.subarray(length);
    this.offset += length;
  }

  private end(): undefined {
    if (this.broken !== undefined) throw this.broken.cause;
  }

  private async next(): Promise<Uint8Array> {
    try {
      const { done, value } = await this.chunks.next();
      if (done !== true) return value;
    } catch (cause) {
      this.broken = { cause };
    }
    this.isDone = true;
    return new Uint8Array();
  }
}

/** A part of a stream that has a known length, and perhaps padding behind it. What nobody read of it can be skipped. */
export class Section {
  private left: number;
  private readonly padding: number;

  constructor(
    private readonly reader: ByteReader,
    /** With the padding. */
    length: number,
    /** Makes the error for a stream that ends inside the part. */
    private readonly cutShort: () => Error,
    size = length,
  ) {
    this.left = length;
    this.padding = length - size;
  }

  /** May be read by several readers, one after another. */
  bytes(): AsyncGenerator<Uint8Array> {
    return this.until(this.padding);
  }

  async skip(): Promise<void> {
    for await (const some of this.until(0)) void some;
  }

  private async *until(end: number): AsyncGenerator<Uint8Array> {
    while (this.left > end) {
      const some = await this.reader.some(this.left - end);
      if (some === undefined) throw this.cutShort();
      this.left -= some.length;
      yield some;
    }
  }
}
