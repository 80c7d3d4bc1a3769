import type { Audience } from "../../../domain/audience";
import type { RecordKind } from "../../../domain/item";
import { sql, type Sql, type SqliteDatabase } from "../engine/database";
import { hasRecentLists, listTablesOf } from "../records/recent-rows";

/** What a statement reads in: what its audience may see, and which tables have rows of lists. */
export interface View {
  readonly audience: Audience;
  /** Whether some rows of lists are in the tables of recent rows. */
  readonly hasRecent: boolean;
}

export const viewOf = (audience: Audience, database: SqliteDatabase): View => ({
  audience,
  hasRecent: hasRecentLists(database),
});

/**
 * Whether the audience may see the record of the table or alias `record`: the only place that decides it. Every read
 * for clients asks it of the records that it gives or counts. A tombstone has no place, nor has a number without a
 * record. The totals (`totals.ts`) are those of this audience.
 */
export function isVisible({ audience }: Pick<View, "audience">, record: string): Sql {
  switch (audience) {
    case "PUBLIC":
      return sql(`${record}.place IS NOT NULL`);
  }
}

/** The tables with the rows of a kind's lists. */
export function listTables(kind: RecordKind, { hasRecent }: View): readonly string[] {
  return hasRecent ? listTablesOf(kind) : [`${kind}_posting`];
}
