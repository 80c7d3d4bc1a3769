import type { KnownName } from "./known-name";

/** One takes some 300 bytes with what belongs to it. */
const MOST_NAMES = 60_000;

/** The names that texts had last, by the hash of their letters. Those that no text had for longest are dropped. */
export class NameCache {
  private recent = new Map<number, KnownName>();
  private older: Map<number, KnownName> = new Map();

  get(hash: number): KnownName | undefined {
    const recent = this.recent.get(hash);
    if (recent !== undefined || this.older.size === 0) return recent;
    const older = this.older.get(hash);
    if (older !== undefined) this.set(hash, older);
    return older;
  }

  set(hash: number, name: KnownName): void {
    if (this.recent.size * 2 >= MOST_NAMES) [this.older, this.recent] = [this.recent, new Map()];
    this.recent.set(hash, name);
  }

  /** A run that only brings profiles calls it for each of their names, and has none here. */
  delete(hash: number): void {
    if (this.recent.size > 0) this.recent.delete(hash);
    if (this.older.size > 0) this.older.delete(hash);
  }
}
