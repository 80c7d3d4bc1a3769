import type { Id } from "../../domain/ids";
import type { SourceSubscription } from "../../domain/source-subscription";
import type { SubscriptionList } from "../store";
import { sql, type Row, type Sql, type SqliteDatabase } from "./engine/database";
import { encodeList, textOf } from "./records/rows";

const BATCH = 100;

export class SqliteSubscriptions implements SubscriptionList {
  constructor(private readonly database: SqliteDatabase) {}

  async *all(): AsyncIterable<SourceSubscription> {
    for (let after = ""; ;) {
      const statement = `SELECT url, value FROM subscriptions WHERE url > ? ORDER BY url LIMIT ${BATCH}`;
      const rows = this.database.all(statement, after);
      yield* rows.map(decodeSubscription);
      const end = rows.at(-1);
      if (end === undefined || rows.length < BATCH) return;
      after = textOf(end, "url");
    }
  }

  async get(url: string): Promise<SourceSubscription | null> {
    const [row] = this.database.all("SELECT value FROM subscriptions WHERE url = ?", url);
    return row === undefined ? null : decodeSubscription(row);
  }

  async replace(from: SourceSubscription | null, to: SourceSubscription | null): Promise<boolean> {
    const url = (to ?? from)?.url;
    if (url === undefined) return true;
    return this.database.transaction(() => {
      const [row] = this.database.all("SELECT value FROM subscriptions WHERE url = ?", url);
      const stored = row === undefined ? null : textOf(row, "value");
      if (stored !== (from === null ? null : JSON.stringify(from))) return false;
      if (to === null) this.database.run("DELETE FROM subscriptions WHERE url = ?", url);
      else
        this.database.run(
          "INSERT OR REPLACE INTO subscriptions (url, source, value) VALUES (?, ?, ?)",
          url,
          to.sourceId ?? null,
          JSON.stringify(to),
        );
      return true;
    });
  }
}

export function subscriptionsOfQuery(sources: readonly Id<"source">[]): Sql {
  return sql(
    "SELECT p.key AS place, s.value FROM json_each(?) p CROSS JOIN subscriptions s ON s.source = p.value ORDER BY p.key, s.url",
    encodeList(sources),
  );
}

export function decodeSubscription(row: Row): SourceSubscription {
  return JSON.parse(textOf(row, "value")) as SourceSubscription;
}
