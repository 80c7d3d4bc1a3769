import type { FastifyRequest } from "fastify";
import type { GraphContext } from "../../resolvers/context";
import { BadUserInput } from "../domain/errors";
import type { Writer } from "../ingest/ingest-types";
import { AnswerBudget } from "../loaders/answer-budget";
import { createLoaders } from "../loaders/loaders";
import { createMeter } from "../loaders/meter";
import type { Store } from "../store/store";
import type { Share } from "./limits/shared-memory";
import { createOperationNote, type OperationNote } from "./watching/access-log";

export const REPORT_HEADER = "mediagraph-report";
export const LIMIT_HEADER = "mediagraph-max-round-trips";
/** The limit when a request sets none. The prepared operations need at most eleven. */
export const MOST_ROUND_TRIPS = 250;

/** What the resolvers of one request get, and what the server itself keeps about the request. */
export interface ServerContext extends GraphContext {
  readonly answer: AnswerBudget;
  /** The part of the shared memory that this answer takes. */
  readonly share: Share | undefined;
  readonly note: OperationNote;
}

/** Makes loaders whose round trips are counted, and the access to the writer. */
export function createContext(
  store: Store,
  request: Pick<FastifyRequest, "headers" | "id">,
  writer: () => Writer,
  note: OperationNote = createOperationNote(),
  share?: Share,
): ServerContext {
  const limit = Math.min(limitOf(request.headers[LIMIT_HEADER]), MOST_ROUND_TRIPS);
  const meter = createMeter(limit, request.headers[REPORT_HEADER] === "1");
  return {
    loaders: createLoaders(store.reader(meter)),
    meter,
    requestId: request.id,
    writer,
    answer: new AnswerBudget(share),
    share,
    note,
  };
}

function limitOf(header: string | string[] | undefined): number {
  if (header === undefined) return MOST_ROUND_TRIPS;
  if (typeof header === "string" && /^\d{1,6}$/.test(header)) return Number(header);
  throw new BadUserInput(
    LIMIT_HEADER,
    `The header ${LIMIT_HEADER} must be a whole number from 0 to 999999; it is ${JSON.stringify(header)}.`,
  );
}
