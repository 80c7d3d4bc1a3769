import { hashedKey, idKey, isReadableKey } from "../../../domain/identity/identity";
import type { Id } from "../../../domain/ids";
import { ofEachKind, type RecordKind } from "../../../domain/item";
import type { RecordWrite } from "../../store";
import type { SqliteDatabase } from "../engine/database";
import type { Value } from "../engine/driver";
import { ManyRows } from "../engine/many-rows";
import type { Numbers } from "../records/numbers";
import { RECENT_KEYS, type RecentSizes } from "../records/recent-rows";
import { integerOf } from "../records/rows";
import { kindNumber } from "../records/terms";
import { hashOfKey, isIdKey, leadsTo } from "../records/identities";

interface KnownKey {
  readonly hash: string;
  /** What is asked for beside a key that can be read: its hash, by which an erased item is known. */
  hashed?: string;
  /** The number of the record that the key leads to. */
  n: number | undefined;
}

interface NewKey {
  readonly hash: string;
  /** The beginning of the hash as a number: numbers are put in order faster than texts. */
  readonly rank: number;
  readonly kind: RecordKind;
  readonly n: number;
}

/** As many digits as a number holds. */
const RANK_DIGITS = 13;

const LOOK_UP = RECENT_KEYS.tables
  .map((table) => `SELECT p.key AS place, i.n FROM json_each(?1) p CROSS JOIN ${table} i ON i.hash = unhex(p.value)`)
  .join(" UNION ALL ");

/** How many keys one statement looks up. */
const MOST_ASKED = 10_000;
const insertInto = (table: string): ManyRows =>
  new ManyRows(`INSERT INTO ${table} (hash, kind, n)`, "(unhex(?), ?, ?)", "ON CONFLICT DO NOTHING");
const INSERT = {
  [RECENT_KEYS.large]: insertInto(RECENT_KEYS.large),
  [RECENT_KEYS.small]: insertInto(RECENT_KEYS.small),
};

/**
 * The identity keys of the writes of one transaction. One statement looks all of them up. New ones are written at the
 * end, in the order of their hashes.
 */
export class BatchKeys {
  /** By kind, then by key: a key with its kind in one text would be written and hashed anew each time. */
  private readonly known = ofEachKind(() => new Map<string, KnownKey>());
  private added: NewKey[] = [];

  constructor(
    private readonly database: SqliteDatabase,
    private readonly sizes: RecentSizes,
  ) {}

  /** Looks up what the writes will ask for. */
  ask(writes: readonly RecordWrite[]): void {
    const asked: KnownKey[] = [];
    for (const { kind, item, identities } of writes) {
      this.note(kind, idKey(item.id), asked);
      for (const { key, exclusive } of identities) {
        const noted = this.note(kind, key, asked);
        if (exclusive && isReadableKey(key)) this.note(kind, (noted.hashed ??= hashedKey(key)), asked);
      }
    }
    for (let at = 0; at < asked.length; at += MOST_ASKED) this.look(asked.slice(at, at + MOST_ASKED));
  }

  /** An exclusive key of the write (or its hash) that leads to another item. */
  foreign(
    { kind, item, identities }: RecordWrite,
    own: ReadonlySet<number>,
    numbers: Numbers,
  ): { readonly key: string; readonly id: Id } | undefined {
    for (const { key, exclusive } of identities) {
      if (!exclusive) continue;
      for (const one of isReadableKey(key) ? [key, this.hashed(kind, key)] : [key]) {
        const n = this.leadsTo(kind, one);
        if (n !== undefined && !own.has(n)) return { key: one, id: numbers.idOf(kind, n) };
      }
    }
    const key = idKey(item.id);
    // The id itself leads to the record that has it, and that is the write's own one.
    const n = this.of(kind, key).n;
    return n === undefined || own.has(n) ? undefined : { key, id: numbers.idOf(kind, n) };
  }

  /** The number of the record that the key leads to. */
  leadsTo(kind: RecordKind, key: string): number | undefined {
    const { n } = this.of(kind, key);
    return n === undefined && isIdKey(kind, key) ? leadsTo(this.database, kind, key) : n;
  }

  /** Gives the key to the record, if it leads to no other one. Answers whether it is new. */
  give(kind: RecordKind, key: string, n: number): boolean {
    if (this.leadsTo(kind, key) !== undefined) return false;
    const known = this.of(kind, key);
    known.n = n;
    const { hash } = known;
    this.added.push({ hash, rank: Number.parseInt(hash.slice(0, RANK_DIGITS), 16), kind, n });
    return true;
  }

  /**
   * Writes the new keys. After that the table itself may be changed: then nothing is known any more. Answers whether
   * they are in the table of recent rows.
   */
  flush(): boolean {
    const added = this.added.sort((one, other) => one.rank - other.rank);
    this.added = [];
    const values: Value[] = [];
    for (const { hash, kind, n } of added) values.push(hash, kindNumber(kind), n);
    const table = RECENT_KEYS.tableFor(added.length, this.sizes);
    INSERT[table]?.write(this.database, values);
    if (table === RECENT_KEYS.large) return false;
    RECENT_KEYS.moveIfFull(this.database, this.sizes);
    return true;
  }

  forget(): void {
    this.flush();
    for (const known of Object.values(this.known)) known.clear();
  }

  private hashed(kind: RecordKind, key: string): string {
    return (this.of(kind, key).hashed ??= hashedKey(key));
  }

  private of(kind: RecordKind, key: string): KnownKey {
    const known = this.known[kind].get(key);
    if (known !== undefined) return known;
    const asked: KnownKey[] = [];
    const noted = this.note(kind, key, asked);
    this.look(asked);
    return noted;
  }

  private note(kind: RecordKind, key: string, asked: KnownKey[]): KnownKey {
    const known = this.known[kind].get(key);
    if (known !== undefined) return known;
    const noted: KnownKey = { hash: hashOfKey(kind, key), n: undefined };
    this.known[kind].set(key, noted);
    asked.push(noted);
    return noted;
  }

  private look(asked: readonly KnownKey[]): void {
    const rows = this.database.all(LOOK_UP, `["${asked.map(({ hash }) => hash).join('","')}"]`);
    for (const row of rows) {
      const known = asked[integerOf(row, "place")];
      if (known !== undefined) known.n = integerOf(row, "n");
    }
  }
}
