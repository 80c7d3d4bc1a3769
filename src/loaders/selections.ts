import {
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind as SyntaxKind,
  visit,
  BREAK,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type OperationDefinitionNode,
} from "graphql";
import { collectSubfields } from "graphql/execution/collectFields";
import { KINDS, type Kind } from "../domain/ids";
import { PART_OF, type FieldOf, type Selection } from "../domain/item-parts";
import { kindOfType, needsOf, READ_BY_RESOLVERS } from "./needs";

/** What an operation needs of the items of each kind that one of its fields loads. */
export class Selections {
  private readonly fields = new Map<Kind, Set<string>>();

  add(kind: Kind, fields: readonly string[]): void {
    const known = this.fields.get(kind) ?? new Set();
    this.fields.set(kind, known);
    for (const field of fields) if (field in PART_OF[kind]) known.add(field);
  }

  /** `id` and `type` come always. So of a kind that nothing is selected of, they are all that is read. */
  of<K extends Kind>(kind: K): Selection<K> {
    return (this.fields.get(kind) ?? NOTHING) as ReadonlySet<FieldOf<K>>;
  }
}

const NOTHING: ReadonlySet<never> = new Set<never>();

type Place = Pick<
  GraphQLResolveInfo,
  "schema" | "fragments" | "variableValues" | "operation" | "fieldNodes" | "fieldName" | "parentType" | "returnType"
>;

/** A compiled operation keeps its lists of nodes. */
const byNodes = new WeakMap<readonly FieldNode[], Selections>();
/** Apollo Server keeps parsed documents. The same node may stand in several types. */
const byNode = new WeakMap<FieldNode, Map<string, Selections>>();

/**
 * What the operation needs of the items that one field of it loads, with fragments, aliases, `@skip` and `@include`. A
 * connection loads the items in `nodes` and in `edges { node }`.
 */
export function selectionsOf(place: Place): Selections {
  const known = byNodes.get(place.fieldNodes) ?? keptFor(place)?.get(keyOf(place));
  if (known) return known;
  const found = new Selections();
  const read = READ_BY_RESOLVERS[coordinatesOf(place).find((name) => name in READ_BY_RESOLVERS) ?? ""];
  if (read) for (const kind of KINDS) found.add(kind, read);
  collect(place, getNamedType(place.returnType), place.fieldNodes, found);
  byNodes.set(place.fieldNodes, found);
  keptFor(place)?.set(keyOf(place), found);
  return found;
}

const keyOf = ({ parentType, returnType }: Place): string => `${parentType.name} ${getNamedType(returnType).name}`;

/** Nothing is kept by node if several nodes are merged, or if variables decide what is included. */
function keptFor(place: Place): Map<string, Selections> | undefined {
  const [node] = place.fieldNodes;
  if (!node || place.fieldNodes.length > 1 || isConditional(place)) return undefined;
  const kept = byNode.get(node) ?? new Map<string, Selections>();
  byNode.set(node, kept);
  return kept;
}

const conditional = new WeakMap<OperationDefinitionNode, boolean>();

function isConditional({ operation, fragments }: Pick<Place, "operation" | "fragments">): boolean {
  const known = conditional.get(operation);
  if (known !== undefined) return known;
  let found = false;
  for (const definition of [operation, ...Object.values(fragments)]) {
    visit(definition, {
      [SyntaxKind.DIRECTIVE]: ({ name }) => {
        found ||= name.value === "skip" || name.value === "include";
        return found ? BREAK : undefined;
      },
    });
  }
  conditional.set(operation, found);
  return found;
}

function coordinatesOf({ parentType, fieldName }: Place): string[] {
  return [parentType, ...parentType.getInterfaces()].map(({ name }) => `${name}.${fieldName}`);
}

const LEADING_TO_ITEMS: ReadonlySet<string> = new Set(["nodes", "edges", "node"]);

function collect(place: Place, type: GraphQLNamedType, nodes: readonly FieldNode[], found: Selections): void {
  for (const each of typesOf(place, type)) {
    const kind = kindOfType(each.name);
    const isWayToItems = /(?:Connection|Edge)$/.test(each.name);
    if (kind === undefined && !isWayToItems) continue;
    const { schema, fragments, variableValues } = place;
    for (const [, below] of collectSubfields(schema, fragments, variableValues, each, nodes)) {
      const name = below[0]?.name.value ?? "";
      if (kind !== undefined) found.add(kind, needsOf(kind, namesOf(each), name));
      else if (LEADING_TO_ITEMS.has(name)) {
        const next = each.getFields()[name];
        if (next) collect(place, getNamedType(next.type), below, found);
      }
    }
  }
}

function typesOf({ schema }: Place, type: GraphQLNamedType): readonly GraphQLObjectType[] {
  if (isObjectType(type)) return [type];
  return isAbstractType(type) ? schema.getPossibleTypes(type) : [];
}

const namesOf = (type: GraphQLObjectType): string[] => [type.name, ...type.getInterfaces().map(({ name }) => name)];
