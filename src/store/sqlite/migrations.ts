import { RECORD_KINDS } from "../../domain/item";
import { StoreUnavailable } from "../../domain/errors";
import { CHANGES_TABLE } from "./changes";
import type { SqliteDatabase } from "./database";
import { textOf } from "./rows";

// The item is the last column, since it may be long: reading the columns before it does not read the item.
const recordTables = (kind: string): string => `
  CREATE TABLE ${kind} (
    n INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    revision INTEGER NOT NULL,
    sort_key TEXT NOT NULL,
    removed_at TEXT,
    facets TEXT NOT NULL,
    words_hash TEXT NOT NULL,
    item TEXT NOT NULL
  ) STRICT;
  CREATE INDEX ${kind}_in_order ON ${kind} (sort_key, id, removed_at) WHERE removed_at IS NULL;
  CREATE TABLE ${kind}_facets (
    facet TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    id TEXT NOT NULL,
    PRIMARY KEY (facet, sort_key, id)
  ) STRICT, WITHOUT ROWID;
  CREATE VIRTUAL TABLE ${kind}_words USING fts5 (words, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');`;

const VERSION_1 = `
  CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  ${RECORD_KINDS.map(recordTables).join("")}
  CREATE TABLE mention (
    n INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    owner TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    facets TEXT NOT NULL,
    item TEXT NOT NULL
  ) STRICT;
  CREATE INDEX mention_by_owner ON mention (owner);
  CREATE TABLE edges (
    n INTEGER PRIMARY KEY,
    relation TEXT NOT NULL,
    parent TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    child TEXT NOT NULL,
    owner TEXT NOT NULL,
    UNIQUE (relation, parent, sort_key, child)
  ) STRICT;
  CREATE INDEX edges_by_owner ON edges (owner);
  CREATE INDEX edges_by_child ON edges (child);
  CREATE TABLE identities (
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    id TEXT NOT NULL,
    PRIMARY KEY (kind, key)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX identities_by_id ON identities (id);
  CREATE TABLE rejections (
    id TEXT PRIMARY KEY,
    input TEXT NOT NULL,
    place TEXT,
    reason TEXT NOT NULL,
    rejected_at TEXT NOT NULL,
    media_type TEXT,
    content BLOB
  ) STRICT;`;

/**
 * A mention's row says which entity it belongs to; before, an edge said so. Rejections keep the address and the format
 * of their inputs.
 */
const VERSION_2 = `
  ALTER TABLE mention RENAME TO mention_1;
  DROP INDEX mention_by_owner;
  CREATE TABLE mention (
    n INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    owner TEXT NOT NULL,
    entity TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    facets TEXT NOT NULL,
    item TEXT NOT NULL
  ) STRICT;
  INSERT INTO mention (n, id, owner, entity, sort_key, facets, item)
    SELECT n, id, owner, coalesce((SELECT parent FROM edges WHERE relation = 'Entity.mentions' AND child = m.id), item ->> 'entityId'), sort_key, facets, item
    FROM mention_1 m;
  DROP TABLE mention_1;
  CREATE INDEX mention_by_owner ON mention (owner);
  CREATE INDEX mention_by_entity ON mention (entity, sort_key, id);
  DELETE FROM edges WHERE relation = 'Entity.mentions';
  ALTER TABLE rejections ADD COLUMN url TEXT;
  ALTER TABLE rejections ADD COLUMN format TEXT;`;

// This index has every column that a list by first sight needs, so rows are read only for the page itself.
const firstSeenOf = (kind: string): string => `
  ALTER TABLE ${kind} ADD COLUMN first_seen TEXT NOT NULL DEFAULT '';
  UPDATE ${kind} SET first_seen = item ->> 'firstSeenAt';
  CREATE INDEX ${kind}_by_first_seen ON ${kind} (first_seen, id, sort_key, removed_at) WHERE removed_at IS NULL;`;

/** Records can also be listed by the time when they were first seen. */
const VERSION_3 = RECORD_KINDS.map(firstSeenOf).join("");

/** Rejections note whose the input is. */
const VERSION_4 = "ALTER TABLE rejections ADD COLUMN speaker TEXT;";

/**
 * Items may have fields and blocks that an older program would lose, and edges of relations that it does not know.
 * Rejections keep what else was said of their inputs. There are subscriptions.
 */
const VERSION_5 = `
  ALTER TABLE rejections ADD COLUMN hints TEXT;
  CREATE TABLE subscriptions (url TEXT PRIMARY KEY, source TEXT, value TEXT NOT NULL) STRICT;
  CREATE INDEX subscriptions_by_source ON subscriptions (source);`;

/** There is a log of changes. It begins empty: what was saved before is not in it. */
const VERSION_6 = CHANGES_TABLE;

/**
 * Each one brings the store from the version before it to its own; the first one starts from an empty file. The version
 * is stored in the table `meta`, under `schema`.
 */
const MIGRATIONS: readonly string[] = [VERSION_1, VERSION_2, VERSION_3, VERSION_4, VERSION_5, VERSION_6];

/**
 * Brings the store to this program's version. It makes a new store, migrates an older one, and refuses a newer one or
 * another program's database.
 */
export function migrate(database: SqliteDatabase): void {
  if (storedVersion(database) === MIGRATIONS.length) return;
  database.transaction(() => {
    const from = storedVersion(database);
    if (from > MIGRATIONS.length) {
      throw new StoreUnavailable(
        `The store ${database.path} has version ${from}, newer than ${MIGRATIONS.length}, the newest that this program knows. Update mediagraph, or name another path.`,
      );
    }
    for (const migration of MIGRATIONS.slice(from)) database.execute(migration);
    database.run("INSERT OR REPLACE INTO meta (name, value) VALUES ('schema', ?)", String(MIGRATIONS.length));
  });
}

/** 0 for a new file. */
function storedVersion(database: SqliteDatabase): number {
  const tables = database.all("SELECT name FROM sqlite_schema WHERE type = 'table'").map((row) => row["name"]);
  if (tables.length === 0) return 0;
  const [row] =
    tables.includes("meta") && tables.includes("identities")
      ? database.all("SELECT value FROM meta WHERE name = 'schema'")
      : [];
  const version = row === undefined ? Number.NaN : Number(textOf(row, "value"));
  if (Number.isInteger(version) && version > 0) return version;
  throw new StoreUnavailable(`The file ${database.path} is a database of another program. Name another path.`);
}
