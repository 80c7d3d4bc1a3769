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

/**
 * An extension of the fields whose methods take nothing but their parent and their arguments. Resolvers have no state,
 * so such a field gives the same for the same item.
 */
export const OF_PARENT = "ofParent";

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
  const { queries, mutations, subscriptions } = getMetadataStorage();
  for (const [root, handlers] of [
    [schema.getQueryType(), queries],
    [schema.getMutationType(), mutations],
    [schema.getSubscriptionType(), subscriptions],
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
  if (!field?.resolve) return;
  field.resolve = plainCall(handler);
  const params = handler.params ?? [];
  if (params.every(({ kind }) => FROM_PARENT.has(kind))) field.extensions = { ...field.extensions, [OF_PARENT]: true };
}

const FROM_PARENT: ReadonlySet<string> = new Set(["root", "args", "arg"]);

function plainCall({ target, methodName, params = [] }: Handler): Resolver {
  const instance = singletons.get(target as new () => object, {} as never) as Record<string, unknown>;
  const method = instance[methodName] as (...args: unknown[]) => unknown;
  const reads = [...params].sort((one, other) => one.index - other.index).map(readOf);
  const [first, second, third, ...others] = reads;
  // Most methods take at most three parameters, and some are called a thousand times for an answer: no list for them.
  if (!first) return () => method.call(instance);
  if (!second) return (root, args, context, info) => method.call(instance, first(root, args, context, info));
  if (!third)
    return (root, args, context, info) =>
      method.call(instance, first(root, args, context, info), second(root, args, context, info));
  if (others.length === 0)
    return (root, args, context, info) =>
      method.call(
        instance,
        first(root, args, context, info),
        second(root, args, context, info),
        third(root, args, context, info),
      );
  return (root, args, context, info) =>
    method.apply(
      instance,
      reads.map((read) => read(root, args, context, info)),
    );
}

type Read = (root: unknown, args: Readonly<Record<string, unknown>>, context: unknown, info: unknown) => unknown;

function readOf(param: Param): Read {
  if ("propertyName" in param && param.propertyName !== undefined)
    throw new Error(`A resolver takes ${param.propertyName} alone, which is not supported: take all of it.`);
  switch (param.kind) {
    case "root":
      return (root) => root;
    case "context":
      return (_root, _args, context) => context;
    case "info":
      return (_root, _args, _context, info) => info;
    case "args":
      return (_root, args) => args;
    case "arg": {
      const { name } = param;
      return (_root, args) => args[name];
    }
    default:
      throw new Error(`A parameter of a resolver is of the kind ${param.kind}, which is not supported.`);
  }
}
