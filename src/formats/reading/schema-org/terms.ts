import { READING_LIMITS } from "../../reading-limits";
import { listOf, objectOf, stringOf } from "../json/fields";
import type { JsonObject } from "../json/fields";

/** What an inline context says of the names in a document. The context of an address is never fetched. */
export interface Terms {
  /** Names of the document's own for those of schema.org. */
  readonly aliases: ReadonlyMap<string, Term>;
  /** What may stand before a name, with a colon: `schema`. */
  readonly prefixes: ReadonlySet<string>;
  /** The language of texts that state none. */
  readonly language?: string | undefined;
  /** How many objects may be in each other. What is deeper is left out. */
  readonly deepest: number;
}

interface Term {
  readonly name: string;
  readonly language?: string | undefined;
}

/** As people write it: without its scheme, or with a slip in it. */
const VOCABULARY = /^(?:https?:?)?(?:\/\/)?(?:www\.)?schema\.\/?org(?:[/#]|$)/iu;
const VOCABULARY_START = /^(?:https?:?)?(?:\/\/)?(?:www\.)?schema\.org[/#]/iu;

const NO_TERMS: Terms = {
  aliases: new Map(),
  prefixes: new Set(["schema"]),
  deepest: READING_LIMITS.schemaOrg.depth,
};
/** The context of schema.org itself lets the signs away. */
const OWN_TERMS: ReadonlyMap<string, Term> = new Map([
  ["type", { name: "@type" }],
  ["id", { name: "@id" }],
]);

export const isVocabulary = (value: unknown): boolean => typeof value === "string" && VOCABULARY.test(value.trim());

/** Whether a `@context` says that names are those of schema.org. */
export function isSchemaContext(context: unknown): boolean {
  return contextsOf(context).some((one) => isVocabulary(one) || isVocabulary(objectOf(one)?.["@vocab"]));
}

/** A context may name others; not in each other, as no real one does. */
function contextsOf(context: unknown): readonly unknown[] {
  return Array.isArray(context) ? listOf(context).slice(0, MOST_CONTEXTS) : [context];
}

const MOST_CONTEXTS = 20;
const MOST_TERMS = 2_000;

function termsOf(context: unknown, outer: Terms): Terms {
  let { language } = outer;
  const aliases = new Map(outer.aliases);
  const prefixes = new Set(outer.prefixes);
  for (const one of contextsOf(context)) {
    if (isVocabulary(one)) for (const [name, term] of OWN_TERMS) aliases.set(name, term);
    const inline = objectOf(one) ?? {};
    language = stringOf(inline["@language"]) ?? language;
    const entries = Object.entries(inline).slice(0, MOST_TERMS);
    for (const [name, value] of entries) {
      const iri = stringOf(value) ?? stringOf(objectOf(value)?.["@id"]);
      if (iri !== undefined && !name.startsWith("@") && isVocabulary(iri) && isWhole(iri)) prefixes.add(name);
    }
    for (const [name, value] of entries) {
      if (name.startsWith("@")) continue;
      const definition = objectOf(value);
      const iri = stringOf(value) ?? stringOf(definition?.["@id"]) ?? name;
      aliases.set(name, { name: plainName(iri, prefixes), language: stringOf(definition?.["@language"]) });
    }
  }
  return { aliases, prefixes, language, deepest: outer.deepest };
}

const isWhole = (iri: string): boolean => /org[/#]?$/iu.test(iri.trim());

/** `schema:name` and `https://schema.org/name` are `name`. Names of other vocabularies stay. */
function plainName(name: string, prefixes: ReadonlySet<string>): string {
  const colon = name.indexOf(":");
  if (colon < 0) return name;
  if (prefixes.has(name.slice(0, colon))) return name.slice(colon + 1);
  return name.replace(VOCABULARY_START, "");
}

/**
 * A JSON-LD value with the plain names of schema.org, whatever its context calls them. Expanded values and values alone
 * are read alike: `[{ "@value": "x" }]` is `"x"`. A text with a language stays an object.
 */
export function withPlainTerms(value: unknown, deepest: number): unknown {
  return plainValue(value, { ...NO_TERMS, deepest }, 0);
}

function plainValue(value: unknown, outer: Terms, depth: number): unknown {
  if (Array.isArray(value)) {
    if (depth > outer.deepest) return [];
    const items = listOf(value).map((each) => plainValue(each, outer, depth + 1));
    return items.length === 1 && depth > 0 ? items[0] : items;
  }
  const object = objectOf(value);
  if (object === undefined) return value;
  if (depth > outer.deepest) return {};
  const terms = "@context" in object ? termsOf(object["@context"], outer) : outer;
  if ("@value" in object) return literal(object, terms);
  const inner = object["@list"] ?? object["@set"];
  if (inner !== undefined) return plainValue(inner, terms, depth + 1);
  return plainObject(object, terms, depth);
}

function literal(object: JsonObject, { language }: Terms): unknown {
  const value = object["@value"];
  const stated = stringOf(object["@language"]) ?? language;
  return typeof value === "string" && stated !== undefined ? { "@value": value, "@language": stated } : value;
}

function plainObject(object: JsonObject, terms: Terms, depth: number): JsonObject {
  const found: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(object)) {
    if (key === "@context" || key === "@reverse" || key === "__proto__") continue;
    const alias = terms.aliases.get(key);
    const name = alias?.name ?? plainName(key, terms.prefixes);
    if (name === "__proto__") continue;
    const language = alias?.language ?? (SPOKEN.has(name) ? terms.language : undefined);
    const isTyped = name === "@type" || name === "@id";
    add(found, name, isTyped ? value : withLanguage(plainValue(value, terms, depth + 1), language));
  }
  return found;
}

/** What is written in a language. Dates and addresses are strings too. */
const SPOKEN: ReadonlySet<string> = new Set([
  "name",
  "alternateName",
  "legalName",
  "givenName",
  "additionalName",
  "familyName",
  "description",
  "disambiguatingDescription",
  "headline",
  "alternativeHeadline",
  "abstract",
  "articleBody",
  "text",
  "jobTitle",
  "roleName",
  "keywords",
  "articleSection",
  "caption",
]);

function withLanguage(value: unknown, language: string | undefined): unknown {
  if (language === undefined) return value;
  if (typeof value === "string") return { "@value": value, "@language": language };
  return Array.isArray(value) ? listOf(value).map((each) => withLanguage(each, language)) : value;
}

/** Two names of a document may mean one of schema.org: `name_ar` and `name_fr`. */
export function add(object: Record<string, unknown>, name: string, value: unknown): void {
  if (value === undefined || name === "__proto__") return;
  const before = object[name];
  if (before === undefined) {
    object[name] = value;
    return;
  }
  const values: unknown[] = Array.isArray(before) ? before : [before];
  for (const each of Array.isArray(value) ? listOf(value) : [value]) values.push(each);
  object[name] = values;
}
