import { READING_LIMITS, type SchemaOrgLimits } from "../../reading-limits";
import { listOf, objectOf, objectsOf, stringOf, stringsOf } from "../json/fields";
import type { JsonObject } from "../json/fields";
import { withPlainTerms } from "./terms";

/** What a document says in the words of schema.org, as objects. */
export interface SchemaGraph {
  /** All objects with a type, those in others too, in the order of the document. */
  readonly nodes: readonly JsonObject[];
  readonly byId: ReadonlyMap<string, JsonObject>;
  /** The `@id`s by which objects name others. */
  readonly named: ReadonlySet<string>;
}

/** Of values as they are parsed: JSON-LD with any context, or what microdata and RDFa say, written alike. */
export function graphOf(values: readonly unknown[], limits: SchemaOrgLimits = READING_LIMITS.schemaOrg): SchemaGraph {
  const plain = values.map((value) => withPlainTerms(value, limits.depth));
  return graphOfPlain(plain, limits);
}

/** Of values with plain terms. Its objects are those of the values. */
export function graphOfPlain(values: readonly unknown[], limits: Omit<SchemaOrgLimits, "mended">): SchemaGraph {
  const graph: OpenGraph = { nodes: [], byId: new Map(), named: new Set() };
  for (const value of values) addNodes(value, graph, limits, 0);
  return graph;
}

/** Values in `@graph` and `@type` are deeper, and count as well. */
const DEEPER = 2;

interface OpenGraph {
  readonly nodes: JsonObject[];
  readonly byId: Map<string, JsonObject>;
  readonly named: Set<string>;
}

function addNodes(value: unknown, graph: OpenGraph, limits: Omit<SchemaOrgLimits, "mended">, depth: number): void {
  if (depth > limits.depth + DEEPER || graph.nodes.length >= limits.objects) return;
  if (Array.isArray(value)) {
    for (const each of listOf(value)) addNodes(each, graph, limits, depth + 1);
    return;
  }
  const object = objectOf(value);
  if (object === undefined) return;
  if (typesOf(object).length > 0) graph.nodes.push(object);
  const id = object["@id"];
  if (typeof id === "string") {
    if (isReference(object)) graph.named.add(id);
    else if (!graph.byId.has(id)) graph.byId.set(id, object);
  }
  for (const inner of Object.values(object)) if (typeof inner === "object") addNodes(inner, graph, limits, depth + 1);
}

/** An object that only names another one, perhaps with its type. */
export function isReference(object: JsonObject): boolean {
  const names = Object.keys(object);
  return names.length <= 2 && names.every((name) => name === "@id" || name === "@type");
}

/** The names of its types, without the vocabulary's address: `NewsArticle`. */
export function typesOf(object: JsonObject): readonly string[] {
  return stringsOf(object["@type"])
    .slice(0, MOST_TYPES)
    .map((type) => type.slice(0, LONGEST_TYPE).replace(/^.*[/#:]/u, ""));
}

const MOST_TYPES = 20;
const LONGEST_TYPE = 300;

/** The object itself, or the one that it names by `@id` alone. */
export function resolved(object: JsonObject, { byId }: SchemaGraph): JsonObject {
  const id = object["@id"];
  return typeof id === "string" && Object.keys(object).length <= 2 ? (byId.get(id) ?? object) : object;
}

/** More values of one property are no list that a person wrote. */
const MOST_VALUES = 200;

/** The objects that a property names, those that it only points to by `@id` too. */
export function objectsAt(object: JsonObject | undefined, name: string, graph: SchemaGraph): readonly JsonObject[] {
  const value = object?.[name];
  return objectsOf(Array.isArray(value) ? listOf(value).slice(0, MOST_VALUES) : value).map((each) =>
    resolved(each, graph),
  );
}

export function valuesAt(object: JsonObject | undefined, name: string): readonly unknown[] {
  const value = object?.[name];
  return Array.isArray(value) ? listOf(value).slice(0, MOST_VALUES) : value === undefined ? [] : [value];
}

export const firstOf = (value: unknown): unknown => (Array.isArray(value) ? listOf(value)[0] : value);

/** The addresses of a property: texts, `{ "@id" }`, and objects with a `url`, as they are written. */
export function addressesAt(object: JsonObject | undefined, name: string): readonly string[] {
  return valuesAt(object, name).flatMap((each) => {
    if (typeof each === "string") return stringOf(each) ?? [];
    const inner = objectOf(each);
    return stringOf(firstOf(inner?.["url"])) ?? stringOf(inner?.["@value"]) ?? stringOf(inner?.["@id"]) ?? [];
  });
}
