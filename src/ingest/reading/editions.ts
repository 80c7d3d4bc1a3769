import type { Edition } from "../../domain/statements/edition";
import { BadDocument } from "../../domain/errors/errors";
import type { NamedEdition, Read, ReadItem } from "../../formats/format-reader";
import type { Clock } from "../ingest-types";

export function refuseEmbargoed({ embargoedUntil }: Pick<ReadItem, "embargoedUntil">, clock: Clock): void {
  if (embargoedUntil === undefined || embargoedUntil <= clock()) return;
  throw new BadDocument(
    `embargoed until ${embargoedUntil}: \`mediagraph retry\` reads it after that`,
    undefined,
    "EMBARGOED",
  );
}

/** The version that a document has of an item, or takes back. */
export function editionIn(read: Read): NamedEdition | undefined {
  if (read.outcome === "item") return read.edition;
  return read.outcome === "skipped" ? read.withdraws : undefined;
}

export function statedIn({ version, at }: NamedEdition): Edition {
  return { ...(version !== undefined && { version }), ...(at !== undefined && { at }) };
}
