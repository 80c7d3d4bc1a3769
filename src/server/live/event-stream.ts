import { Readable } from "node:stream";
import type { LiveAnswer } from "./answers";
import type { Opened } from "./live-operations";

/** Milliseconds after which a browser connects again. */
const RETRY_MS = 1_000;
const COMMENT = ":\n\n";
const COMPLETE = "event: complete\ndata:\n\n";

/**
 * The answers of an operation as server-sent events, by the protocol of graphql-sse ("distinct connections"). Each
 * event has its cursor as its id, so a browser that connects again says by itself what it has seen (`Last-Event-ID`).
 * An answer is made when the client has taken the one before it.
 */
export class EventStream extends Readable {
  private readonly pinging: NodeJS.Timeout;
  private isMaking = false;
  /** Nothing more is pushed. */
  private isOver = false;

  constructor(
    private readonly opened: Opened,
    keepAliveMs: number,
  ) {
    super({ highWaterMark: 1, encoding: "utf8" });
    const { start, failed } = opened;
    // Some browsers do not say that a stream is open before its first byte. The id is that of the place before all.
    this.push(start === undefined ? COMMENT : `retry: ${RETRY_MS}\nid: ${start}\n\n`);
    if (failed !== undefined) this.finish(textOf({ json: JSON.stringify(failed) }) + COMPLETE);
    this.pinging = setInterval(() => this.ping(), keepAliveMs).unref();
  }

  /** Ends the stream without saying that the operation is complete. So its client connects again, maybe elsewhere. */
  cut(): void {
    if (!this.opened.isStream || this.isOver) return;
    void this.opened.answers.return();
    this.finish();
  }

  override _read(): void {
    if (this.isMaking || this.isOver) return;
    this.isMaking = true;
    this.opened.answers.next().then(
      ({ done, value }) => {
        this.isMaking = false;
        if (this.isOver) return;
        if (done) this.finish(COMPLETE);
        else this.push(textOf(value));
      },
      (error: unknown) => this.destroy(error instanceof Error ? error : new Error("An event could not be made.")),
    );
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.isOver = true;
    clearInterval(this.pinging);
    void this.opened.answers.return();
    done(error);
  }

  /** Nothing is added to what the client has not taken yet. */
  private ping(): void {
    if (this.readableLength === 0 && !this.isOver) this.push(COMMENT);
  }

  private finish(last = ""): void {
    this.isOver = true;
    if (last !== "") this.push(last);
    this.push(null);
  }
}

/** JSON has no line breaks, so one line of data is enough. */
function textOf({ json, cursor }: LiveAnswer): string {
  const id = cursor === undefined ? "" : `id: ${cursor}\n`;
  return `event: next\n${id}data: ${json}\n\n`;
}
