import type { AnswerPool } from "../../loaders/budgets/answer-budget";

/**
 * Bytes for all unfinished answers together. The largest answer takes nearly all of them. In the process, each answer
 * is there two or three times.
 */
const SHARED_BYTES = 50_000_000;
/** Bytes that each answer has for itself, so that an ordinary answer always fits. */
const FREE_BYTES = 262_144;

/**
 * The memory of answers. An answer is in memory from its first field until its client has read it, so a few large
 * answers would fill the memory. When a new answer finds no room, the finished answer that waits longest for its reader
 * is given up. When no answer is finished yet, the new one is refused.
 */
export class SharedMemory {
  private left: number;
  /** Finished answers that wait for their readers, the oldest first, each with the function that gives it up. */
  private readonly waiting = new Map<Share, () => void>();

  constructor(bytes = SHARED_BYTES) {
    this.left = bytes;
  }

  share(): Share {
    return new Share(this);
  }

  take(bytes: number): boolean {
    for (const [oldest, end] of this.waiting) {
      if (bytes <= this.left) break;
      oldest.release();
      end();
    }
    if (bytes > this.left) return false;
    this.left -= bytes;
    return true;
  }

  giveBack(bytes: number): void {
    this.left += bytes;
  }

  waits(share: Share, end: () => void): void {
    this.waiting.set(share, end);
  }

  isOver(share: Share): void {
    this.waiting.delete(share);
  }
}

/** The memory that one answer takes. */
export class Share implements AnswerPool {
  private asked = 0;
  private taken = 0;

  constructor(private readonly memory: SharedMemory) {}

  /** Whether it takes more than an ordinary answer. */
  get isLarge(): boolean {
    return this.taken > 0;
  }

  take(weight: number): boolean {
    this.asked += weight;
    const more = this.asked - FREE_BYTES - this.taken;
    if (more <= 0) return true;
    if (!this.memory.take(more)) return false;
    this.taken += more;
    return true;
  }

  giveBack(weight: number): void {
    this.asked -= weight;
    const spare = Math.max(0, this.taken - Math.max(0, this.asked - FREE_BYTES));
    this.taken -= spare;
    this.memory.giveBack(spare);
  }

  /** The answer is finished, and waits for its client. `end` gives it up. */
  waits(end: () => void): void {
    if (this.isLarge) this.memory.waits(this, end);
  }

  /** The client has read the answer, or it was given up. */
  release(): void {
    this.memory.isOver(this);
    this.memory.giveBack(this.taken);
    this.taken = 0;
  }
}
