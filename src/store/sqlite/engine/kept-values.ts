import type { SqliteDatabase } from "./database";

/**
 * Characters of stored text that all kept values of a store were made of. In memory a character takes some four bytes,
 * since a value is kept as objects.
 */
export const KEPT_CHARACTERS = 4_000_000;
/** What a value takes beside its text. */
const LEAST_SIZE = 100;

/** Values that were made of what stands in the file, by number or name. */
export interface Kept<V> {
  get(key: number | string): V | undefined;
  /** `size`: the characters of text that the value was made of. */
  keep(key: number | string, value: V, size: number): void;
}

/** A value that was read for the key at a place. */
export interface ReadValue<V> {
  readonly place: number;
  readonly value: V;
  readonly size: number;
}

/** The value of each key, null where there is none. `read` reads those that are not kept; it gets each key once. */
export function valuesOf<K extends number | string, V>(
  kept: Kept<V> | undefined,
  keys: readonly K[],
  read: (missing: readonly K[]) => readonly ReadValue<V>[],
): (V | null)[] {
  const values = keys.map((key) => kept?.get(key) ?? null);
  const missing = [...new Set(keys.filter((_, index) => values[index] === null))];
  if (missing.length === 0) return values;
  const found = new Map<K, V>();
  for (const { place, value, size } of read(missing)) {
    const key = missing[place];
    if (key === undefined) continue;
    found.set(key, value);
    kept?.keep(key, value, size);
  }
  return values.map((value, index) => value ?? found.get(keys[index] as K) ?? null);
}

interface Entry {
  readonly value: unknown;
  readonly size: number;
}

type Generation = Map<object, Map<number | string, Entry>>;

/**
 * Values that were read lately, so that nothing is read and parsed again and again. All are forgotten when anything was
 * saved since, by this connection or by any other one, in this process or in another. So no read gives an older value
 * than the file has when the read begins.
 *
 * There are two generations. When the younger one is half as large as the limit, the older one is forgotten, and the
 * younger one becomes the older. A value that is asked for moves into the younger one: what is asked for often stays.
 */
export class KeptValues {
  #version: string | undefined;
  #young: Generation = new Map();
  #old: Generation = new Map();
  #size = 0;

  constructor(
    private readonly database: SqliteDatabase,
    private readonly mostCharacters = KEPT_CHARACTERS,
  ) {}

  /** The kept values of a source, as new as the file is now. The source stands for how they are read. */
  of<V>(source: object): Kept<V> {
    const version = this.database.version();
    if (version !== this.#version) this.#forget();
    this.#version = version;
    return {
      get: (key) => this.#get(source, key) as V | undefined,
      keep: (key, value, size) => this.#keep(source, key, { value, size: size + LEAST_SIZE }),
    };
  }

  #get(source: object, key: number | string): unknown {
    const young = this.#young.get(source)?.get(key);
    if (young !== undefined) return young.value;
    const old = this.#old.get(source)?.get(key);
    if (old === undefined) return undefined;
    this.#keep(source, key, old);
    return old.value;
  }

  #keep(source: object, key: number | string, entry: Entry): void {
    const half = this.mostCharacters / 2;
    if (entry.size > half) return;
    if (this.#size + entry.size > half) this.#age();
    const values = this.#young.get(source) ?? new Map<number | string, Entry>();
    this.#young.set(source, values);
    values.set(key, entry);
    this.#size += entry.size;
  }

  #age(): void {
    this.#old = this.#young;
    this.#young = new Map();
    this.#size = 0;
  }

  #forget(): void {
    this.#age();
    this.#old = new Map();
  }
}
