import { StoreUnavailable } from "../../../domain/errors/errors";
import { digitsOf, hashOf, type Id } from "../../../domain/ids";
import { idKey } from "../../../domain/identity/identity";
import { RecentValues } from "../../../domain/collections/recent-values";
import type { RecordKind } from "../../../domain/item";
import type { SqliteDatabase } from "../engine/database";
import { numberOfKey } from "./identities";
import { integerOf, textOf } from "./rows";
import { kindNumber, sourceIn, STORED_KINDS } from "./terms";
import { LAST_NUMBER } from "./word-index";

/** Of one kind some 12 MB. A run of millions of profiles needs each number once, or a few times one after the other. */
const MOST_KEPT = 100_000;

/** The SQL expression for the id of a row. */
export const idText = (kind: RecordKind, id: string): string => `'${kind}_' || lower(hex(${id}))`;

/**
 * Which number stands for an id inside the store. A number keeps its id for ever. The id of an absorbed record leads to
 * the number of its survivor. The last of both are kept in memory, since every text names many profiles.
 */
export class Numbers {
  private readonly numbers = new RecentValues<string, number>(MOST_KEPT);
  private readonly ids: { readonly [K in RecordKind]: RecentValues<number, Id<K>> } = {
    source: new RecentValues(MOST_KEPT),
    account: new RecentValues(MOST_KEPT),
    entity: new RecentValues(MOST_KEPT),
    post: new RecentValues(MOST_KEPT),
    article: new RecentValues(MOST_KEPT),
  };
  private readonly nextNumbers = new Map<RecordKind, number>();
  private readonly made = new Set<Id>();
  private version: unknown;

  constructor(private readonly database: SqliteDatabase) {}

  /** Call it at the start of each transaction: other processes may have made numbers, or absorbed records. */
  begin(): void {
    const version = this.database.all("PRAGMA data_version")[0]?.["data_version"];
    this.made.clear();
    if (version === this.version) return;
    this.numbers.clear();
    this.nextNumbers.clear();
    this.version = version;
  }

  /** An id leads elsewhere from now on: a record got its key or let it go. */
  forgetId(id: Id): void {
    this.numbers.delete(id);
  }

  /** After a transaction that was rolled back, or when the ids of many rows lead elsewhere. */
  forget(): void {
    this.numbers.clear();
    for (const ids of Object.values(this.ids)) ids.clear();
    this.nextNumbers.clear();
  }

  /** Whether the id got its number in this transaction. */
  isMade(id: Id): boolean {
    return this.made.has(id);
  }

  /** A number for an id that has none. The caller writes its row. */
  make(kind: RecordKind, id: Id): number {
    this.made.add(id);
    return this.keep(id, this.next(kind));
  }

  /** The number of an id, which gets one if it has none. */
  of(kind: RecordKind, id: Id): number {
    const known = this.find(kind, id);
    if (known !== undefined) return known;
    const n = this.make(kind, id);
    this.database.run(`INSERT INTO ${kind} (n, id, revision) VALUES (?, unhex(?), 0)`, n, digitsOf(id));
    return n;
  }

  /** Looks up the numbers of many ids that the transaction will ask for. */
  ask(kind: RecordKind, ids: Iterable<Id>): void {
    const unknown = [...new Set(ids)].filter((id) => this.numbers.get(id) === undefined);
    if (unknown.length === 0) return;
    // The id of an absorbed record leads to another number: `find` looks for it.
    const rows = this.database.all(
      `SELECT p.key AS place, c.n FROM json_each(?) p CROSS JOIN ${kind} c ON c.id = unhex(p.value) WHERE c.revision > 0`,
      `["${unknown.map(digitsOf).join('","')}"]`,
    );
    for (const row of rows) {
      const id = unknown[integerOf(row, "place")];
      if (id !== undefined) this.keep(id, integerOf(row, "n"));
    }
  }

  find(kind: RecordKind, id: Id): number | undefined {
    const known = this.numbers.get(id);
    if (known !== undefined) return known;
    const [row] = this.database.all(
      `SELECT coalesce(${numberOfKey("unhex(?1)")}, (SELECT n FROM ${kind} WHERE id = unhex(?2))) AS n`,
      hashOf(`${kind}|${idKey(id)}`),
      digitsOf(id),
    );
    return row === undefined || row["n"] === null ? undefined : this.keep(id, integerOf(row, "n"));
  }

  /** A number that was never used. */
  private next(kind: RecordKind): number {
    const n = this.nextNumbers.get(kind) ?? this.firstFree(kind);
    if (n > LAST_NUMBER)
      throw new StoreUnavailable(
        `The store ${this.database.path} has no more numbers for items of the kind ${kind}: it had ${LAST_NUMBER}. Use MongoDB for so many.`,
      );
    this.nextNumbers.set(kind, n + 1);
    return n;
  }

  private keep(id: Id, n: number): number {
    this.numbers.set(id, n);
    return n;
  }

  /** The number of the id itself: not of a record that absorbed it. Undefined if it has none. */
  exactly(kind: RecordKind, id: Id): number | undefined {
    const n = this.find(kind, id);
    // A record that is being saved has no row yet.
    return n === undefined || this.made.has(id) || this.idOf(kind, n) === id ? n : undefined;
  }

  /** A facet for a stored list: the number of the source if the facet names one. */
  facet(kind: RecordKind, facet: string): string | number {
    const source = sourceIn(kind, facet);
    return (source && this.exactly("source", source)) ?? facet;
  }

  /** The id that has the number. */
  idOf<K extends RecordKind>(kind: K, n: number): Id<K> {
    const ids = this.ids[kind];
    const known = ids.get(n);
    if (known !== undefined) return known;
    const [row] = this.database.all(`SELECT lower(hex(id)) AS id FROM ${kind} WHERE n = ?`, n);
    if (row === undefined) throw new TypeError(`The store has no ${kind} with the number ${n}.`);
    const id: Id<K> = `${kind}_${textOf(row, "id")}`;
    ids.set(n, id);
    return id;
  }

  private firstFree(kind: RecordKind): number {
    const [row] = this.database.all(`SELECT coalesce(max(n), 0) + 1 AS n FROM ${kind}`);
    return row === undefined ? 1 : integerOf(row, "n");
  }
}

/** What a row's keeper is: a record's number and its kind. */
export const KEEPER_KINDS = 16;
export const keeperOf = (kind: RecordKind, n: number): number => n * KEEPER_KINDS + kindNumber(kind);
export function recordOfKeeper(keeper: number): { readonly kind: RecordKind; readonly n: number } {
  const kind = STORED_KINDS[(keeper % KEEPER_KINDS) - 1];
  if (kind === undefined) throw new TypeError(`The stored keeper ${keeper} is of no kind.`);
  return { kind, n: Math.floor(keeper / KEEPER_KINDS) };
}
