import {
  GraphQLID,
  GraphQLString,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLAbstractType,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
} from "graphql";
import type { ObjectPlan, Plan } from "./plan";
import { HandBack, type Run } from "./run";

/** A part of the answer that is being made: an object or a list. */
export type Target = Record<string | number, unknown>;

/** Makes a value a part of the answer: at a key of an object, or an index of a list. */
export type Complete = (run: Run, value: unknown, into: Target, key: string | number) => void;

/**
 * How values of a type are completed, as section 6.4.3 of the GraphQL specification says, where nothing fails. Anything
 * else is handed back.
 */
export function completerOf(plan: Plan, type: GraphQLOutputType, info: GraphQLResolveInfo): Complete {
  const isRequired = isNonNullType(type);
  const complete = completerOfValue(plan, isRequired ? type.ofType : type, info);
  return (run, value, into, key) => {
    if (value === null || value === undefined) {
      if (isRequired) throw new HandBack();
      into[key] = null;
    } else complete(run, value, into, key);
  };
}

function completerOfValue(plan: Plan, type: GraphQLOutputType, info: GraphQLResolveInfo): Complete {
  if (isLeafType(type)) return leaf(type);
  if (isListType(type)) return list(completerOf(plan, type.ofType as GraphQLOutputType, info));
  if (isObjectType(type)) return object(plan, type, info);
  if (isAbstractType(type)) return abstract(plan, type, info);
  throw new HandBack();
}

/** The `serialize` of types that give a text as it is. */
const TEXT_AS_IT_IS: ReadonlySet<unknown> = new Set([GraphQLString.serialize, GraphQLID.serialize, String]);

function leaf(type: GraphQLLeafType): Complete {
  const keepsTexts = TEXT_AS_IT_IS.has(type.serialize);
  return (_run, value, into, key) => {
    if (keepsTexts && typeof value === "string") {
      into[key] = value;
      return;
    }
    const served: unknown = type.serialize(value);
    if (served === null || served === undefined) throw new HandBack();
    into[key] = served;
  };
}

function list(complete: Complete): Complete {
  return (run, value, into, key) => {
    if (!Array.isArray(value)) throw new HandBack();
    const items: unknown[] = [];
    into[key] = items;
    const target = items as unknown as Target;
    for (let index = 0; index < value.length; index++) run.place(value[index], target, index, complete);
  };
}

function object(plan: Plan, type: GraphQLObjectType, info: GraphQLResolveInfo): Complete {
  let fields: ObjectPlan | undefined;
  return (run, value, into, key) => {
    fields ??= plan.below(type, info);
    run.placeObject(fields, value, into, key);
  };
}

function abstract(plan: Plan, type: GraphQLAbstractType, info: GraphQLResolveInfo): Complete {
  const byName = new Map<unknown, ObjectPlan>();
  return (run, value, into, key) => {
    const name: unknown = type.resolveType?.(value, run.context, info, type);
    let fields = byName.get(name);
    if (!fields) {
      const found = typeof name === "string" ? info.schema.getType(name) : undefined;
      if (!isObjectType(found) || !info.schema.isSubType(type, found)) throw new HandBack();
      fields = plan.below(found, info);
      byName.set(name, fields);
    }
    run.placeObject(fields, value, into, key);
  };
}
