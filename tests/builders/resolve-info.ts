import {
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  Kind,
  parse,
  type FragmentDefinitionNode,
  type GraphQLResolveInfo,
} from "graphql";

const parentType = new GraphQLObjectType({ name: "Article", fields: { headline: { type: GraphQLString } } });
const schema = new GraphQLSchema({ query: parentType });

/** A place of an operation as graphql-js tells resolvers of it: a field of an article that no other field stands in. */
export function aPlaceOf(field: string, path: readonly string[] = [field], hasFragments = false): GraphQLResolveInfo {
  const { definitions } = parse(`{ ${field} } fragment F on Article { headline }`);
  const [operation, fragment] = definitions;
  const node = operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet.selections[0] : undefined;
  const where = pathOf(path);
  if (operation?.kind !== Kind.OPERATION_DEFINITION || node?.kind !== Kind.FIELD || !where)
    throw new Error(`${field} is no field.`);
  return {
    fieldNodes: [node],
    fieldName: field,
    returnType: GraphQLString,
    parentType,
    path: where,
    schema,
    fragments: hasFragments ? { F: fragment as FragmentDefinitionNode } : {},
    rootValue: undefined,
    operation,
    variableValues: {},
  };
}

function pathOf(keys: readonly string[]): GraphQLResolveInfo["path"] | undefined {
  const key = keys.at(-1);
  return key === undefined ? undefined : { key, typename: undefined, prev: pathOf(keys.slice(0, -1)) };
}
