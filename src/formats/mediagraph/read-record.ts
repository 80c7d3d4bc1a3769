import { isObject } from "../../domain/collections/objects";
import type { z } from "zod";
import type { AnyExportedItem } from "../../domain/statements/exported-item";
import { kindOf } from "../../domain/ids";
import type { RecordKind } from "../../domain/item";
import type { Read } from "../format-reader";
import { at, describeFaults } from "../reading/faults";
import { isDeeper } from "../reading/json/fields";
import {
  correction,
  nameCorrectionRecord,
  recordedItem,
  saidForm,
  settlement,
  split,
  tombstone,
  type RecordedWire,
} from "./exported-wire";
import { DOCUMENT_NAMES, translate, translateTombstone } from "./translate";
import { record } from "./wire";

/** Deeper than any real chain of quoted posts. Later code may recurse over a draft without risk. */
const DEEPEST = 64;

/** Reads one record: a draft, an item of an export, or a correction. */
export function readRecord(value: unknown): Read {
  if (!isSafe(value, DEEPEST)) return rejection(dangerOf(value));
  if (isObject(value) && value["type"] === "MentionCorrection") return readCorrection(value);
  if (isObject(value) && value["type"] === "NameCorrection") return readNameCorrection(value);
  if (isObject(value) && value["type"] === "IdentitySettlement") return readSettlement(value);
  if (isObject(value) && value["type"] === "EntitySplit") return readSplit(value);
  if (isObject(value) && value["type"] === "Tombstone") return readTombstone(value);
  if (isObject(value) && ("recorded" in value || "id" in value)) return readExported(value);
  const read = parse(record, value);
  return read.success ? { outcome: "item", draft: read.data } : rejection(describeFaults(read.error));
}

function readCorrection(value: unknown): Read {
  const read = parse(correction, value);
  return read.success ? { outcome: "correction", correction: read.data } : rejection(describeFaults(read.error));
}

function readNameCorrection(value: unknown): Read {
  const read = parse(nameCorrectionRecord, value);
  return read.success ? { outcome: "correction", correction: read.data } : rejection(describeFaults(read.error));
}

function readSettlement(value: unknown): Read {
  const read = parse(settlement, value);
  return read.success ? { outcome: "settlement", settlement: read.data } : rejection(describeFaults(read.error));
}

function readSplit(value: unknown): Read {
  const read = parse(split, value);
  return read.success ? { outcome: "settlement", settlement: read.data } : rejection(describeFaults(read.error));
}

function readTombstone(value: unknown): Read {
  const read = parse(tombstone, value);
  return read.success
    ? { outcome: "exported", item: translateTombstone(read.data) }
    : rejection(describeFaults(read.error));
}

function readExported(value: unknown): Read {
  const read = parse(recordedItem, value);
  if (!read.success) return rejection(describeFaults(read.error));
  const unread = readUnshown(read.data);
  if (unread !== undefined) return rejection(unread);
  const item = translate(read.data);
  const fault = provenanceFault(item);
  return fault === undefined ? { outcome: "exported", item } : rejection(fault);
}

/**
 * What speakers say and the item does not show has the form of its field: it is read in place. Gives what is wrong with
 * it.
 */
function readUnshown({ id, recorded }: RecordedWire): string | undefined {
  const kind = kindOf(id) as RecordKind;
  for (const [speaker, { says = {} }] of Object.entries(recorded.inputs))
    for (const [path, said] of Object.entries(says)) {
      const place = ["recorded", "inputs", speaker, "says", path];
      const form = saidForm(kind, path);
      if (form === undefined) return at(place, "no such field here");
      for (const [index, one] of (said === true ? [] : said).entries()) {
        if (one.value === undefined) continue;
        const read = parse(form, one.value);
        if (!read.success) return `${at([...place, index, "value"], "")}${describeFaults(read.error)}`;
        one.value = read.data;
      }
    }
  return undefined;
}

/** Merging goes by provenance: a value without one would be lost. */
function provenanceFault({ kind, statements }: AnyExportedItem): string | undefined {
  for (const [path, origin] of Object.entries(statements.provenance)) {
    // Version 0.1 named an input by a hash of what it said.
    const [name, key] = Object.entries(origin)[0] ?? [];
    const [member, speaker] = "speaker" in origin ? ["speaker", origin.speaker] : [name ?? "", String(key)];
    if (statements.inputs[speaker] === undefined)
      return `recorded.provenance[${JSON.stringify(path)}].${member}: expected a key of recorded.inputs, got ${JSON.stringify(speaker)}`;
  }
  const withOrigin = new Set(Object.keys(statements.provenance).map((path) => path.split(":")[0]));
  const withoutOrigin = Object.keys(statements.values).find((field) => !withOrigin.has(field));
  if (withoutOrigin === undefined) return undefined;
  const name = kind === "post" ? (DOCUMENT_NAMES[withoutOrigin] ?? withoutOrigin) : withoutOrigin;
  return `recorded.provenance: expected an entry for ${name}, got nothing`;
}

/** Whether a value is not too deep, and has no field with a name that every object has. Nearly all values are so. */
function isSafe(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return true;
  if (levels === 0) return false;
  if (Array.isArray(value)) return value.every((inner) => isSafe(inner, levels - 1));
  return Object.entries(value).every(([key, inner]) => !(key in Object.prototype) && isSafe(inner, levels - 1));
}

function dangerOf(value: unknown): string {
  const inherited = isDeeper(value, DEEPEST) ? undefined : inheritedName(value, []);
  return inherited === undefined
    ? `the record is nested deeper than ${DEEPEST} levels`
    : at(inherited, "no such field here");
}

/**
 * The path of a field whose name every JavaScript object has (`__proto__`, `constructor`, `toString`). No real field,
 * language or rule has such a name, and code that uses an object as a table would find the inherited value.
 */
function inheritedName(value: unknown, path: readonly PropertyKey[]): readonly PropertyKey[] | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    const found = !Array.isArray(value) && key in Object.prototype ? here : inheritedName(inner, here);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The faults have what came instead. Only then is it kept: most records have none. */
function parse<S extends z.ZodType>(schema: S, value: unknown): z.ZodSafeParseResult<z.output<S>> {
  const read = schema.safeParse(value);
  return read.success ? read : schema.safeParse(value, { reportInput: true });
}

function rejection(reason: string): Read {
  return { outcome: "rejection", reason };
}
