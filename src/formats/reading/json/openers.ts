export type Opener = "{" | "[";

/** The objects and arrays that are open at a place of a JSON text, which may be damaged. */
export class Openers {
  private readonly open: Opener[] = [];
  /** Counted, so that no closer searches in vain. */
  private readonly counts: Record<Opener, number> = { "{": 0, "[": 0 };

  get depth(): number {
    return this.open.length;
  }

  push(opener: Opener): void {
    this.open.push(opener);
    this.counts[opener] += 1;
  }

  /** Closes the last opener of the kind with all that was opened in it; false where there is none. */
  close(opener: Opener): boolean {
    if (this.counts[opener] === 0) return false;
    for (;;) {
      const last = this.open.pop();
      if (last !== undefined) this.counts[last] -= 1;
      if (last === undefined || last === opener) return true;
    }
  }

  /** Whether a value may begin behind this mark. */
  allowValueBehind(last: string): boolean {
    return last === ":" || last === "[" || (last === "," && this.open.at(-1) === "[");
  }
}
