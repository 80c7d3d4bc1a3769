import type { GraphQLResponse } from "@apollo/server";
import { GraphQLError, OperationTypeNode } from "graphql";
import { RoundTripLimit, type ErrorCode } from "../../domain/errors/errors";
import { CHARACTER_LIMIT, FIELD_LIMIT } from "../../loaders/budgets/answer-budget";
import { REPORT_HEADER, type ServerContext } from "../create-context";
import { BUSY } from "../error-codes";
import type { OperationSteps } from "../operation-steps";
import { sizesOf } from "./count-answers";

/** Reports an operation's round trips when the client asks for it, and stops an operation that reached a limit. */
export const roundTripReport: OperationSteps = {
  didResolve({ schema, document, operation, contextValue: { answer } }) {
    const root = operation && schema.getRootType(operation.operation);
    if (!operation || !root) return;
    answer.selection(sizesOf({ schema, document, operation }).of(operation.selectionSet, root));
    if (answer.isTooLarge) throw new GraphQLError(TOO_LARGE, { extensions: { code: ANSWER, http: { status: 400 } } });
  },
  willSend({ request, contextValue, response: { body }, operation }) {
    if (body.kind !== "single") return;
    stopAtCeiling(body.singleResult, contextValue, operation?.operation === OperationTypeNode.MUTATION);
    if (request.http?.headers.get(REPORT_HEADER) !== "1") return;
    body.singleResult.extensions = { ...body.singleResult.extensions, mediagraph: contextValue.meter.report() };
  },
};

type Result = Extract<GraphQLResponse["body"], { kind: "single" }>["singleResult"];

const FAN_OUT: ErrorCode = "FAN_OUT_LIMIT";
const ANSWER: ErrorCode = "ANSWER_LIMIT";
const CEILINGS: ReadonlySet<unknown> = new Set<ErrorCode>(["ROUND_TRIP_LIMIT", FAN_OUT]);

const TOO_LARGE = `The answer would have more than ${FIELD_LIMIT} fields or ${CHARACTER_LIMIT} characters. Ask for fewer fields or smaller pages.`;
const CROWDED = "The server is busy with other large answers. Try again in a moment, or ask for less.";
const MADE_ALL_THE_SAME = "The mutation's changes were saved.";

/**
 * After a limit is reached, every running field fails with the same error. One error replaces them all. What a mutation
 * wrote stays written, so its report is kept, without the fields that could not be read. A report that is itself too
 * large is dropped: parts of it would be false.
 */
function stopAtCeiling(result: Result, { meter, answer }: ServerContext, isWrite: boolean): void {
  if (answer.isTooLarge || answer.isCrowded) {
    if (result.data === undefined) return;
    const [code, message] = answer.isCrowded ? [BUSY, CROWDED] : [ANSWER, TOO_LARGE];
    result.data = null;
    result.errors = [{ message: isWrite ? `${message} ${MADE_ALL_THE_SAME}` : message, extensions: { code } }];
    return;
  }
  const fault = meter.exceeded
    ? new RoundTripLimit(meter.limit ?? 0)
    : result.errors?.find(({ extensions }) => extensions?.["code"] === FAN_OUT);
  if (!fault) return;
  const others = isWrite ? (result.errors ?? []).filter(({ extensions }) => !CEILINGS.has(extensions?.["code"])) : [];
  if (!isWrite) result.data = null;
  result.errors = [
    { message: fault.message, extensions: { code: fault instanceof RoundTripLimit ? fault.code : FAN_OUT } },
    ...others,
  ];
}
