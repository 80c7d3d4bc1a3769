import type { ApolloServerPlugin, GraphQLResponse } from "@apollo/server";
import type { GraphContext } from "../../resolvers/context";
import { RoundTripLimit } from "../domain/errors";
import { REPORT_HEADER } from "./create-context";

/** Reports an operation's round trips on request, and stops an operation that reached its ceiling. */
export const roundTripReport: ApolloServerPlugin<GraphContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, contextValue, response }) {
        const { body } = response;
        if (body.kind !== "single") return;
        const { meter } = contextValue;
        if (meter.exceeded) stop(body.singleResult, meter.limit ?? 0);
        if (request.http?.headers.get(REPORT_HEADER) !== "1") return;
        body.singleResult.extensions = { ...body.singleResult.extensions, mediagraph: meter.report() };
      },
    };
  },
};

/** Every field that was under way has failed the same way; one error says so better than all of them. */
function stop(result: Extract<GraphQLResponse["body"], { kind: "single" }>["singleResult"], limit: number): void {
  const { message, code } = new RoundTripLimit(limit);
  result.data = null;
  result.errors = [{ message, extensions: { code } }];
}
