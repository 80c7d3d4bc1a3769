import { GraphQLError } from "graphql";
import type { Logger } from "pino";
import { MediagraphError } from "../../domain/errors/errors";
import { isMasked } from "../error-codes";

/**
 * What becomes of an error that nobody waits for. graphql-js 16 forgets the values of a list that still come, once one
 * of its items has failed (graphql/graphql-js#4643 mends it in version 17). When one of these fails too, Node would end
 * the process: two damaged records would stop the server. The answer has the first error, so the second is only logged,
 * and not even that if it is a fault of the client.
 * Any other forgotten error is a fault of ours, and ends the process as Node does it.
 */
export function lostErrors(logger: Pick<Logger, "error">): (error: unknown) => void {
  return (error) => {
    if (!(error instanceof GraphQLError)) throw error;
    const { originalError, path } = error;
    if (originalError instanceof MediagraphError && !isMasked(originalError.code)) return;
    logger.error({ err: originalError ?? error, path }, "an operation failed twice");
  };
}
