const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const CLOSED = 0x7d;

/**
 * Finds where the records of an array end that is on one line, as programs write it. Such a line may be a whole export
 * of a gigabyte. Looks at the first line of a document that is not blank, if it begins with a bracket.
 */
export class RecordEnds {
  private state: "before" | "in array" | "over" = "before";
  private depth = 0;
  private isInString = false;
  private isEscaped = false;
  private last = 0;

  /** The places behind the commas between two objects of the array, in this part of the line. */
  *in(bytes: Uint8Array, from: number, to: number): Generator<number> {
    for (let at = from; at < to && this.state !== "over"; at += 1) {
      const byte = bytes[at] ?? 0;
      if (this.state === "before") this.begin(byte);
      else if (this.isInString) this.inString(byte);
      else if (this.takes(byte)) yield at + 1;
    }
  }

  /** The line ends. */
  endLine(): void {
    if (this.state === "in array") this.state = "over";
  }

  private begin(byte: number): void {
    // White space, or a byte order mark.
    if (byte <= 0x20 || byte === 0xef || byte === 0xbb || byte === 0xbf) return;
    this.state = byte === 0x5b ? "in array" : "over";
  }

  private inString(byte: number): void {
    if (this.isEscaped) this.isEscaped = false;
    else if (byte === BACKSLASH) this.isEscaped = true;
    else if (byte === QUOTE) this.isInString = false;
  }

  /** Whether the byte is a comma behind an object of the array. */
  private takes(byte: number): boolean {
    if (byte <= 0x20) return false;
    const isEnd = byte === COMMA && this.depth === 0 && this.last === CLOSED;
    this.last = byte;
    if (byte === QUOTE) this.isInString = true;
    else if (byte === 0x7b || byte === 0x5b) this.depth += 1;
    else if (byte === CLOSED || byte === 0x5d) this.depth -= 1;
    return isEnd;
  }
}
