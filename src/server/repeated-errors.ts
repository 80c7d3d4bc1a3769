import type { ApolloServerPlugin } from "@apollo/server";
import type { GraphQLFormattedError } from "graphql";
import type { ErrorCode } from "../domain/errors";

const BAD_INPUT: ErrorCode = "BAD_USER_INPUT";

/**
 * An argument that is wrong fails for each parent that it is asked of. It is told once for its place in the document,
 * with the first path.
 */
export const repeatedErrors: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ response: { body } }) {
        if (body.kind === "single" && body.singleResult.errors)
          body.singleResult.errors = withoutRepeats(body.singleResult.errors);
      },
    };
  },
};

function withoutRepeats(errors: readonly GraphQLFormattedError[]): GraphQLFormattedError[] {
  const told = new Set<string>();
  return errors.filter(({ message, locations, extensions }) => {
    const fault = JSON.stringify([locations, message]);
    const isRepeated = extensions?.["code"] === BAD_INPUT && locations !== undefined && told.has(fault);
    told.add(fault);
    return !isRepeated;
  });
}
