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
import { jsonOf } from "./json-text";
import type { ObjectPlan, Plan } from "./plan";
import { HandBack, type Run, type Take } from "./run";

/** Writes values that are all there as JSON texts, one for each. */
export type Complete = (run: Run, values: readonly unknown[], take: Take) => void;

/**
 * How values of a type are completed, as section 6.4.3 of the GraphQL specification says, where nothing fails. Anything
 * else is handed back.
 */
export function completerOf(plan: Plan, type: GraphQLOutputType, info: GraphQLResolveInfo): Complete {
  const isRequired = isNonNullType(type);
  const complete = completerOfValue(plan, isRequired ? type.ofType : type, info);
  return (run, values, take) => {
    if (!values.some(isNothing)) return complete(run, values, take);
    if (isRequired) throw new HandBack();
    const others = values.filter((value) => !isNothing(value));
    complete(run, others, (texts) => {
      let next = 0;
      take(values.map((value) => (isNothing(value) ? "null" : (texts[next++] ?? ""))));
    });
  };
}

const isNothing = (value: unknown): boolean => value === null || value === undefined;

function completerOfValue(plan: Plan, type: GraphQLOutputType, info: GraphQLResolveInfo): Complete {
  if (isLeafType(type)) return leaf(type);
  if (isListType(type)) return list(completerOf(plan, type.ofType as GraphQLOutputType, info));
  if (isObjectType(type)) return objects(plan, type, info);
  if (isAbstractType(type)) return abstract(plan, type, info);
  throw new HandBack();
}

/** The `serialize` of types that give a text as it is. */
const TEXT_AS_IT_IS: ReadonlySet<unknown> = new Set([GraphQLString.serialize, GraphQLID.serialize, String]);

function leaf(type: GraphQLLeafType): Complete {
  const keepsTexts = TEXT_AS_IT_IS.has(type.serialize);
  const textOf = (value: unknown): string => {
    const served: unknown = keepsTexts && typeof value === "string" ? value : type.serialize(value);
    const text = served === null ? undefined : jsonOf(served);
    if (text === undefined) throw new HandBack();
    return text;
  };
  return (_run, values, take) => take(values.map(textOf));
}

function list(complete: Complete): Complete {
  return (run, lists, take) => {
    const items: unknown[] = [];
    for (const each of lists) {
      if (!Array.isArray(each)) throw new HandBack();
      for (const item of each as readonly unknown[]) items.push(item);
    }
    run.whenThere(items, (values) =>
      complete(run, values, (texts) => {
        let next = 0;
        take(
          (lists as readonly (readonly unknown[])[]).map(({ length }) => {
            const end = next + length;
            let text = "[";
            for (let first = true; next < end; next++, first = false) text += (first ? "" : ",") + (texts[next] ?? "");
            return `${text}]`;
          }),
        );
      }),
    );
  };
}

function objects(plan: Plan, type: GraphQLObjectType, info: GraphQLResolveInfo): Complete {
  let fields: ObjectPlan | undefined;
  return (run, values, take) => {
    if (values.length === 0) return take([]);
    fields ??= plan.below(type, info);
    run.writeObjects(fields, values, take);
  };
}

function abstract(plan: Plan, type: GraphQLAbstractType, info: GraphQLResolveInfo): Complete {
  const byName = new Map<unknown, ObjectPlan>();
  const planOf = (name: unknown): ObjectPlan => {
    const known = byName.get(name);
    if (known) return known;
    const found = typeof name === "string" ? info.schema.getType(name) : undefined;
    if (!isObjectType(found) || !info.schema.isSubType(type, found)) throw new HandBack();
    const fields = plan.below(found, info);
    byName.set(name, fields);
    return fields;
  };
  return (run, values, take) => {
    const byPlan = new Map<ObjectPlan, number[]>();
    values.forEach((value, index) => {
      const fields = planOf(type.resolveType?.(value, run.context, info, type));
      const indexes = byPlan.get(fields);
      if (indexes) indexes.push(index);
      else byPlan.set(fields, [index]);
    });
    const texts: string[] = values.map(() => "");
    let missing = byPlan.size;
    if (missing === 0) return take(texts);
    for (const [fields, indexes] of byPlan) {
      const those = indexes.map((index) => values[index]);
      run.writeObjects(fields, those, (written) => {
        indexes.forEach((index, at) => (texts[index] = written[at] ?? ""));
        missing -= 1;
        if (missing === 0) take(texts);
      });
    }
  };
}
