import type { RecordKind } from "../../../domain/item";
import type { SqliteDatabase } from "../engine/database";
import type { Value } from "../engine/driver";
import { integerOf } from "./rows";

/** When rows are written aside, and for how long. */
export interface RecentSizes {
  /** A batch with fewer new rows, such as one article of a feed, writes them to the large table at once. */
  readonly fewest: number;
  /**
   * How many rows a small table of lists, or of keys, has before they move. With more of them each batch changes more
   * pages of the small table, with fewer they move more often.
   */
  readonly mostInLists: number;
  readonly mostKeys: number;
}

/** Full tables have some ten megabytes. */
export const USUAL_SIZES: RecentSizes = { fewest: 1_000, mostInLists: 400_000, mostKeys: 100_000 };

/**
 * A large table has its rows in the order of terms or of hashes, so the new rows of a batch are far apart: each changes
 * a page of its own, and in a large store a batch changes nearly every page. So a large batch writes its rows to a
 * small table of the same form. When that one is full, or the ingest ends, its rows move to the large table together,
 * many to a page. A row is in one of the two tables.
 */
export class RecentRows {
  constructor(
    readonly large: string,
    readonly small: string,
    private readonly most: "mostInLists" | "mostKeys",
  ) {}

  get tables(): readonly string[] {
    return [this.large, this.small];
  }

  /** The table for so many new rows. */
  tableFor(rows: number, { fewest }: RecentSizes): string {
    return rows < fewest ? this.large : this.small;
  }

  /** The rows of both tables, in no order, as what follows FROM. They have the name of the large one. */
  both(database: SqliteDatabase): string {
    return this.areNone(database)
      ? this.large
      : `(SELECT * FROM ${this.large} UNION ALL SELECT * FROM ${this.small}) AS ${this.large}`;
  }

  areNone(database: SqliteDatabase): boolean {
    return database.all(`SELECT 1 FROM ${this.small} LIMIT 1`).length === 0;
  }

  /** Call it in a transaction, as the other two. */
  move(database: SqliteDatabase): void {
    if (this.areNone(database)) return;
    database.run(`INSERT INTO ${this.large} SELECT * FROM ${this.small}`);
    database.run(`DELETE FROM ${this.small}`);
  }

  moveIfFull(database: SqliteDatabase, sizes: RecentSizes): void {
    const [row = {}] = database.all(`SELECT count(*) AS recent FROM ${this.small}`);
    if (integerOf(row, "recent") >= sizes[this.most]) this.move(database);
  }

  /** Moves the rows that meet a condition. */
  moveSome(database: SqliteDatabase, condition: string, ...values: Value[]): void {
    database.run(`INSERT INTO ${this.large} SELECT * FROM ${this.small} WHERE ${condition}`, ...values);
    database.run(`DELETE FROM ${this.small} WHERE ${condition}`, ...values);
  }
}

/** The lists of texts: a text stands in the list of each profile that it mentions, so these are the long ones. */
const LISTS: Partial<Record<RecordKind, RecentRows>> = {
  article: new RecentRows("article_posting", "article_recent", "mostInLists"),
  post: new RecentRows("post_posting", "post_recent", "mostInLists"),
};
export const RECENT_LISTS: readonly RecentRows[] = Object.values(LISTS);

/** Undefined: all rows of lists of the kind are in one table. */
export const recentLists = (kind: RecordKind): RecentRows | undefined => LISTS[kind];

/** All tables with rows of the lists of a kind. */
export const listTablesOf = (kind: RecordKind): readonly string[] => LISTS[kind]?.tables ?? [`${kind}_posting`];

export const RECENT_KEYS = new RecentRows("identities", "identities_recent", "mostKeys");

/** Moves all recent rows. */
export function moveRecent(database: SqliteDatabase): void {
  for (const rows of [...RECENT_LISTS, RECENT_KEYS]) rows.move(database);
}

const ANY_IN_LISTS = `SELECT ${RECENT_LISTS.map(({ small }) => `EXISTS (SELECT 1 FROM ${small})`).join(" OR ")} AS found`;

/** Whether any list has recent rows. */
export const hasRecentLists = (database: SqliteDatabase): boolean => database.all(ANY_IN_LISTS)[0]?.["found"] === 1;

/** All rows of the lists of a kind, in no order, as what follows FROM. They have the name `KIND_posting`. */
export const allPostings = (database: SqliteDatabase, kind: RecordKind): string =>
  recentLists(kind)?.both(database) ?? `${kind}_posting`;
