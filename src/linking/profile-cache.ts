import type { KnownProfile } from "./known-profile";

/**
 * The profiles that were used last, up to a number of names. Those that were not used since half of it was filled are
 * dropped.
 */
export class ProfileCache {
  private recent = new Map<number, KnownProfile>();
  private older = new Map<number, KnownProfile>();
  private names = 0;

  constructor(private readonly mostNames: number) {}

  get(number: number): KnownProfile | undefined {
    const recent = this.recent.get(number);
    if (recent !== undefined) return recent;
    const older = this.older.get(number);
    if (older !== undefined) this.set(number, older);
    return older;
  }

  set(number: number, profile: KnownProfile): void {
    this.names += profile.hashes.length - (this.recent.get(number)?.hashes.length ?? 0);
    this.recent.set(number, profile);
    this.older.delete(number);
    if (this.names < this.mostNames / 2) return;
    this.older = this.recent;
    this.recent = new Map();
    this.names = 0;
  }

  delete(number: number): void {
    this.names -= this.recent.get(number)?.hashes.length ?? 0;
    this.recent.delete(number);
    this.older.delete(number);
  }
}
