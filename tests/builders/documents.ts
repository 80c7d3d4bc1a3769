import type { PreciseDate } from "../../src/domain/dates";
import type { ItemDraft } from "../../src/domain/draft";
import type { SourceDocument } from "../../src/ingest/ingest-types";

/** A document of bytes or text. */
export function aDocument(
  name: string,
  content: string | Uint8Array,
  overrides: Partial<SourceDocument> = {},
): SourceDocument {
  return {
    name,
    async *open() {
      yield typeof content === "string" ? Buffer.from(content) : content;
    },
    ...overrides,
  };
}

/** A document in Mediagraph's own format that holds these drafts. */
export function draftsDocument(name: string, ...drafts: readonly ItemDraft[]): SourceDocument {
  return aDocument(name, drafts.map((draft) => JSON.stringify(draft, wireDate)).join("\n"), { format: "mediagraph" });
}

const DATE_LENGTHS = { YEAR: 4, MONTH: 7, DAY: 10, MINUTE: 16, SECOND: 24 } as const;

/** In a document a date is as much of an ISO 8601 instant as is known. */
function wireDate(_key: string, value: unknown): unknown {
  return isPreciseDate(value)
    ? value.instant.slice(0, DATE_LENGTHS[value.precision]) + (value.precision === "MINUTE" ? "Z" : "")
    : value;
}

function isPreciseDate(value: unknown): value is PreciseDate {
  return typeof value === "object" && value !== null && "instant" in value && "precision" in value;
}
