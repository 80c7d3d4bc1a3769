import { byKey } from "../../domain/lists";
import type { PreciseDate } from "../../domain/dates";
import { notesOf } from "../../domain/identity/identity-notes";
import type { AnyExportedItem } from "../../domain/statements/exported-item";
import { writeIsoDate } from "../reading/iso-dates";
import { DOCUMENT_NAMES } from "./translate";
import { VERSION } from "./wire";

/** The first line of an export. */
export const HEADER_LINE = `${JSON.stringify({ mediagraph: VERSION })}\n`;

/** The type of a profile is one of its values. */
const TYPES = {
  article: "Article",
  post: "SocialPost",
  account: "SocialAccount",
  source: "Source",
  entity: undefined,
} as const;

/**
 * Writes an item as one line of an export: type and id, then its fields in code unit order, then `recorded`. Equal
 * items give equal bytes.
 */
export function writeRecord(item: AnyExportedItem): string {
  const { kind, statements, removedAt, identities, identitiesElsewhere, formerIds } = item;
  if (removedAt !== undefined && Object.keys(statements.values).length === 0) return writeTombstone(item);
  const { type = TYPES[kind], ...values } = withDocumentNames(statements.values);
  const inputs = Object.entries(statements.inputs).map(([speaker, { says, ...input }]) => {
    return [speaker, { ...input, says: says && withDocumentNames(says) }] as const;
  });
  const recorded = {
    firstSeenAt: statements.firstSeenAt,
    removedAt,
    formerIds: filled(formerIds),
    identities: filled(identities),
    identitiesElsewhere: filled(identitiesElsewhere),
    ...notesOf(statements),
    inputs: Object.fromEntries(inputs),
    provenance: withDocumentNames(statements.provenance),
  };
  const fields = members({
    ...values,
    ...(values["accounts"] !== undefined && { accounts: flat(values["accounts"]) }),
  });
  return `{${[member("type", type), member("id", statements.id), ...fields, member("recorded", recorded)].join(",")}}\n`;
}

/** A removed item whose content is unknown or left out. */
function writeTombstone({
  statements: { id, firstSeenAt, erased, inputs },
  removedAt,
  identities,
  formerIds,
}: AnyExportedItem): string {
  const recorded = {
    firstSeenAt,
    removedAt,
    erased,
    formerIds: filled(formerIds),
    identities: filled(identities),
    // Who withdrew it, if its publisher did.
    inputs: Object.keys(inputs).length === 0 ? undefined : inputs,
  };
  return `{${[member("type", "Tombstone"), member("id", id), member("recorded", recorded)].join(",")}}\n`;
}

function withDocumentNames(fields: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]: [string, unknown]) => [DOCUMENT_NAMES[name] ?? name, value]),
  );
}

/** A profile keeps its accounts by platform. A document has them in one list. */
function flat(accounts: unknown): unknown[] {
  const groups = Object.entries(accounts ?? {}).sort(byKey);
  return groups.flatMap(([, refs]: [string, unknown]) => refs);
}

function filled(list: readonly string[]): readonly string[] | undefined {
  return list.length === 0 ? undefined : [...list].sort();
}

/** JSON with the members of every object in code unit order. */
function write(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(write).join(",")}]`;
  return isDate(value) ? JSON.stringify(writeIsoDate(value)) : `{${members(value).join(",")}}`;
}

function members(object: object): string[] {
  const entries = Object.entries(object).filter(([, value]) => value !== undefined);
  return entries.sort(byKey).map(([name, value]: [string, unknown]) => member(name, value));
}

function member(name: string, value: unknown): string {
  return `${JSON.stringify(name)}:${write(value)}`;
}

function isDate(value: object): value is PreciseDate {
  return "instant" in value && "precision" in value;
}
