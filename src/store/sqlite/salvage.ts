import type { Id } from "../../domain/ids";
import type { RecordKind } from "../../domain/item";
import type { LostRecord, RecordWithKeys } from "../store-upkeep";
import { faultOf, isDamaged, refuseBadTexts } from "./damage";
import type { Row, SqliteDatabase } from "./engine/database";
import { idText, Numbers } from "./records/numbers";
import { integerOf, textOf } from "./records/rows";

/** How many numbers one statement reads. */
const STEP = 64;
const HEX_DIGITS = [..."0123456789abcdef"];
const DIGITS_OF_ID = 32;
/**
 * The index of ids is read in so many parts as these first digits make. Where a part is damaged, more digits make
 * smaller ones, as many as leave some hundred ids of a large store in each.
 */
const DIGITS_OF_PART = 2;
const MOST_DIGITS = 4;

/** A range of numbers, with both ends. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** How a kind's whole records are read: a statement without conditions, and what makes a record of a row. */
export interface SalvagedRows<K extends RecordKind> {
  readonly kind: K;
  /** The record is `c`. Gives `n` and `id` too. */
  readonly rows: string;
  decode(row: Row, numbers: Numbers): RecordWithKeys<K>;
}

/**
 * What can be read of a damaged kind: the records whose ids come after `last`, in the order of their numbers. Each
 * record that a page of the file has is found by its number alone, so a bad page costs only the records on it. The
 * others are told to `onLost`.
 */
export function* salvagedRecords<K extends RecordKind>(
  database: SqliteDatabase,
  { kind, rows, decode }: SalvagedRows<K>,
  last: string,
  onLost: (lost: LostRecord) => void,
): Generator<RecordWithKeys<K>[]> {
  const ids = new UnreadableIds(database);
  const numbers = new SalvagedNumbers(database, ids);
  const lose = (id: Id | undefined, fault: string): void => {
    if (id === undefined || id > last) onLost({ kind, id, fault });
  };
  database.execute("PRAGMA cell_size_check = ON");
  const select = (range: string): string => `${rows} WHERE c.${range} AND c.revision > 0`;
  const highest = highestNumber(database, kind, ids);
  for (let from = 1; from <= highest; from += STEP) {
    const range = { from, to: Math.min(from + STEP - 1, highest) };
    const found = readable(database, select, range);
    const records: RecordWithKeys<K>[] = [];
    for (const row of found) {
      const id = textOf(row, "id") as Id;
      if (id <= last) continue;
      try {
        refuseBadTexts(database, kind, row);
        records.push(decode(row, numbers));
      } catch (error) {
        lose(id, faultOf(error));
      }
    }
    yield records;
    const read = new Set(found.map((row) => integerOf(row, "n")));
    for (const n of recordNumbers(database, kind, range, ids))
      if (!read.has(n))
        lose(idOfNumber(database, kind, n) ?? ids.idOf(kind, n), "it stands on a damaged page of the file");
  }
}

/** A statement for the rows of a range: the condition begins with `n`. */
type Select = (range: string) => string;

/**
 * The rows of a range that can be read. One row is found by its number alone: a walk also looks at what stands before
 * it and behind it.
 */
function readable(database: SqliteDatabase, select: Select, { from, to }: Range): Row[] {
  if (from === to) return unlessDamaged(database, () => database.all(select("n = ?"), from)) ?? [];
  const rows = unlessDamaged(database, () => database.all(select("n BETWEEN ? AND ?"), from, to));
  if (rows !== undefined) return rows;
  const middle = Math.floor((from + to) / 2);
  return [...readable(database, select, { from, to: middle }), ...readable(database, select, { from: middle + 1, to })];
}

function unlessDamaged<T>(database: SqliteDatabase, read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!isDamaged(database, error)) throw error;
    return undefined;
  }
}

function idOfNumber(database: SqliteDatabase, kind: RecordKind, n: number): Id | undefined {
  const statement = `SELECT ${idText(kind, "id")} AS id FROM ${kind} WHERE n = ?`;
  const [row] = unlessDamaged(database, () => database.all(statement, n)) ?? [];
  return row && (textOf(row, "id") as Id);
}

/**
 * The numbers of a range that have a record: these have a body. Where that cannot be read either, those with a row that
 * says so, and those of which nothing but an id is left.
 */
function recordNumbers(database: SqliteDatabase, kind: RecordKind, range: Range, ids: UnreadableIds): Set<number> {
  const bodies: Select = (numbers) => `SELECT n FROM ${kind}_body WHERE ${numbers}`;
  const records: Select = (numbers) => `SELECT n FROM ${kind} WHERE ${numbers} AND revision > 0`;
  const rows = [bodies, records].flatMap((select) => readable(database, select, range));
  const found = new Set(rows.map((row) => integerOf(row, "n")));
  for (let n = range.from; n <= range.to; n++) {
    if (found.has(n) || !ids.has(kind, n)) continue;
    if (unlessDamaged(database, () => database.all(bodies("n = ?"), n)) === undefined) found.add(n);
  }
  return found;
}

/** The last page of one table may be damaged, but seldom those of all. */
function highestNumber(database: SqliteDatabase, kind: RecordKind, ids: UnreadableIds): number {
  const highest = [kind, `${kind}_body`].map((table) => {
    const [row] = unlessDamaged(database, () => database.all(`SELECT max(n) AS n FROM ${table}`)) ?? [];
    return typeof row?.["n"] === "number" ? row["n"] : 0;
  });
  return highest.reduce((one, other) => Math.max(one, other), ids.highest(kind));
}

/** The ids of numbers whose rows cannot be read. The index of ids has them too, on other pages. */
class UnreadableIds {
  private readonly ofKinds = new Map<RecordKind, { readonly ids: ReadonlyMap<number, Id>; readonly highest: number }>();

  constructor(private readonly database: SqliteDatabase) {}

  idOf(kind: RecordKind, n: number): Id | undefined {
    return this.of(kind).ids.get(n);
  }

  has(kind: RecordKind, n: number): boolean {
    return this.of(kind).ids.has(n);
  }

  /** The highest number that the index of ids has. */
  highest(kind: RecordKind): number {
    return this.of(kind).highest;
  }

  private of(kind: RecordKind) {
    const known = this.ofKinds.get(kind) ?? this.read(kind);
    this.ofKinds.set(kind, known);
    return known;
  }

  private read(kind: RecordKind) {
    const ids = new Map<number, Id>();
    let highest = 0;
    for (const { n, id } of this.indexed(kind, "", MOST_DIGITS)) {
      highest = Math.max(highest, n);
      if (idOfNumber(this.database, kind, n) === undefined) ids.set(n, id);
    }
    return { ids, highest };
  }

  /** The entries of the index whose ids begin with some digits. Where these cannot be read, by longer beginnings. */
  private *indexed(kind: RecordKind, start: string, most: number): Generator<{ readonly n: number; readonly id: Id }> {
    const rows = this.startingWith(kind, start);
    if (rows !== undefined) for (const row of rows) yield { n: integerOf(row, "n"), id: textOf(row, "id") as Id };
    else if (start.length < most) for (const digit of HEX_DIGITS) yield* this.indexed(kind, start + digit, most);
  }

  private startingWith(kind: RecordKind, start: string): Row[] | undefined {
    // A store of millions is read in parts.
    if (start.length < DIGITS_OF_PART) return undefined;
    const [from, to] = ["0", "f"].map((digit) => start.padEnd(DIGITS_OF_ID, digit));
    const statement = `SELECT n, ${idText(kind, "id")} AS id FROM ${kind} INDEXED BY sqlite_autoindex_${kind}_1 WHERE id BETWEEN unhex(?) AND unhex(?)`;
    return unlessDamaged(this.database, () => this.database.all(statement, from ?? "", to ?? ""));
  }
}

/** Knows the ids of numbers whose rows cannot be read: items that name these items can be read. */
class SalvagedNumbers extends Numbers {
  constructor(
    database: SqliteDatabase,
    private readonly unreadable: UnreadableIds,
  ) {
    super(database);
  }

  override idOf<K extends RecordKind>(kind: K, n: number): Id<K> {
    try {
      return super.idOf(kind, n);
    } catch (error) {
      const id = this.unreadable.idOf(kind, n);
      if (id === undefined) throw error;
      // The index has the ids of one kind.
      return id as Id<K>;
    }
  }
}
