import type { DocumentHints, FormatReader, Read } from "../format-reader";
import { headOfJson } from "../reading/json/head";
import { at, listOf, objectOf, objectsOf, stringOf, type JsonObject } from "../reading/json/fields";
import { rejectionOf } from "../reading/json/lines";
import { parseValues } from "../reading/json/values";
import { numberedAccountsOf, translateItem } from "./translate";

/** Entities of Wikidata: the answers of its API, its entity documents, and the lines of its dumps. */
export const wikidata: FormatReader = {
  name: "wikidata",
  version: 1,
  precedence: 70,
  title: "entities of Wikidata as JSON: wbgetentities, Special:EntityData, or a dump",
  detect,
  async *read(chunks, _hints, limits) {
    for await (const parsed of parseValues(chunks, limits, [{ path: "entities.*" }])) {
      const { place } = parsed;
      if ("fault" in parsed) yield rejectionOf(parsed);
      else for (const read of readsOf(parsed.value, place)) yield read;
    }
  },
};

const ENTITY_ID = /^[QPLM]\d+(?:-[FS]\d+)?$/;

function detect(head: Uint8Array, _hints: DocumentHints): boolean {
  const value = headOfJson(head);
  const first = objectOf(value) ?? listOf(value)[0];
  return isEntity(first) || isAnswer(first);
}

/** An entity says its id, and has labels or claims or the parts of a lexeme. */
function isEntity(value: unknown): boolean {
  const { id, claims, labels, lemmas, representations, glosses, type } = objectOf(value) ?? {};
  if (id === undefined) return objectOf(value) !== undefined && isClaims(claims);
  if (!ENTITY_ID.test(stringOf(id) ?? "")) return false;
  return (
    [claims, labels, lemmas, representations, glosses].some((part) => part !== undefined) ||
    KINDS[String(type)] !== undefined
  );
}

const isClaims = (claims: unknown): boolean =>
  Object.entries(objectOf(claims) ?? {}).some(([property, list]) => /^P\d+$/.test(property) && Array.isArray(list));

function isAnswer(value: unknown): boolean {
  const { entities, error, search, searchinfo, success } = objectOf(value) ?? {};
  const found = objectOf(entities);
  if (found !== undefined) {
    // Posts of X have `entities` too.
    if (Object.keys(found).length === 0) return success !== undefined;
    return Object.entries(found).every(([id, entity]) => ENTITY_ID.test(id) || at(entity, "missing") !== undefined);
  }
  if (objectOf(searchinfo) !== undefined && Array.isArray(search)) return true;
  return stringOf(at(error, "code")) !== undefined && stringOf(at(error, "info")) !== undefined;
}

function* readsOf(value: unknown, place: string): Generator<Read> {
  const object = objectOf(value);
  if (object === undefined) yield { outcome: "rejection", place, reason: "expected an entity of Wikidata, an object" };
  else if (objectOf(object["entities"]) !== undefined)
    for (const [id, entity] of Object.entries(objectOf(object["entities"]) ?? {}))
      yield* readEntity(objectOf(entity) ?? {}, `entities.${id}`, id);
  else if (object["error"] !== undefined) yield { outcome: "rejection", place, reason: faultOf(object["error"]) };
  else if (Array.isArray(object["search"]))
    for (const found of objectsOf(object["search"]))
      yield { outcome: "skipped", kind: "search result", place: `search ${stringOf(found["id"]) ?? ""}`.trim() };
  else yield* readEntity(object, place);
}

const faultOf = (error: unknown): string =>
  `the API of Wikidata answered with an error: ${stringOf(at(error, "info")) ?? stringOf(at(error, "code")) ?? "unknown"}`;

const KINDS: Readonly<Record<string, string>> = { property: "property", lexeme: "lexeme", mediainfo: "media file" };
const KINDS_BY_LETTER: Readonly<Record<string, string>> = { P: "property", L: "lexeme", M: "media file" };

/** The profile that an item describes, and the accounts of it that have a number. */
function* readEntity(entity: JsonObject, place: string, key?: string): Generator<Read> {
  const read = readProfile(entity, place, key);
  yield read;
  if (read.outcome !== "item") return;
  for (const draft of numberedAccountsOf(entity)) yield { outcome: "item", draft, isPartial: true, place };
}

function readProfile(entity: JsonObject, place: string, key?: string): Read {
  const id = stringOf(entity["id"]) ?? key;
  if (entity["missing"] !== undefined) {
    const name = stringOf(entity["title"]) ?? id ?? "it";
    return { outcome: "rejection", place, reason: `Wikidata has no entity for ${name}` };
  }
  const kind = KINDS[stringOf(entity["type"]) ?? ""] ?? KINDS_BY_LETTER[id?.charAt(0) ?? ""];
  if (kind !== undefined) return { outcome: "skipped", kind, place };
  if (id === undefined || !/^Q\d+$/.test(id))
    return {
      outcome: "rejection",
      place,
      reason: `expected the id of an item, such as Q42; got ${JSON.stringify(id ?? null)}`,
    };
  const draft = translateItem(entity, id);
  return typeof draft === "string" ? { outcome: "skipped", kind: draft, place } : { outcome: "item", draft, place };
}
