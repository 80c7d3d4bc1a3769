import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
} from "graphql";

/**
 * The fewest fields that lead from `Query` to a type, with small pages: `articles(first: 3)`, `nodes`, `image`. Fields
 * that need an argument are not gone through.
 */
export function shortestWay(schema: GraphQLSchema, to: GraphQLCompositeType): readonly string[] | undefined {
  const query = schema.getQueryType();
  const ways: { type: GraphQLCompositeType; way: readonly string[] }[] = query ? [{ type: query, way: [] }] : [];
  const seen = new Set<string>();
  for (const { type, way } of ways) {
    if (type === to) return way;
    if (seen.has(type.name)) continue;
    seen.add(type.name);
    if (isObjectType(type) || isInterfaceType(type))
      for (const field of Object.values(type.getFields())) {
        const next = getNamedType(field.type);
        if (isCompositeType(next) && !field.args.some(isRequiredArgument))
          ways.push({ type: next, way: [...way, stepOf(field)] });
      }
    if (isAbstractType(type))
      for (const one of schema.getPossibleTypes(type)) ways.push({ type: one, way: [...way, one.name] });
  }
  return undefined;
}

/** Only one item of a connection is shown below the first level, so that answers stay small. */
function stepOf({ name, args, type }: GraphQLField<unknown, unknown>): string {
  const isPaged = args.some((arg) => arg.name === "first") && getNamedType(type).name.endsWith("Connection");
  return isPaged ? `${name}(first: 3)` : name;
}
