import type { Audience } from "../../../domain/audience";
import { sql, type Sql } from "../engine/database";

/**
 * Whether the audience may see the record of the table or alias `record`: the only place that decides it. Every read
 * for clients asks it of the records that it gives or counts. A tombstone has no place, nor has a number without a
 * record. The totals (`totals.ts`) are those of this audience.
 */
export function isVisible(audience: Audience, record: string): Sql {
  switch (audience) {
    case "PUBLIC":
      return sql(`${record}.place IS NOT NULL`);
  }
}
