import type { KnownName } from "./known-name";

/** Both are powers of two. A name takes some 300 bytes with what belongs to it. */
const PLACES = 2 ** 17;
/** A name has one of so many places side by side, and the one that came first of those goes when another needs it. */
const BESIDE = 4;

/** The names that texts had last, by the hash of their letters. Texts ask for each name that they have. */
export class NameCache {
  private hashes = new Int32Array(0);
  private names: (KnownName | undefined)[] = [];

  get(hash: number): KnownName | undefined {
    const first = firstPlace(hash);
    for (let at = first; at < first + BESIDE; at++) if (this.hashes[at] === hash) return this.names[at];
    return undefined;
  }

  set(hash: number, name: KnownName): void {
    // A linker that links no text has no list.
    if (this.names.length === 0) {
      this.hashes = new Int32Array(PLACES);
      this.names = Array.from({ length: PLACES }, () => undefined);
    }
    const first = firstPlace(hash);
    for (let at = first + BESIDE - 1; at > first; at--) {
      this.hashes[at] = this.hashes[at - 1] ?? 0;
      this.names[at] = this.names[at - 1];
    }
    this.hashes[first] = hash;
    this.names[first] = name;
  }

  delete(hash: number): void {
    const first = firstPlace(hash);
    for (let at = first; at < first + BESIDE; at++) if (this.hashes[at] === hash) this.names[at] = undefined;
  }
}

const firstPlace = (hash: number): number => hash & (PLACES - BESIDE);
