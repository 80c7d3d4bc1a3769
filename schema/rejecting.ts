import { getNamedType, isLeafType, isObjectType, type GraphQLFieldResolver, type GraphQLSchema } from "graphql";

type Resolver = GraphQLFieldResolver<unknown, unknown>;

/**
 * Makes resolvers reject instead of throw. When a resolver throws for one item of a list, graphql-js 16 forgets the
 * promises of the items before it (graphql/graphql-js#4643). If one of these fails too, Node ends the process. For
 * example, a wrong cursor fails once for each parent:
 * `articles { nodes { source { name } posts(after: "no cursor") { totalCount } } }`.
 */
export function rejectInsteadOfThrow(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields()))
      if (field.resolve && (field.args.length > 0 || !isLeafType(getNamedType(field.type))))
        field.resolve = rejecting(field.resolve);
  }
}

function rejecting(resolve: Resolver): Resolver {
  return (source, args, context, info) => {
    try {
      return resolve(source, args, context, info);
    } catch (error) {
      return Promise.reject(error);
    }
  };
}
