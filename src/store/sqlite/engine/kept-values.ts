import type { Id } from "../../../domain/ids";
import type { SqliteDatabase } from "./database";

/**
 * Characters of stored text that all kept values of a store were made of. In memory a character takes some four bytes,
 * since a value is kept as objects.
 */
const KEPT_CHARACTERS = 4_000_000;
/** What a value takes beside its text. */
const LEAST_SIZE = 100;

/** Values that were made of what stands in the file, by number or name. */
export interface Kept<V> {
  get(key: number | string): V | undefined;
  keep(key: number | string, value: V, made: Made): void;
}

/** What a value was made of. */
interface Made {
  /** Characters of stored text. */
  readonly size: number;
  /** The record that it was made of, if all that the record shows is as it was as long as no log names it. */
  readonly of?: Id | undefined;
}

/** A value that was read for the key at a place. */
export interface ReadValue<V> extends Made {
  readonly place: number;
  readonly value: V;
}

/** Which records were saved, by the log of the file. */
export interface SavedRecords {
  /** The records that were saved since the last call; undefined if the log does not tell. */
  sinceLast(): readonly Id[] | undefined;
}

/** The log does not tell. */
const UNKNOWN: SavedRecords = { sinceLast: () => undefined };
/** So many records may be noted as saved. Then everything is forgotten. */
const MOST_SAVED = 50_000;

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
  for (const { place, value, size, of } of read(missing)) {
    const key = missing[place];
    if (key === undefined) continue;
    found.set(key, value);
    kept?.keep(key, value, { size, of });
  }
  return values.map((value, index) => value ?? found.get(keys[index] as K) ?? null);
}

interface Entry extends Made {
  readonly value: unknown;
  /** How many saves had been noticed when it was read. */
  readonly saves: number;
}

type Generation = Map<object, Map<number | string, Entry>>;

/**
 * Values that were read lately, so that nothing is read and parsed again and again. Each look at them first asks the
 * file whether anybody has saved anything since, by this connection or by any other one, in this process or in another.
 * If so, the values of the records that the log names are forgotten, and all that were made of no single record. So no
 * read gives an older value than the file has when the read begins.
 *
 * There are two generations. When the younger one is half as large as the limit, the older one is forgotten, and the
 * younger one becomes the older. A value that is asked for moves into the younger one: what is asked for often stays.
 */
export class KeptValues {
  private version: string | undefined;
  /** How often somebody had saved something. */
  private saves = 0;
  /** The value of `saves` when a record was saved last. */
  private readonly saved = new Map<Id, number>();
  private young: Generation = new Map();
  private old: Generation = new Map();
  private size = 0;

  constructor(
    private readonly database: SqliteDatabase,
    private readonly log: SavedRecords = UNKNOWN,
    private readonly mostCharacters = KEPT_CHARACTERS,
  ) {}

  /**
   * The kept values of a source, as new as the file is at that version. The source stands for how they are read.
   */
  of<V>(source: object, version = this.database.version()): Kept<V> {
    this.notice(version);
    return {
      get: (key) => this.get(source, key) as V | undefined,
      keep: (key, value, { size, of }) =>
        this.keep(source, key, { value, size: size + LEAST_SIZE, of, saves: this.saves }),
    };
  }

  private notice(version: string): void {
    if (version === this.version) return;
    this.version = version;
    this.saves += 1;
    const saved = this.log.sinceLast();
    if (saved === undefined || this.saved.size + saved.length > MOST_SAVED) this.forget();
    else for (const id of saved) this.saved.set(id, this.saves);
  }

  private get(source: object, key: number | string): unknown {
    const young = this.young.get(source)?.get(key);
    if (young !== undefined) return this.isAsStored(young) ? young.value : undefined;
    const old = this.old.get(source)?.get(key);
    if (old === undefined || !this.isAsStored(old)) return undefined;
    this.keep(source, key, old);
    return old.value;
  }

  private isAsStored({ of, saves }: Entry): boolean {
    return of === undefined ? saves === this.saves : (this.saved.get(of) ?? 0) <= saves;
  }

  private keep(source: object, key: number | string, entry: Entry): void {
    const half = this.mostCharacters / 2;
    if (entry.size > half) return;
    if (this.size + entry.size > half) this.age();
    const values = this.young.get(source) ?? new Map<number | string, Entry>();
    this.young.set(source, values);
    this.size += entry.size - (values.get(key)?.size ?? 0);
    values.set(key, entry);
  }

  private age(): void {
    this.old = this.young;
    this.young = new Map();
    this.size = 0;
  }

  private forget(): void {
    this.age();
    this.old = new Map();
    this.saved.clear();
  }
}
