import type { ApolloServerPlugin, GraphQLResponse } from "@apollo/server";
import { OperationTypeNode } from "graphql";
import type { GraphContext } from "../../resolvers/context";
import { RoundTripLimit, type ErrorCode } from "../domain/errors";
import type { RequestMeter } from "../loaders/meter";
import { REPORT_HEADER } from "./create-context";

/** Reports an operation's round trips on request, and stops an operation that reached a ceiling. */
export const roundTripReport: ApolloServerPlugin<GraphContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, contextValue, response, operation }) {
        const { body } = response;
        if (body.kind !== "single") return;
        const { meter } = contextValue;
        stopAtCeiling(body.singleResult, meter, operation?.operation === OperationTypeNode.MUTATION);
        if (request.http?.headers.get(REPORT_HEADER) !== "1") return;
        body.singleResult.extensions = { ...body.singleResult.extensions, mediagraph: meter.report() };
      },
    };
  },
};

type Result = Extract<GraphQLResponse["body"], { kind: "single" }>["singleResult"];

const FAN_OUT: ErrorCode = "FAN_OUT_LIMIT";
const CEILINGS: ReadonlySet<unknown> = new Set<ErrorCode>(["ROUND_TRIP_LIMIT", FAN_OUT]);

/**
 * Every field that was under way has failed the same way; one error says so better than all of them. What a mutation wrote stays
 * written: its report is kept, without what could not be read.
 */
function stopAtCeiling(result: Result, { exceeded, limit = 0 }: RequestMeter, isWrite: boolean): void {
  const fault = exceeded ? new RoundTripLimit(limit) : result.errors?.find(({ extensions }) => extensions?.["code"] === FAN_OUT);
  if (!fault) return;
  const others = isWrite ? (result.errors ?? []).filter(({ extensions }) => !CEILINGS.has(extensions?.["code"])) : [];
  if (!isWrite) result.data = null;
  result.errors = [{ message: fault.message, extensions: { code: fault instanceof RoundTripLimit ? fault.code : FAN_OUT } }, ...others];
}
