import { mixed } from "../../domain/text/hashes";
import { KnownName } from "./known-name";

/** One takes some 300 bytes with what belongs to it. Twice as many are in memory at most. */
const MOST_NAMES = 30_000;
/** A power of two. */
const FIRST_PLACES = 1_024;

/** The names that texts had last, by the hash of their letters. Those that no text had for longest are dropped. */
export class NameCache {
  private recent = new Table();
  private older = new Table();

  get(hash: number): KnownName | undefined {
    const recent = this.recent.get(hash);
    if (recent !== undefined || this.older.count === 0) return recent;
    const older = this.older.get(hash);
    if (older !== undefined) this.set(hash, older);
    return older;
  }

  set(hash: number, name: KnownName): void {
    if (this.recent.count >= MOST_NAMES) [this.older, this.recent] = [this.recent, new Table()];
    this.recent.set(hash, name);
  }

  /** A run that only brings profiles calls it for each of their names, and has none here. */
  delete(hash: number): void {
    if (this.recent.count > 0) this.recent.delete(hash);
    if (this.older.count > 0) this.older.delete(hash);
  }
}

/** Stands where a name was deleted: the search for another one goes on there. */
const DELETED = new KnownName([]);

/** Open addressing with linear probing. A `Map` takes twice the time. */
class Table {
  /** How many places are taken, those of deleted names too. */
  count = 0;
  private hashes = new Int32Array(FIRST_PLACES);
  private names = emptyPlaces(FIRST_PLACES);

  get(hash: number): KnownName | undefined {
    const name = this.names[this.placeOf(hash)];
    return name === DELETED ? undefined : name;
  }

  set(hash: number, name: KnownName): void {
    const place = this.placeOf(hash);
    if (this.names[place] === undefined) this.count += 1;
    this.hashes[place] = hash;
    this.names[place] = name;
    if (this.count * 2 > this.hashes.length) this.grow();
  }

  delete(hash: number): void {
    const place = this.placeOf(hash);
    if (this.names[place] !== undefined) this.names[place] = DELETED;
  }

  /** Where the name is, or would be. */
  private placeOf(hash: number): number {
    const { hashes, names } = this;
    const mask = hashes.length - 1;
    let place = mixed(hash) & mask;
    while (hashes[place] !== hash && names[place] !== undefined) place = (place + 1) & mask;
    return place;
  }

  private grow(): void {
    const { hashes, names } = this;
    this.hashes = new Int32Array(hashes.length * 2);
    this.names = emptyPlaces(hashes.length * 2);
    this.count = 0;
    names.forEach((name, place) => {
      if (name !== undefined && name !== DELETED) this.set(hashes[place] ?? 0, name);
    });
  }
}

const emptyPlaces = (count: number): (KnownName | undefined)[] => Array<undefined>(count).fill(undefined);
