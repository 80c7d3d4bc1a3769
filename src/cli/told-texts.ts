import type { Terminal } from "./terminal";

const TELL_EVERY_MS = 10_000;

/** Tells the user that the texts of an older store are brought up to date first, and how far that is. */
export class ToldTexts {
  private last: { readonly done: number; readonly of: number; readonly at: number } | undefined;

  constructor(
    private readonly stderr: Pick<Terminal["stderr"], "write">,
    private readonly now: () => number = Date.now,
  ) {}

  readonly tell = (done: number, of: number): void => {
    const at = this.now();
    const isFirst = this.last === undefined;
    const isDue = this.last === undefined || at - this.last.at >= TELL_EVERY_MS;
    this.last = { done, of, at: isDue ? at : (this.last?.at ?? at) };
    if (isFirst)
      this.stderr.write(
        "The store was written by an older version of this program. First its texts are brought up to date, by this process or by another one that has begun.\n",
      );
    if (isDue) this.stderr.write(`Texts brought up to date: ${done} of ${of} items\n`);
  };

  /** Call this when the texts are up to date. */
  end(): void {
    this.last = undefined;
  }

  /** What to say where the run is stopped before that; undefined after it. */
  stopped(): string | undefined {
    if (this.last === undefined) return undefined;
    const { done, of } = this.last;
    return `Stopped while the texts of the store were brought up to date (${done} of ${of} items). No input was read. Run the same command again to continue.\n`;
  }
}
