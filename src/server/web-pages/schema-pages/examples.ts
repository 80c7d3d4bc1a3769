import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  parse,
  print,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
} from "graphql";
import { EXAMPLE_OPERATIONS, EXAMPLE_PLACES } from "./example-places";
import type { SchemaModel } from "./schema-model";
import { shortestWay } from "./shortest-way";

/** The operation that shows a type. None for a type that no operation comes to. */
export function exampleOf(model: SchemaModel, type: GraphQLNamedType): string | undefined {
  if (!model.isReached(type)) return undefined;
  const place = placeOf(model, type);
  if (place !== undefined) return named(type, place);
  const owner = ownerOf(model, type);
  const field = owner && plainFields(owner).find(has(type));
  return owner && field && named(type, placeOf(model, owner, [field.name]) ?? "");
}

/** Names the operation, so that the playground's tab says what it shows. */
function named({ name }: GraphQLNamedType, operation: string): string {
  const [kind] = /^(?:mutation|subscription)\b/.exec(operation) ?? [];
  const titled = kind ? operation.replace(kind, `${kind} ${name}Example`) : `query ${name}Example ${operation}`;
  return print(parse(titled, { noLocation: true }));
}

/** The operation that comes to a type, and there to a field. */
function placeOf(model: SchemaModel, type: GraphQLNamedType, field: readonly string[] = []): string | undefined {
  const written = EXAMPLE_OPERATIONS[type.name];
  if (written !== undefined) return written;
  const place = EXAMPLE_PLACES[type.name];
  if (place !== undefined) return `{ ${selectionAt(model, [...stepsOf(place), ...field])} }`;
  const way = isCompositeType(type) ? shortestWay(model.schema, type) : undefined;
  return way && `{ ${selectionAt(model, [...way, ...field])} }`;
}

/** An object with a field of this type: of those, one that the sample surely has. */
function ownerOf(model: SchemaModel, type: GraphQLNamedType): GraphQLObjectType | undefined {
  const owners = model.types.filter(
    (one): one is GraphQLObjectType => isObjectType(one) && model.isReached(one) && plainFields(one).some(has(type)),
  );
  return owners.find(({ name }) => name in EXAMPLE_PLACES) ?? owners[0];
}

const has =
  (type: GraphQLNamedType) =>
  (field: GraphQLField<unknown, unknown>): boolean =>
    getNamedType(field.type) === type;

/** `articles(first: 1).nodes` is `articles(first: 1)` and `nodes`. */
function stepsOf(place: string): string[] {
  return place.match(/\w+(?:\((?:[^()"]|"[^"]*")*\))?/g) ?? [];
}

/** The selection along the way, with the ids of the items on it, and at its end what the last type has. */
function selectionAt({ schema }: SchemaModel, steps: readonly string[]): string {
  let type: GraphQLNamedType | undefined = schema.getQueryType() ?? undefined;
  const opened: string[] = [];
  for (const step of steps) {
    const [name = ""] = /^\w+/.exec(step) ?? [];
    const field: GraphQLField<unknown, unknown> | undefined = type && fieldNamed(type, name);
    opened.push(field ? `${type ? idOf(type) : ""} ${step}` : `__typename ... on ${name}`);
    type = field ? getNamedType(field.type) : schema.getType(name);
  }
  const end = type && isCompositeType(type) ? `{ ${contentsOf(type)} }` : "";
  return opened.reduceRight((inner, step) => `{ ${step} ${inner} }`, end).slice(1, -1);
}

const fieldNamed = (type: GraphQLNamedType, name: string): GraphQLField<unknown, unknown> | undefined =>
  isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;

const idOf = (type: GraphQLNamedType): string => (fieldNamed(type, "id") ? "id" : "");

/** What an example asks of a type: its own values, and of what they lead to a few more. */
function contentsOf(type: GraphQLCompositeType, depth = 0): string {
  const names = [isAbstractType(type) ? "__typename" : ""];
  if (!("getFields" in type)) return "__typename";
  for (const field of plainFields(type)) {
    const target = getNamedType(field.type);
    if (isLeafType(target)) names.push(field.name);
    else if (isCompositeType(target) && depth < 1 && !target.name.endsWith("Connection"))
      names.push(`${field.name} { ${partsOf(target)} }`);
  }
  return names.join(" ");
}

/** Of an item only its id and what it is called. */
function partsOf(type: GraphQLCompositeType): string {
  const label = labelOf(type);
  if (label !== "") return label;
  const inner = contentsOf(type, 1).trim();
  return inner === "" ? "__typename" : inner;
}

const LABELS = ["headline", "name", "handle", "text"];

function labelOf(type: GraphQLCompositeType): string {
  if (!("getFields" in type) || !("id" in type.getFields())) return "";
  const label = LABELS.find((name) => name in type.getFields());
  return `${isAbstractType(type) ? "__typename " : ""}id ${label ?? ""}`.trim();
}

function plainFields(type: GraphQLCompositeType): GraphQLField<unknown, unknown>[] {
  if (!("getFields" in type)) return [];
  return Object.values(type.getFields()).filter(({ args }) => !args.some(isRequiredArgument));
}
