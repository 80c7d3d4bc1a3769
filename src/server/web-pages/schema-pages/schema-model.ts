import {
  buildASTSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isUnionType,
  parse,
  specifiedDirectives,
  type GraphQLArgument,
  type GraphQLDirective,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLType,
} from "graphql";

/** A place that names a type: a field, an argument, a field of an input, or a union. */
export interface Use {
  /** `Article.posts` or `Article.posts(filter:)`. */
  readonly label: string;
  /** The address of the place on the web pages. */
  readonly address: string;
}

/** What the web pages of the schema show. */
export interface SchemaModel {
  readonly schema: GraphQLSchema;
  /** By name. Types that only describe schemas are left out. */
  readonly types: readonly GraphQLNamedType[];
  readonly directives: readonly GraphQLDirective[];
  usesOf(type: GraphQLNamedType): readonly Use[];
  /** Whether an operation can come to the type. */
  isReached(type: GraphQLNamedType): boolean;
}

export function readModel(sdl: string): SchemaModel {
  const schema = buildASTSchema(parse(sdl, { noLocation: true }), { assumeValidSDL: true });
  const types = Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  const directives = schema.getDirectives().filter((one) => !specifiedDirectives.some(({ name }) => name === one.name));
  const uses = new Map<string, Use[]>();
  const reached = reachedTypes(schema);
  for (const type of types) for (const { target, ...use } of placesOf(type)) listed(uses, target).push(use);
  for (const { name, args } of directives)
    for (const arg of args)
      listed(uses, getNamedType(arg.type).name).push({
        label: `@${name}(${arg.name}:)`,
        address: `${addressOf(`@${name}`)}#${arg.name}`,
      });
  return {
    schema,
    types,
    directives,
    usesOf: ({ name }) => uses.get(name) ?? [],
    isReached: ({ name }) => reached.has(name),
  };
}

/** The address of a type's web page; of a directive's with `@` before its name. */
export const addressOf = (name: string): string => `/schema/${name}`;

/** The fields of an object, an interface or an input. */
export function fieldsOf(type: GraphQLNamedType): readonly (GraphQLField<unknown, unknown> | GraphQLInputField)[] {
  return isObjectType(type) || isInterfaceType(type) || isInputObjectType(type) ? Object.values(type.getFields()) : [];
}

export const argumentsOf = (field: GraphQLField<unknown, unknown> | GraphQLInputField): readonly GraphQLArgument[] =>
  "args" in field ? field.args : [];

/** `object type`, `interface` and so on, in words. */
export function kindOf(type: GraphQLNamedType): string {
  if (isObjectType(type)) return "object type";
  if (isInterfaceType(type)) return "interface";
  if (isInputObjectType(type)) return "input";
  if (isEnumType(type)) return "enum";
  return isUnionType(type) ? "union" : "scalar";
}

function* placesOf(type: GraphQLNamedType): Generator<Use & { readonly target: string }> {
  const page = addressOf(type.name);
  if (isUnionType(type))
    for (const { name } of type.getTypes()) yield { target: name, label: type.name, address: page };
  for (const field of fieldsOf(type)) {
    const label = `${type.name}.${field.name}`;
    yield { target: getNamedType(field.type).name, label, address: `${page}#${field.name}` };
    for (const { name, type: given } of argumentsOf(field))
      yield { target: getNamedType(given).name, label: `${label}(${name}:)`, address: `${page}#${field.name}.${name}` };
  }
}

function reachedTypes(schema: GraphQLSchema): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting: (GraphQLType | null | undefined)[] = [
    schema.getQueryType(),
    schema.getMutationType(),
    schema.getSubscriptionType(),
  ];
  for (let next = waiting.pop(); waiting.length > 0 || next; next = waiting.pop()) {
    if (!next) continue;
    const type = getNamedType(next);
    if (reached.has(type.name)) continue;
    reached.add(type.name);
    if (isInterfaceType(type) || isUnionType(type)) for (const one of schema.getPossibleTypes(type)) waiting.push(one);
    if (isObjectType(type)) for (const one of type.getInterfaces()) waiting.push(one);
    for (const field of fieldsOf(type)) {
      waiting.push(field.type);
      for (const arg of argumentsOf(field)) waiting.push(arg.type);
    }
  }
  return reached;
}

function listed(lists: Map<string, Use[]>, name: string): Use[] {
  const list = lists.get(name) ?? [];
  lists.set(name, list);
  return list;
}
