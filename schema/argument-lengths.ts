import {
  getNamedType,
  GraphQLID,
  GraphQLString,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
} from "graphql";
import { checkLength, LONGEST_CURSOR, LONGEST_TEXT } from "../resolvers/bad-input";

type Check = (value: unknown, argument: string) => void;

/** Fields that have their own check. A document may be longer. */
const UNLIMITED: ReadonlySet<string> = new Set(["DocumentInput.content", "RetryInput.content"]);
const CURSORS: ReadonlySet<string> = new Set(["after", "before"]);

/**
 * Limits the length of every text and id in the arguments of a schema, so nobody can forget it for a new argument. Our
 * own scalars, such as Url, check themselves.
 */
export function limitArgumentLengths(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isObjectType(type)) for (const field of Object.values(type.getFields())) limitArguments(field);
  }
}

function limitArguments(field: GraphQLField<unknown, unknown>): void {
  const checks = checksOf(field.args, "");
  const { resolve, subscribe } = field;
  if (checks === undefined) return;
  if (resolve) field.resolve = checked(resolve, checks);
  if (subscribe) field.subscribe = checked(subscribe, checks);
}

type Resolver = GraphQLFieldResolver<unknown, unknown>;

function checked(resolve: Resolver, check: Check): Resolver {
  return (source, args, context, info) => {
    check(args, "");
    return resolve(source, args, context, info);
  };
}

/** Checks all texts in an object of arguments or input fields. Undefined if there is nothing to check. */
function checksOf(fields: readonly (GraphQLArgument | GraphQLInputField)[], type: string): Check | undefined {
  const checks = fields.flatMap(({ name, type: of }): [string, Check][] => {
    const check = UNLIMITED.has(`${type}.${name}`)
      ? undefined
      : checkOf(of, CURSORS.has(name) ? LONGEST_CURSOR : LONGEST_TEXT);
    return check === undefined ? [] : [[name, check]];
  });
  if (checks.length === 0) return undefined;
  return (value, argument) => {
    if (!isFields(value)) return;
    for (const [name, check] of checks) {
      const given = value[name];
      if (given !== undefined && given !== null) check(given, argument === "" ? name : `${argument}.${name}`);
    }
  };
}

function checkOf(type: GraphQLInputType, longest: number): Check | undefined {
  if (isNonNullType(type)) return checkOf(type.ofType, longest);
  if (isListType(type)) return checkEach(checkOf(type.ofType, longest));
  const named = getNamedType(type);
  if (isInputObjectType(named)) return checksOf(Object.values(named.getFields()), named.name);
  return named === GraphQLString || named === GraphQLID
    ? (value, argument) => checkLength(value, argument, longest)
    : undefined;
}

function checkEach(check: Check | undefined): Check | undefined {
  return (
    check &&
    ((values, argument) => {
      if (Array.isArray(values)) values.forEach((value, index) => check(value, `${argument}[${index}]`));
    })
  );
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
