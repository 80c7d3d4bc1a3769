import { byKey } from "../../domain/collections/lists";
import type { PreciseDate } from "../../domain/dates";
import { remembered } from "../../domain/collections/remembered";
import { notesOf } from "../../domain/identity/identity-notes";
import type { AnyExportedItem } from "../../domain/statements/exported-item";
import { writeIsoDate } from "../reading/iso-dates";
import { DOCUMENT_NAMES } from "./translate";
import { VERSION } from "./wire";

/** The first line of an export. */
export const HEADER_LINE = `${JSON.stringify({ mediagraph: VERSION })}\n`;

type Fields = Readonly<Record<string, unknown>>;
/** How some members of an object are written, by name. Undefined: it stands elsewhere. */
type Writers = ReadonlyMap<string, (value: unknown) => string | undefined>;

const OF_VALUES: Writers = new Map<string, (value: unknown) => string | undefined>([
  ["type", () => undefined],
  ["accounts", (accounts) => writeList(flat(accounts))],
]);
const OF_INPUT: Writers = new Map([["says", (says) => write(withDocumentNames(says))]]);
const OF_RECORD: Writers = new Map([
  ["inputs", writeInputs],
  ["provenance", writeProvenance],
]);

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
  const recorded = {
    firstSeenAt: statements.firstSeenAt,
    formerIds: filled(formerIds),
    identities: filled(identities),
    identitiesElsewhere: filled(identitiesElsewhere),
    inputs: statements.inputs,
    provenance: statements.provenance,
    removedAt,
    ...notesOf(statements),
  };
  const type = TYPES[kind] ?? values["type"];
  const fields = writeMembers(values, OF_VALUES);
  const record = writeMembers(recorded, OF_RECORD);
  return `{"type":${write(type)},"id":${write(statements.id)}${fields && ","}${fields},"recorded":{${record}}}\n`;
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

function writeInputs(inputs: unknown): string {
  const bySpeaker = inputs as Readonly<Record<string, Fields>>;
  const texts = inOrder(Object.keys(bySpeaker)).map(
    (speaker) => `${nameOf(speaker)}{${writeMembers(bySpeaker[speaker] ?? {}, OF_INPUT)}}`,
  );
  return `{${texts.join(",")}}`;
}

/** By the object: a store gives records of one speaker with the same fields the same one. */
const writtenProvenance = new WeakMap<object, string>();

function writeProvenance(provenance: unknown): string {
  const fields = provenance as Fields;
  const known = writtenProvenance.get(fields);
  if (known !== undefined) return known;
  const text = write(withDocumentNames(fields));
  writtenProvenance.set(fields, text);
  return text;
}

function withDocumentNames(fields: unknown): Fields {
  const said = fields as Fields;
  // Most items have no field that is called otherwise.
  if (!Object.keys(said).some((name) => Object.hasOwn(DOCUMENT_NAMES, name))) return said;
  return Object.fromEntries(Object.entries(said).map(([name, value]) => [DOCUMENT_NAMES[name] ?? name, value]));
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
  const members = value as Fields;
  if (isDate(value)) return JSON.stringify(writeIsoDate(value));
  return writePlainParagraph(members) ?? `{${writeMembers(members)}}`;
}

/** Most of an export are paragraphs without links and marks. */
function writePlainParagraph(block: Fields): string | undefined {
  const { type, text, spans } = block;
  if (type !== "Paragraph" || typeof text !== "string" || !Array.isArray(spans) || spans.length !== 1) return undefined;
  const [span] = spans as Fields[];
  if (span?.["kind"] !== "TEXT" || Object.keys(span).length !== 3 || Object.keys(block).length !== 3) return undefined;
  return `{"spans":[{"end":${write(span["end"])},"kind":"TEXT","start":${write(span["start"])}}],"text":${JSON.stringify(text)},"type":"Paragraph"}`;
}

function writeList(list: readonly unknown[]): string {
  let text = "[";
  for (const element of list) text += text === "[" ? write(element) : `,${write(element)}`;
  return `${text}]`;
}

/** The members between the braces. */
function writeMembers(object: Fields, writers?: Writers): string {
  let text = "";
  for (const name of inOrder(Object.keys(object))) {
    const value = object[name];
    if (value === undefined) continue;
    const writer = writers?.get(name);
    const written = writer === undefined ? write(value) : writer(value);
    if (written !== undefined) text += `${text === "" ? "" : ","}${nameOf(name)}${written}`;
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
