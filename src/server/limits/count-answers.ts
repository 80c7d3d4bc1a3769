import {
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isObjectType,
  Kind,
  type DocumentNode,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import type { AnswerBudget } from "../../loaders/budgets/answer-budget";
import { SelectionSizes, type Fragments } from "./selection-size";

/** The context with the budget. An operation that runs without a server has none. */
export interface Counted {
  readonly answer?: AnswerBudget;
}

type Resolver = GraphQLFieldResolver<unknown, Counted | undefined>;

/**
 * Makes the resolvers of a schema count texts and lists, the only values that can make an answer large. A hook for
 * every field would cost more. Introspection's types are counted too: they are the same objects in every schema.
 */
export function countAnswers(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.resolve && isCounted(field.type)) field.resolve = counting(field.resolve as Resolver);
    }
  }
}

function isCounted(type: GraphQLOutputType): boolean {
  const shape = getNullableType(type);
  return isListType(shape) || isLeafType(shape);
}

const COUNTS = Symbol("counts");

function counting(resolve: Resolver & { [COUNTS]?: true }): Resolver {
  if (resolve[COUNTS]) return resolve;
  const counted: Resolver = (source, args, context, info) => count(resolve(source, args, context, info), context, info);
  return Object.assign(counted, { [COUNTS]: true as const });
}

/** For fields without a resolver: as graphql-js reads them, and counted. */
export const countedField: Resolver = (source, args, context, info) => {
  if (typeof source !== "object" || source === null) return undefined;
  const value = (source as Record<string, unknown>)[info.fieldName];
  return count(
    typeof value === "function" ? (value.call(source, args, context, info) as unknown) : value,
    context,
    info,
  );
};

function count(value: unknown, context: Counted | undefined, info: GraphQLResolveInfo): unknown {
  if (typeof value === "string") return context?.answer ? context.answer.text(value) : value;
  if (Array.isArray(value)) return context?.answer ? countList(value, context.answer, info) : value;
  // A promise of an object is not counted: that would cost another promise each time.
  if (value instanceof Promise && isCounted(info.returnType))
    return value.then((settled) => count(settled, context, info));
  return value;
}

function countList(items: readonly unknown[], answer: AnswerBudget, info: GraphQLResolveInfo): readonly unknown[] {
  // The rows of a table are lists: each counts for itself.
  if (Array.isArray(items[0]))
    return answer.list(items, ROW).map((row) => (isList(row) ? countList(row, answer, info) : row));
  const type = getNamedType(info.returnType);
  const granted = answer.list(items, sizesOf(info).ofItem(info.fieldNodes, type));
  return isLeafType(type) ? granted.map((item) => (typeof item === "string" ? answer.text(item) : item)) : granted;
}

const ROW = { fields: 1, characters: 3 } as const;
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** Apollo Server keeps parsed documents. The measured sizes are kept with them. */
const known = new WeakMap<OperationDefinitionNode, SelectionSizes>();

export function sizesOf(given: Sized): SelectionSizes {
  const { operation, schema } = given;
  const found = known.get(operation);
  if (found) return found;
  const sizes = new SelectionSizes(schema, "fragments" in given ? given.fragments : fragmentsOf(given.document));
  known.set(operation, sizes);
  return sizes;
}

type Sized = Pick<GraphQLResolveInfo, "schema" | "operation"> &
  (Pick<GraphQLResolveInfo, "fragments"> | { readonly document: DocumentNode });

function fragmentsOf({ definitions }: DocumentNode): Fragments {
  return Object.fromEntries(
    definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
  );
}
