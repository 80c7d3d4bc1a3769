import type { AnswerPool } from "../../loaders/answer-budget";

/**
 * Bytes that all answers under way may take together. The largest answer takes nearly all of them; in the process each
 * is there twice or thrice.
 */
const SHARED_BYTES = 50_000_000;
/** Bytes that each answer has without asking: an ordinary page finds its place whatever others do. */
const FREE_BYTES = 262_144;

/**
 * The memory of answers. Each is whole in memory from its first field until its client has read it, so that a few large
 * ones would fill it. A new answer that finds no room takes that of the one that has waited longest for its reader;
 * where all are still being made, it has none.
 */
export class SharedMemory {
  #left: number;
  /** Answers that wait for their readers, the oldest first, and how each is given up. */
  readonly #waiting = new Map<Share, () => void>();

  constructor(bytes = SHARED_BYTES) {
    this.#left = bytes;
  }

  share(): Share {
    return new Share(this);
  }

  take(bytes: number): boolean {
    for (const [oldest, end] of this.#waiting) {
      if (bytes <= this.#left) break;
      oldest.release();
      end();
    }
    if (bytes > this.#left) return false;
    this.#left -= bytes;
    return true;
  }

  giveBack(bytes: number): void {
    this.#left += bytes;
  }

  waits(share: Share, end: () => void): void {
    this.#waiting.set(share, end);
  }

  isOver(share: Share): void {
    this.#waiting.delete(share);
  }
}

/** What one answer has taken. */
export class Share implements AnswerPool {
  #asked = 0;
  #taken = 0;

  constructor(private readonly memory: SharedMemory) {}

  /** Whether it is more than an ordinary page. */
  get isLarge(): boolean {
    return this.#taken > 0;
  }

  take(weight: number): boolean {
    this.#asked += weight;
    const more = this.#asked - FREE_BYTES - this.#taken;
    if (more <= 0) return true;
    if (!this.memory.take(more)) return false;
    this.#taken += more;
    return true;
  }

  /** The answer is made, and waits for its client to read it. `end` gives it up. */
  waits(end: () => void): void {
    if (this.isLarge) this.memory.waits(this, end);
  }

  /** The answer is read, or given up. */
  release(): void {
    this.memory.isOver(this);
    this.memory.giveBack(this.#taken);
    this.#taken = 0;
  }
}
