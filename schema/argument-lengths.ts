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
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
} from "graphql";
import { checkLength, LONGEST_CURSOR, LONGEST_TEXT } from "../resolvers/bad-input";

type Check = (value: unknown, argument: string) => void;

/** What has a check of its own: a whole document. */
const UNLIMITED: ReadonlySet<string> = new Set(["DocumentInput.content"]);
const CURSORS: ReadonlySet<string> = new Set(["after", "before"]);

/**
 * Makes every text and id among the arguments of a schema have a longest length, whoever adds a new one. Scalars of our
 * own have theirs in themselves.
 */
export function limitArgumentLengths(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isObjectType(type)) for (const field of Object.values(type.getFields())) limitArguments(field);
  }
}

function limitArguments(field: GraphQLField<unknown, unknown>): void {
  const checks = checksOf(field.args, "");
  const { resolve } = field;
  if (checks === undefined || resolve === undefined) return;
  field.resolve = (source, args, context, info) => {
    checks(args, "");
    return resolve(source, args, context, info);
  };
}

/** The checks of the texts in an object of arguments or of input fields; undefined where it has none. */
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
