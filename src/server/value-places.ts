import {
  getNamedType,
  isValueNode,
  Kind,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type ASTNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type Source,
  type ValueNode,
} from "graphql";
import { append } from "../domain/collections/lists";

/**
 * The place of a value: its argument with the path into it, such as `filter.platform` or `documents[2].url`, and what
 * is allowed there.
 */
export interface ValuePlace {
  readonly argument: string;
  readonly type: GraphQLNamedType | undefined;
  /** The argument's description, where the value is the whole argument. */
  readonly description?: string;
}

/** The places of all values of a document. */
export interface ValuePlaces {
  ofNode(node: ValueNode): ValuePlace | undefined;
  /** Where a variable is first used. */
  ofVariable(name: string): ValuePlace | undefined;
}

/** A document with many errors is searched once. */
const known = new WeakMap<Source, ValuePlaces>();

export function valuePlaces(schema: GraphQLSchema, source: Source): ValuePlaces {
  const places = known.get(source) ?? findPlaces(schema, source);
  known.set(source, places);
  return places;
}

function findPlaces(schema: GraphQLSchema, source: Source): ValuePlaces {
  const info = new TypeInfo(schema);
  const path: string[] = [];
  const places = new Map<string, ValuePlace>();
  const add = (key: string) => {
    const description = path.length === 1 ? info.getArgument()?.description : undefined;
    const place = {
      argument: path.join("").slice(1),
      type: getNamedType(info.getInputType()) ?? undefined,
      ...(description && { description }),
    };
    if (!places.has(key)) places.set(key, place);
  };
  const visitor = {
    enter: (node: ASTNode, key: string | number | undefined) => {
      append(path, stepInto(node, key));
      if (path.length === 0 || !isValueNode(node)) return;
      add(keyOf(node));
      if (node.kind === Kind.VARIABLE) add(`$${node.name.value}`);
    },
    leave: (node: ASTNode, key: string | number | undefined) => {
      path.length -= stepInto(node, key).length;
    },
  };
  visit(parse(source), visitWithTypeInfo(info, visitor));
  return { ofNode: (node) => places.get(keyOf(node)), ofVariable: (name) => places.get(`$${name}`) };
}

function stepInto(node: ASTNode, key: string | number | undefined): string[] {
  if (node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD) return [`.${node.name.value}`];
  return isValueNode(node) && typeof key === "number" ? [`[${key}]`] : [];
}

function keyOf(node: ValueNode): string {
  return `${node.kind} ${node.loc?.start}`;
}
