import type { ItemDraft } from "../../src/domain/draft";
import type { SourceDocument } from "../../src/ingest/ingest-types";

/** A document of bytes or text. */
export function aDocument(name: string, content: string | Uint8Array, overrides: Partial<SourceDocument> = {}): SourceDocument {
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
  return aDocument(name, drafts.map((draft) => JSON.stringify(draft)).join("\n"), { format: "mediagraph" });
}
