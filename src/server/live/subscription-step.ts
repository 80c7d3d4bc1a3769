import { GraphQLError, OperationTypeNode, type DocumentNode } from "graphql";
import type { OperationSteps } from "../operation-steps";

/** A subscription that the server has parsed, validated and measured, as any other operation. */
export interface ValidSubscription {
  readonly document: DocumentNode;
  /** The text of the document. A client may have sent only its hash. */
  readonly source: string;
  readonly name: string | null;
}

const { MUTATION, SUBSCRIPTION } = OperationTypeNode;

export const ELSEWHERE =
  "A subscription has many answers: send it with `Accept: text/event-stream` (server-sent events), or over a WebSocket " +
  "with the protocol graphql-transport-ws. Both are at this address.";

const elsewhere = (): GraphQLError =>
  new GraphQLError(ELSEWHERE, { extensions: { code: "BAD_REQUEST", http: { status: 400 } } });

/**
 * Apollo Server answers a subscription only where it gets one event of it. Where a stream begins, it goes as far as
 * here, and the stream takes the valid document.
 */
export const subscriptionStep: OperationSteps = {
  didResolve({ document, source, operation, operationName, contextValue: { live } }) {
    if (operation?.operation === MUTATION && live?.opening?.isGet)
      throw new GraphQLError("A GET cannot change anything. Send a mutation by POST.", {
        extensions: { code: "BAD_REQUEST" },
      });
    if (operation?.operation !== SUBSCRIPTION || live?.change !== undefined) return;
    live?.opening?.take({ document, source, name: operationName });
    throw elsewhere();
  },
  /** Apollo Server itself refuses a GET, and names no way out. */
  willSend({ request, operation, response: { body } }) {
    if (body.kind === "single" && operation?.operation === SUBSCRIPTION && request.http?.method === "GET")
      body.singleResult.errors = [{ message: ELSEWHERE, extensions: { code: "BAD_REQUEST" } }];
  },
};
