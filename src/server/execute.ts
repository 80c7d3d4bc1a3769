import type { ApolloServer } from "@apollo/server";
import { GraphQLError, type FormattedExecutionResult } from "graphql";
import { MediagraphError } from "../domain/errors/errors";
import type { ServerContext } from "./create-context";
import { WrittenData } from "./execution/json-text";
import { isNestedTooDeeply, MOST_BRACKETS } from "./limits/nesting";

/** An operation as GraphQL over HTTP has it in the body of a request. */
export interface Operation {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
}

/** Answers an operation with the same limits and the same errors as over HTTP. */
export async function execute(
  apollo: ApolloServer<ServerContext>,
  { query, variables, operationName }: Operation,
  contextValue: ServerContext,
): Promise<FormattedExecutionResult> {
  try {
    // A program in JavaScript can give anything.
    if (typeof query !== "string") return { errors: [NO_TEXT.toJSON()] };
    if (isNestedTooDeeply(query)) return { errors: [TOO_DEEP.toJSON()] };
    const { body } = await apollo.executeOperation(
      { query, ...(variables && { variables: { ...variables } }), ...(operationName && { operationName }) },
      { contextValue },
    );
    if (body.kind !== "single") throw new Error("Apollo Server answered in parts, which graphql 16 cannot.");
    const { singleResult: result } = body;
    return result.data instanceof WrittenData ? { ...result, data: result.data.toJSON() } : result;
  } finally {
    contextValue.share?.release();
  }
}

const TOO_DEEP = new GraphQLError(
  `The document is nested too deeply: at most ${MOST_BRACKETS} brackets in each other.`,
  {
    extensions: { code: "GRAPHQL_PARSE_FAILED" },
  },
);

const NO_TEXT = new GraphQLError("query must be the text of an operation.", { extensions: { code: "BAD_REQUEST" } });

export function refuseWriting(): never {
  throw new MediagraphError("FORBIDDEN", "This operation only reads. Give `mayWrite: true` to let it write.");
}
