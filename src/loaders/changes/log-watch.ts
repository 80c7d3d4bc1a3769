import { placeIn, type NamedPlace } from "../../domain/change";
import type { ChangePage } from "../../store/store-reader";

/** How long a change by another program may wait for its readers. */
const POLL_MS = 1_000;

/** The place of whoever has read nothing: every log is beyond it. */
export const NOWHERE: NamedPlace = { log: "", read: { seq: -1 } };

interface Waiting {
  readonly place: NamedPlace;
  wake(): void;
}

/**
 * Looks for the newest line of a log, once for all who wait for it: again and again while somebody waits, and at once
 * when this program has saved something. Without anybody who waits it does nothing.
 */
export class LogWatch {
  private readonly waiting = new Set<Waiting>();
  private timer: NodeJS.Timeout | undefined;
  private isLooking = false;
  private isFailing = false;
  /** Something was saved while it looked, so it looks once more. */
  private isLate = false;
  private newest: NamedPlace = NOWHERE;
  /** How often a look has found other lines than the one before. */
  turn = 0;

  constructor(
    private readonly look: () => Promise<ChangePage>,
    private readonly pollMs = POLL_MS,
    /** Gets the first failure of several in a row. */
    private readonly onFailure: (error: unknown) => void = () => undefined,
  ) {}

  wake(): void {
    void this.lookAgain();
  }

  /**
   * Until the log has other lines than a reader of this place knows: newer ones, or fewer, where somebody put back a
   * copy. `turn` is that of before the reader read: what a look has found since, the reader may not have seen.
   */
  async beyond(place: NamedPlace, turn: number, stopping: AbortSignal): Promise<void> {
    if (stopping.aborted || turn !== this.turn) return;
    await new Promise<void>((resolve) => {
      const waiting: Waiting = {
        place,
        wake: () => {
          this.waiting.delete(waiting);
          stopping.removeEventListener("abort", waiting.wake);
          resolve();
        },
      };
      stopping.addEventListener("abort", waiting.wake);
      this.waiting.add(waiting);
      this.lookLater();
    });
  }

  private lookLater(): void {
    if (this.isLooking || this.timer !== undefined || this.waiting.size === 0) return;
    this.timer = setTimeout(() => void this.lookAgain(), this.pollMs).unref();
  }

  private async lookAgain(): Promise<void> {
    this.isLate = this.isLooking;
    if (this.isLooking) return;
    clearTimeout(this.timer);
    this.timer = undefined;
    this.isLooking = true;
    try {
      const page = await this.look();
      const newest = { log: page.log, read: placeIn(page, page.newest) };
      if (isOther(newest, this.newest)) this.turn += 1;
      this.newest = newest;
      for (const waiting of [...this.waiting]) if (isOther(this.newest, waiting.place)) waiting.wake();
      this.isFailing = false;
    } catch (error) {
      // The store is away. Those who wait go on to wait.
      if (!this.isFailing) this.onFailure(error);
      this.isFailing = true;
    } finally {
      this.isLooking = false;
    }
    if (this.isLate) await this.lookAgain();
    else this.lookLater();
  }
}

function isOther(newest: NamedPlace, { log, read }: NamedPlace): boolean {
  return newest.log !== log || newest.read.seq !== read.seq || newest.read.mark !== read.mark;
}
