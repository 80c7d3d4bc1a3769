import type {
  ApolloServerPlugin,
  GraphQLRequestContextDidResolveOperation,
  GraphQLRequestContextWillSendResponse,
  GraphQLRequestListener,
} from "@apollo/server";
import type { ServerContext } from "./create-context";

export type ResolvedOperation = GraphQLRequestContextDidResolveOperation<ServerContext>;
export type AnsweredOperation = GraphQLRequestContextWillSendResponse<ServerContext>;

/** What a part of the server does with each operation. It keeps nothing from one step to the next. */
export interface OperationSteps {
  /** The document is valid, and nothing has run. An error refuses the operation. */
  didResolve?(request: ResolvedOperation): void;
  /** The answer is there, and is not sent yet. */
  willSend?(request: AnsweredOperation): void;
}

/**
 * One plugin that takes the steps of all parts, in their order, with one listener for all requests. A plugin for each
 * part would cost a listener and four promises a request.
 */
export function pluginOf(parts: readonly OperationSteps[]): ApolloServerPlugin<ServerContext> {
  const listening = Promise.resolve<GraphQLRequestListener<ServerContext>>({
    async didResolveOperation(request) {
      for (const part of parts) part.didResolve?.(request);
    },
    async willSendResponse(request) {
      for (const part of parts) part.willSend?.(request);
    },
  });
  return { requestDidStart: () => listening };
}
