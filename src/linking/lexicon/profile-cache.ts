import type { KnownProfile } from "../profiles/known-profile";

/**
 * The profiles that were used last, up to a number of names. Those that were not used since half of it was filled are
 * dropped.
 */
export class ProfileCache {
  private recent = new Map<number, KnownProfile>();
  private older = new Map<number, KnownProfile>();
  private names = 0;

  /** `sizeOf`: how many names a profile has. */
  constructor(
    private readonly mostNames: number,
    private readonly sizeOf: (number: number) => number,
  ) {}

  get(number: number): KnownProfile | undefined {
    const recent = this.recent.get(number);
    if (recent !== undefined) return recent;
    const older = this.older.get(number);
    if (older !== undefined) this.set(number, older);
    return older;
  }

  set(number: number, profile: KnownProfile): void {
    if (!this.recent.has(number)) this.names += this.sizeOf(number);
    this.recent.set(number, profile);
    this.older.delete(number);
    if (this.names < this.mostNames / 2) return;
    this.older = this.recent;
    this.recent = new Map();
    this.names = 0;
  }

  delete(number: number): void {
    if (this.recent.delete(number)) this.names -= this.sizeOf(number);
    this.older.delete(number);
  }
}
