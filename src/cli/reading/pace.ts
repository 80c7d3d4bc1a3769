import type { IngestProgress } from "../../ingest/ingest-types";

/** The line of progress: what was read, how fast, and how long the input at hand still takes. */
export class Pace {
  private begunAt: number | undefined;
  private input: { readonly size: number; readonly since: number; readonly from: number } | undefined;

  /** `now` in milliseconds. */
  lineOf({ documents, items, current, bytes }: IngestProgress, now: number): string {
    this.begunAt ??= now;
    const seconds = (now - this.begunAt) / 1000;
    const rate = seconds >= 1 ? `, ${Math.round(items / seconds)} per second` : "";
    return `${documents} documents, ${items} items${rate}${this.rest(bytes, now)}  ${current}`;
  }

  /** Reading goes ahead of saving by a batch only, so the bytes read tell how much is left. */
  private rest(bytes: IngestProgress["bytes"], now: number): string {
    if (bytes === undefined || bytes.of === 0) return "";
    const { read, of } = bytes;
    if (this.input?.size !== of || read < this.input.from) this.input = { size: of, since: now, from: read };
    const { since, from } = this.input;
    const share = Math.min(100, Math.floor((read / of) * 100));
    const speed = (read - from) / (now - since);
    // At first, the pace says nothing.
    if (now - since < 2_000 || !(speed > 0)) return `, ${share} %`;
    return `, ${share} %, ${duration((of - read) / speed / 1000)} left`;
  }
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.max(0, Math.round(seconds))} s`;
  return seconds < 5_400 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3_600)} h`;
}
