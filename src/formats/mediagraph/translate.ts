import { byPlatform } from "../../domain/entity";
import type { Statements, ValuesOf } from "../../domain/statements/statements";
import { notesOf, type IdentityNotes } from "../../domain/identity/identity-notes";
import type { RecordKind } from "../../domain/item";
import type { Provenance } from "../../domain/statements/provenance";
import type { AnyExportedItem, ExportedItem } from "../../domain/statements/exported-item";
import type { z } from "zod";
import type { RecordedWire, tombstone } from "./exported-wire";

/** Fields with one name in the domain and another in a document. Their provenance uses the document's name too. */
export const DOCUMENT_NAMES: Readonly<Record<string, string>> = { text: "content" };

type Wire<T extends RecordedWire["type"]> = Extract<RecordedWire, { type: T }>;
type ProfileWire = Exclude<RecordedWire, { type: "Article" | "SocialPost" | "SocialAccount" | "Source" }>;

/** Translates a record of an export to the domain. */
export function translate(wire: RecordedWire): AnyExportedItem {
  const { recorded } = wire;
  switch (wire.type) {
    case "Article":
      return recordedAs("article", wire.id, recorded, fieldsOf(wire));
    case "SocialPost":
      return recordedAs("post", wire.id, recorded, postValues(wire));
    case "SocialAccount":
      return recordedAs("account", wire.id, recorded, fieldsOf(wire));
    case "Source":
      return recordedAs("source", wire.id, recorded, fieldsOf(wire));
    default:
      return recordedAs("entity", wire.id, recorded, profileValues(wire));
  }
}

/** A tombstone whose item has no content. */
export function translateTombstone({ id, recorded }: z.output<typeof tombstone>): AnyExportedItem {
  const { firstSeenAt, removedAt, erased, identities = [], formerIds = [], inputs = {} } = recorded;
  const kind = id.slice(0, id.indexOf("_"));
  const statements = { id, firstSeenAt, inputs, provenance: {}, values: {}, ...(erased && { erased }) };
  // The schema accepts only ids of records. Without values, items of all kinds look the same.
  return {
    kind,
    statements,
    removedAt,
    identities,
    identitiesElsewhere: [],
    formerIds,
  } as ExportedItem as AnyExportedItem;
}

type FieldsOf<W> = Omit<W, "type" | "id" | "recorded">;

function fieldsOf<W extends RecordedWire>(wire: W): FieldsOf<W> {
  const fields: Partial<W> = { ...wire };
  for (const name of ["type", "id", "recorded"] as const) Reflect.deleteProperty(fields, name);
  // The deleted names are those that FieldsOf omits.
  return fields as FieldsOf<W>;
}

function postValues(wire: Wire<"SocialPost">): ValuesOf["post"] {
  const { content, ...values } = fieldsOf(wire);
  return { ...values, ...(content && { text: content }) };
}

function profileValues(wire: ProfileWire): ValuesOf["entity"] {
  const { accounts, ...values } = fieldsOf(wire);
  return { ...values, type: wire.type, ...(accounts && { accounts: byPlatform(accounts) }) };
}

function recordedAs<K extends RecordKind>(
  kind: K,
  id: Statements<K>["id"],
  recorded: RecordedWire["recorded"],
  values: Statements<K>["values"],
): ExportedItem<K> {
  const {
    firstSeenAt,
    removedAt,
    inputs,
    provenance,
    identities = [],
    identitiesElsewhere = [],
    formerIds = [],
  } = recorded;
  return {
    kind,
    statements: {
      id,
      firstSeenAt,
      ...notesOf(recorded as IdentityNotes),
      inputs: Object.fromEntries(
        Object.entries(inputs).map(([speaker, { says, ...input }]) => [
          speaker,
          { ...input, ...(says && { says: statementNames(says) }) },
        ]),
      ),
      // What version 0.1 wrote is adopted where it is merged.
      provenance: statementNames(provenance as Readonly<Record<string, Provenance>>),
      values,
    },
    ...(removedAt !== undefined && { removedAt }),
    identities,
    identitiesElsewhere,
    // The schema of each type accepts only former ids of its own kind.
    formerIds: formerIds as ExportedItem<K>["formerIds"],
  };
}

const STATEMENT_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries(DOCUMENT_NAMES).map(([fact, name]) => [name, fact]),
);

function statementNames<T>(byPath: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(byPath).map(([path, told]) => [STATEMENT_NAMES.get(path) ?? path, told]));
}
