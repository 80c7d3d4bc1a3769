import { createHash } from "node:crypto";
import { join } from "node:path";
import {
  getNamedType,
  introspectionFromSchema,
  isAbstractType,
  isObjectType,
  parse,
  print,
  visit,
  type ASTNode,
  type GraphQLNamedType,
  type GraphQLSchema,
} from "graphql";
import { buildMediagraphSchema, printSchemaSdl } from "../../../schema/build-schema";
import { operationName, readOperations, type PreparedOperation } from "../../server/web-pages/prepared-operations";
import { PACKAGE_ROOT } from "../package-root";

/** What clients need to know of the schema, by the name of the file in the package (`mediagraph/NAME`). */
export function clientFiles(): Record<string, string> {
  const schema = buildMediagraphSchema();
  return {
    "introspection.json": json(introspectionFromSchema(schema)),
    "possible-types.json": json(possibleTypesOf(schema)),
    "connections.json": json(connectionsOf(schema)),
    "operations.json": json(manifestOf(readOperations(join(PACKAGE_ROOT, "data", "operations")))),
  };
}

/** The types of each interface. A normalised cache must know them. */
export function possibleTypesOf(schema: GraphQLSchema): Record<string, string[]> {
  const abstract = Object.values(schema.getTypeMap()).filter(isAbstractType);
  return Object.fromEntries(abstract.map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]));
}

const PAGING = new Set(["first", "after", "last", "before"]);

/**
 * The lists that have pages, as Relay's connections: by type and field, the arguments that make another list. A cache
 * that joins the pages of a list must know them.
 */
export function connectionsOf(schema: GraphQLSchema): Record<string, Record<string, string[]>> {
  const found: Record<string, Record<string, string[]>> = {};
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    const lists = Object.values(type.getFields()).filter((field) => isConnection(getNamedType(field.type)));
    if (lists.length === 0) continue;
    const keysOf = ({ args }: (typeof lists)[number]): string[] =>
      args.map(({ name }) => name).filter((name) => !PAGING.has(name));
    found[type.name] = Object.fromEntries(lists.map((field) => [field.name, keysOf(field)]));
  }
  return found;
}

const isConnection = (type: GraphQLNamedType): boolean =>
  isObjectType(type) && ["edges", "pageInfo"].every((name) => name in type.getFields());

interface Manifest {
  readonly format: "apollo-persisted-query-manifest";
  readonly version: 1;
  readonly operations: readonly {
    readonly id: string;
    readonly name: string;
    readonly type: "query" | "mutation" | "subscription";
    readonly body: string;
  }[];
}

/** In Apollo's form of a manifest of persisted operations. The id is the hash that the server knows a query by. */
export function manifestOf(operations: readonly PreparedOperation[]): Manifest {
  return {
    format: "apollo-persisted-query-manifest",
    version: 1,
    operations: operations.map((operation) => ({
      id: createHash("sha256").update(operation.document).digest("hex"),
      name: operationName(operation),
      type: typeOf(operation.document),
      body: operation.document,
    })),
  };
}

function typeOf(document: string): "query" | "mutation" | "subscription" {
  const [type] = /^(?:mutation|subscription)\b/m.exec(document) ?? [];
  return type === "mutation" || type === "subscription" ? type : "query";
}

/** Of Federation: they tell gateways how to join subgraphs, and generators of code would make types of them. */
const FOR_GATEWAYS = new Set(["link", "key", "shareable"]);

/** The schema without what is for gateways. */
export function clientSdl(): string {
  return (sdl ??= withoutGateways(printSchemaSdl()));
}

let sdl: string | undefined;

function withoutGateways(subgraph: string): string {
  const unless = ({ name }: { readonly name: { readonly value: string } }): null | undefined =>
    FOR_GATEWAYS.has(name.value) || name.value.includes("__") ? null : undefined;
  const document: ASTNode = visit(parse(subgraph), {
    SchemaDefinition: () => null,
    DirectiveDefinition: unless,
    Directive: unless,
    ScalarTypeDefinition: unless,
    EnumTypeDefinition: unless,
  });
  return `${print(document)}\n`;
}

export const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;
