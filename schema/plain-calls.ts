import { isObjectType, type GraphQLFieldResolver, type GraphQLObjectType, type GraphQLSchema } from "graphql";
import { getMetadataStorage, type ContainerType } from "type-graphql";

const instances = new Map<unknown, object>();

/** Keeps one instance of each resolver class. Resolvers have no state: what they need is in the context. */
export const singletons: ContainerType = {
  get(someClass: new () => object) {
    const known = instances.get(someClass) ?? new someClass();
    instances.set(someClass, known);
    return known;
  },
};

type Metadata = ReturnType<typeof getMetadataStorage>;
type Handler = Pick<Metadata["queries"][number], "target" | "methodName" | "params" | "schemaName">;
type Param = Handler["params"] extends readonly (infer P)[] | undefined ? P : never;
type Resolver = GraphQLFieldResolver<unknown, unknown>;

/**
 * Call this after the schema is built. Fields then call the methods of the resolver classes, with their arguments
 * exactly as graphql-js read them. For each call TypeGraphQL would copy the arguments into a class, await a validator
 * that we do not use, and sort the parameters of the method.
 */
export function callPlainly(schema: GraphQLSchema): void {
  const { queries, mutations } = getMetadataStorage();
  for (const [root, handlers] of [
    [schema.getQueryType(), queries],
    [schema.getMutationType(), mutations],
  ] as const) {
    if (root) for (const handler of handlers) setResolver(root, handler);
  }
  const handlers = handlersByField();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const name of Object.keys(type.getFields())) {
      const handler = [type, ...type.getInterfaces()]
        .map((declaring) => handlers.get(`${declaring.name}.${name}`))
        .find((found) => found !== undefined);
      if (handler) setResolver(type, handler);
    }
  }
}

/** The methods that resolve the fields of object types and interfaces, by coordinate. */
function handlersByField(): Map<string, Handler> {
  const { objectTypes, interfaceTypes, fieldResolvers } = getMetadataStorage();
  const names = new Map<unknown, string>([...objectTypes, ...interfaceTypes].map(({ target, name }) => [target, name]));
  const handlers = new Map<string, Handler>();
  for (const resolver of fieldResolvers) {
    if (resolver.kind !== "external") continue;
    const type = names.get(resolver.getObjectType?.());
    if (type !== undefined) handlers.set(`${type}.${resolver.schemaName}`, resolver);
  }
  return handlers;
}

function setResolver(type: GraphQLObjectType, handler: Handler): void {
  const field = type.getFields()[handler.schemaName];
  if (field?.resolve) field.resolve = plainCall(handler);
}

function plainCall({ target, methodName, params = [] }: Handler): Resolver {
  const instance = singletons.get(target as new () => object, {} as never) as Record<string, unknown>;
  const method = instance[methodName] as (...args: unknown[]) => unknown;
  const reads = [...params].sort((one, other) => one.index - other.index).map(readOf);
  return (root, args: Record<string, unknown>, context, info) =>
    method.apply(
      instance,
      reads.map((read) => read({ root, args, context, info })),
    );
}

interface Call {
  readonly root: unknown;
  readonly args: Readonly<Record<string, unknown>>;
  readonly context: unknown;
  readonly info: unknown;
}

function readOf(param: Param): (call: Call) => unknown {
  if ("propertyName" in param && param.propertyName !== undefined)
    throw new Error(`A resolver takes ${param.propertyName} alone, which is not supported: take all of it.`);
  switch (param.kind) {
    case "root":
      return ({ root }) => root;
    case "context":
      return ({ context }) => context;
    case "info":
      return ({ info }) => info;
    case "args":
      return ({ args }) => args;
    case "arg":
      return ({ args }) => args[param.name];
    default:
      throw new Error(`A parameter of a resolver is of the kind ${param.kind}, which is not supported.`);
  }
}
