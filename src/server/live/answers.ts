import { Steps } from "./steps";

/** An answer, written at once: as an object it would take several times the memory until its client has read it. */
export interface LiveAnswer {
  readonly json: string;
  /** The place of an event in the log. */
  readonly cursor?: string;
}

/**
 * The answers of one operation, each made when the one before it was sent. They can be stopped while they wait for the
 * next change.
 */
export class Answers extends Steps<LiveAnswer> {
  constructor(
    private readonly made: AsyncGenerator<LiveAnswer, void, void>,
    /** Called at the end, whatever the cause. It may be called again. */
    private readonly end: () => void,
  ) {
    super();
  }

  override async next(): Promise<IteratorResult<LiveAnswer, void>> {
    try {
      const step = await this.made.next();
      if (step.done) this.end();
      return step;
    } catch (error) {
      this.end();
      throw error;
    }
  }

  /** Does not wait for an answer that is being made. */
  override async return(): Promise<IteratorResult<LiveAnswer, void>> {
    this.end();
    this.made.return().catch(() => undefined);
    return { done: true, value: undefined };
  }
}
