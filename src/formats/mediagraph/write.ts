import { byKey } from "../../domain/lists";
import type { PreciseDate } from "../../domain/dates";
import { remembered } from "../../domain/remembered";
import { notesOf } from "../../domain/identity/identity-notes";
import type { AnyExportedItem } from "../../domain/statements/exported-item";
import { writeIsoDate } from "../reading/iso-dates";
import { DOCUMENT_NAMES } from "./translate";
import { VERSION } from "./wire";

/** The first line of an export. */
export const HEADER_LINE = `${JSON.stringify({ mediagraph: VERSION })}\n`;

/** Values that are written in a way of their own: by name, what to write; undefined if it stands elsewhere. */
const OTHERWISE_WRITTEN: Readonly<Record<string, (value: unknown) => unknown>> = {
  type: () => undefined,
  accounts: flat,
};

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
  const values = withDocumentNames(statements.values);
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
  const type = TYPES[kind] ?? values["type"];
  const fields = writeMembers(values, OTHERWISE_WRITTEN);
  return `{"type":${write(type)},"id":${write(statements.id)}${fields && ","}${fields},"recorded":${write(recorded)}}\n`;
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
  return `{"type":"Tombstone","id":${write(id)},"recorded":${write(recorded)}}\n`;
}

function withDocumentNames(fields: object): Readonly<Record<string, unknown>> {
  const names = Object.keys(fields);
  // Most items have no field that is called otherwise.
  if (!names.some((name) => Object.hasOwn(DOCUMENT_NAMES, name))) return fields as Readonly<Record<string, unknown>>;
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
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value !== "object" || value === null) return String(value);
  if (Array.isArray(value)) return writeList(value);
  const members = value as Readonly<Record<string, unknown>>;
  if (isDate(value)) return JSON.stringify(writeIsoDate(value));
  return writePlainParagraph(members) ?? `{${writeMembers(members)}}`;
}

/** Most of an export are paragraphs without links and marks. */
function writePlainParagraph(block: Readonly<Record<string, unknown>>): string | undefined {
  const { type, text, spans } = block;
  if (type !== "Paragraph" || typeof text !== "string" || !Array.isArray(spans) || spans.length !== 1) return undefined;
  const [span] = spans as Readonly<Record<string, unknown>>[];
  if (span?.["kind"] !== "TEXT" || Object.keys(span).length !== 3 || Object.keys(block).length !== 3) return undefined;
  return `{"spans":[{"end":${write(span["end"])},"kind":"TEXT","start":${write(span["start"])}}],"text":${JSON.stringify(text)},"type":"Paragraph"}`;
}

function writeList(list: readonly unknown[]): string {
  let text = "[";
  for (const element of list) text += text === "[" ? write(element) : `,${write(element)}`;
  return `${text}]`;
}

/** The members between the braces. */
function writeMembers(
  object: Readonly<Record<string, unknown>>,
  otherwise?: Readonly<Record<string, (value: unknown) => unknown>>,
): string {
  let text = "";
  for (const name of inOrder(Object.keys(object))) {
    const value =
      otherwise !== undefined && Object.hasOwn(otherwise, name) ? otherwise[name]?.(object[name]) : object[name];
    if (value !== undefined) text += `${text === "" ? "" : ","}${nameOf(name)}${write(value)}`;
  }
  return text;
}

/** Few names come again and again. */
const nameOf = remembered(1_000, (name) => `${JSON.stringify(name)}:`);

/** In the order of code units. Most names are in it already. */
function inOrder(names: string[]): string[] {
  for (let at = 1; at < names.length; at++) if ((names[at - 1] ?? "") > (names[at] ?? "")) return names.sort();
  return names;
}

function isDate(value: object): value is PreciseDate {
  return "instant" in value && "precision" in value;
}
