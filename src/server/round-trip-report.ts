import type { ApolloServerPlugin, GraphQLResponse } from "@apollo/server";
import type { GraphContext } from "../../resolvers/context";
import { RoundTripLimit, type ErrorCode } from "../domain/errors";
import type { RequestMeter } from "../loaders/meter";
import { REPORT_HEADER } from "./create-context";

/** Reports an operation's round trips on request, and stops an operation that reached a ceiling. */
export const roundTripReport: ApolloServerPlugin<GraphContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, contextValue, response }) {
        const { body } = response;
        if (body.kind !== "single") return;
        const { meter } = contextValue;
        stopAtCeiling(body.singleResult, meter);
        if (request.http?.headers.get(REPORT_HEADER) !== "1") return;
        body.singleResult.extensions = { ...body.singleResult.extensions, mediagraph: meter.report() };
      },
    };
  },
};

type Result = Extract<GraphQLResponse["body"], { kind: "single" }>["singleResult"];

const FAN_OUT: ErrorCode = "FAN_OUT_LIMIT";

/** Every field that was under way has failed the same way; one error says so better than all of them. */
function stopAtCeiling(result: Result, { exceeded, limit = 0 }: RequestMeter): void {
  const fault = exceeded ? new RoundTripLimit(limit) : result.errors?.find(({ extensions }) => extensions?.["code"] === FAN_OUT);
  if (!fault) return;
  result.data = null;
  result.errors = [{ message: fault.message, extensions: { code: fault instanceof RoundTripLimit ? fault.code : FAN_OUT } }];
}
