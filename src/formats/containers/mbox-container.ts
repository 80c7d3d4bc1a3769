import { ByteReader } from "./byte-reader";
import type { ContainerReader } from "./container-reader";

const [SPACE, GREATER, LINE_FEED, RETURN] = [0x20, 0x3e, 0x0a, 0x0d];
const FROM = Buffer.from("From ");
/** `From desk@news.example Tue Mar  4 10:15:00 2025`: a sender, and a date with its year. */
const SEPARATOR = /^From \S.{0,500}\b\d{4}\b/;
const PIECE = 65_536;

/** A mailbox of many messages in one file (RFC 4155), as mail programs and Google Takeout export it. */
export const mbox: ContainerReader = {
  name: "mbox",
  title: "a mailbox (mbox): each message",
  detect(head) {
    const [first = "", second = ""] = Buffer.from(head.subarray(0, 4_096)).toString("latin1").split(/\r?\n/, 2);
    return SEPARATOR.test(first) && /^[\w-]+:/.test(second);
  },
  async *open(chunks) {
    const mailbox = new Mailbox(new ByteReader(chunks));
    await mailbox.rest();
    for (let message = 1; mailbox.isAtMessage; message += 1) {
      await mailbox.begin();
      yield { name: `${message}.eml`, mediaType: "message/rfc822", open: () => mailbox.lines() };
      await mailbox.rest();
    }
  },
};

class Mailbox {
  /** Whether the next line opens a message. */
  isAtMessage = false;
  private isAfterBlank = true;
  private isLineStart = true;

  constructor(private readonly reader: ByteReader) {}

  /** Goes behind the line that opens a message. */
  async begin(): Promise<void> {
    this.isAtMessage = false;
    await this.piece();
  }

  async rest(): Promise<void> {
    for await (const line of this.lines()) void line;
  }

  /**
   * The lines up to the next message. Where a line of a message looks like an opening one, its program wrote `>` before
   * it.
   */
  async *lines(): AsyncGenerator<Uint8Array> {
    while (!this.isAtMessage) {
      if (this.isLineStart && this.isAfterBlank && (await this.opensMessage())) {
        this.isAtMessage = true;
        return;
      }
      const wasStart = this.isLineStart;
      const line = await this.piece();
      if (line === undefined) return;
      this.isAfterBlank = wasStart && (line[0] === LINE_FEED || (line[0] === RETURN && line[1] === LINE_FEED));
      yield wasStart && isQuotedFrom(line) ? line.subarray(1) : line;
    }
  }

  private async opensMessage(): Promise<boolean> {
    if (!FROM.equals(await this.reader.peek(FROM.length))) return false;
    const line = Buffer.from(await this.reader.peek(600))
      .toString("latin1")
      .split("\n", 1)[0];
    return SEPARATOR.test(line ?? "");
  }

  /** A line, or a part of a very long one. */
  private async piece(): Promise<Uint8Array | undefined> {
    const line = (await this.reader.line(PIECE)) ?? (await this.reader.some(PIECE));
    this.isLineStart = line === undefined || line.at(-1) === LINE_FEED;
    return line;
  }
}

function isQuotedFrom(line: Uint8Array): boolean {
  let at = 0;
  while (line[at] === GREATER) at += 1;
  return at > 0 && line[at + 4] === SPACE && FROM.equals(line.subarray(at, at + FROM.length));
}
