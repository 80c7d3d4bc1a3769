/** Bytes of one input that are held before they are asked for. */
const MOST_HELD = 8_388_608;

/**
 * Reads a stream before somebody asks for it, up to a size. Then it waits until some of that is taken. A fault comes
 * when its turn comes.
 */
export class ReadAhead {
  private readonly held: Uint8Array[] = [];
  private size = 0;
  private end: { readonly error?: unknown } | undefined;
  /** Whether nobody reads it any further. */
  private isDropped = false;
  private wake: (() => void)[] = [];

  constructor(chunks: AsyncIterable<Uint8Array>) {
    void this.read(chunks);
  }

  async *chunks(): AsyncGenerator<Uint8Array> {
    try {
      for (;;) {
        const chunk = this.held.shift();
        if (chunk !== undefined) {
          this.size -= chunk.length;
          this.changed();
          yield chunk;
        } else if (this.end === undefined) await this.change();
        else if ("error" in this.end) throw this.end.error;
        else return;
      }
    } finally {
      this.isDropped = true;
      this.changed();
    }
  }

  private async read(chunks: AsyncIterable<Uint8Array>): Promise<void> {
    try {
      for await (const chunk of chunks) {
        this.held.push(chunk);
        this.size += chunk.length;
        this.changed();
        while (this.size >= MOST_HELD && !this.isDropped) await this.change();
        if (this.isDropped) break;
      }
      this.end = {};
    } catch (error) {
      this.end = { error };
    }
    this.changed();
  }

  private change(): Promise<void> {
    return new Promise((resolve) => this.wake.push(resolve));
  }

  private changed(): void {
    for (const wake of this.wake.splice(0)) wake();
  }
}
