import {
  astFromValue,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isScalarType,
  OperationTypeNode,
  parse,
  print,
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from "graphql";

/** A place among the arguments of a schema where a client may put any text, and the operation that puts it there. */
export interface TextArgument {
  /** `Query.articles(filter.text)` */
  readonly name: string;
  /** `String`, `ID`, or a scalar of ours. */
  readonly scalar: string;
  /**
   * Alike for arguments that the same input type or the same name and scalar makes alike: `ArticleFilter filter.text`
   * stands in many fields.
   */
  readonly kind: string;
  readonly document: DocumentNode;
  variables(text: string): Record<string, unknown>;
}

const NOT_TEXT: ReadonlySet<string> = new Set(["Int", "Float", "Boolean"]);

/** Every such place, however deep, that an operation over the graph of the sample comes to. */
export function textArguments(schema: GraphQLSchema): TextArgument[] {
  const found: TextArgument[] = [];
  for (const { type, around } of reachableTypes(schema)) {
    for (const field of Object.values(type.getFields())) {
      for (const argument of field.args) {
        for (const { path, scalar, put } of textsIn(argument.type, argument.name)) {
          const others = field.args
            .filter((other) => other !== argument && isRequiredArgument(other))
            .map(({ name, type: of }) => `${name}: ${literal(of)}`);
          const call = `${field.name}(${[`${argument.name}: $value`, ...others].join(", ")})${isLeaf(field.type) ? "" : " { __typename }"}`;
          const operation = rootsOf(schema).find(([, root]) => root === type)?.[0] ?? "query";
          found.push({
            name: `${type.name}.${field.name}(${path})`,
            scalar,
            kind: `${getNamedType(argument.type).name} ${path}`,
            document: parse(`${operation} ($value: ${String(argument.type)}) { ${around(call)} }`),
            variables: (text) => ({ value: put(text) }),
          });
        }
      }
    }
  }
  return found;
}

interface Reached {
  readonly type: GraphQLObjectType;
  /** What selects something of this type, in an operation. */
  readonly around: (selection: string) => string;
}

function rootsOf(schema: GraphQLSchema): [OperationTypeNode, GraphQLObjectType][] {
  return Object.values(OperationTypeNode).flatMap((operation) => {
    const type = schema.getRootType(operation);
    return type ? [[operation, type]] : [];
  });
}

/** The object types, each with the shortest way to it that needs no argument. */
function reachableTypes(schema: GraphQLSchema): Reached[] {
  const roots = rootsOf(schema).map(([, type]): Reached => ({ type, around: (selection) => selection }));
  const reached = new Map(roots.map((root) => [root.type, root]));
  for (const { type, around } of reached.values()) {
    // What is below these roots is below Query too.
    if (type === schema.getMutationType() || type === schema.getSubscriptionType()) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.args.some(isRequiredArgument)) continue;
      for (const next of objectTypes(schema, getNamedType(field.type))) {
        if (!reached.has(next))
          reached.set(next, {
            type: next,
            around: (selection) =>
              around(
                `${field.name}${field.args.some(({ name }) => name === "first") ? `(first: ${field.name === "entities" ? 100 : 2})` : ""} { ... on ${next.name} { ${selection} } }`,
              ),
          });
      }
    }
  }
  return [...reached.values()];
}

function objectTypes(schema: GraphQLSchema, type: GraphQLNamedType): readonly GraphQLObjectType[] {
  if (isObjectType(type)) return [type];
  return isAbstractType(type) ? schema.getPossibleTypes(type) : [];
}

interface TextPlace {
  readonly path: string;
  readonly scalar: string;
  readonly put: (text: string) => unknown;
}

function textsIn(type: GraphQLInputType, path: string): TextPlace[] {
  if (isNonNullType(type)) return textsIn(type.ofType, path);
  if (isListType(type))
    return textsIn(type.ofType, `${path}[0]`).map((place) => ({ ...place, put: (text) => [place.put(text)] }));
  if (isScalarType(type))
    return NOT_TEXT.has(type.name)
      ? []
      : [
          {
            path,
            scalar: type.name,
            put: (text) => (type.name === "_Any" ? { __typename: "Article", url: text } : text),
          },
        ];
  if (!isInputObjectType(type)) return [];
  const fields = Object.values(type.getFields());
  return fields.flatMap((field) => {
    const others = fields.filter((other) => other !== field && isNonNullType(other.type));
    const rest = Object.fromEntries(others.map((other) => [other.name, anyValue(other.type)]));
    return textsIn(field.type, `${path}.${field.name}`).map((place) => ({
      ...place,
      put: (text: string) => ({ ...rest, [field.name]: place.put(text) }),
    }));
  });
}

function anyValue(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return anyValue(type.ofType);
  if (isListType(type)) return [anyValue(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter((field) => isNonNullType(field.type))
        .map((field) => [field.name, anyValue(field.type)]),
    );
  if (String(type) === "Boolean") return true;
  if (String(type) === "LanguageTag") return "ar";
  return NOT_TEXT.has(String(type)) ? 1 : "a";
}

function literal(type: GraphQLInputType): string {
  const value = astFromValue(anyValue(type), type);
  if (!value) throw new Error(`No value of ${String(type)} can be written.`);
  return print(value);
}

function isLeaf(type: Parameters<typeof getNamedType>[0]): boolean {
  const named = getNamedType(type);
  return !isObjectType(named) && !isAbstractType(named);
}
