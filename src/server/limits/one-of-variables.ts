import {
  getNamedType,
  GraphQLError,
  isInputObjectType,
  isNullableType,
  typeFromAST,
  type ASTVisitor,
  type ValidationContext,
} from "graphql";

/**
 * GraphQL, section 5.8.5: a variable in a `@oneOf` input must not be nullable. graphql-js checks this, but not for a
 * non-null input such as `ArticleBy!`. Every lookup of this schema takes such an input.
 */
export function oneOfVariables(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(operation) {
      const nullable = new Map(
        (operation.variableDefinitions ?? []).flatMap((definition) => {
          const type = typeFromAST(context.getSchema(), definition.type);
          return type && isNullableType(type) ? [[definition.variable.name.value, { definition, type }]] : [];
        }),
      );
      if (nullable.size === 0) return;
      for (const { node, parentType } of context.getRecursiveVariableUsages(operation)) {
        const found = nullable.get(node.name.value);
        const parent = getNamedType(parentType);
        // graphql-js itself checks a nullable input.
        if (!found || parent === parentType || !isInputObjectType(parent) || !parent.isOneOf) continue;
        const message = `Variable "$${node.name.value}" is of type "${String(found.type)}" but must be non-nullable to be used for OneOf Input Object "${parent.name}".`;
        context.reportError(new GraphQLError(message, { nodes: [found.definition, node] }));
      }
    },
  };
}
