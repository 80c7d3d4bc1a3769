import type { FastifyRequest } from "fastify";
import { GraphQLError } from "graphql";
import type { GraphContext } from "../../resolvers/context";
import type { Writer } from "../ingest/ingest-types";
import { createLoaders } from "../loaders/loaders";
import { createMeter } from "../loaders/meter";
import type { Store } from "../store/store";

export const REPORT_HEADER = "mediagraph-report";
export const LIMIT_HEADER = "mediagraph-max-round-trips";

/** What every resolver of one request is given: loaders of its own over a reader that counts its round trips, and the way to write. */
export function createContext(store: Store, request: Pick<FastifyRequest, "headers" | "id">, writer: () => Writer): GraphContext {
  const meter = createMeter(limitOf(request.headers[LIMIT_HEADER]), request.headers[REPORT_HEADER] === "1");
  return { loaders: createLoaders(store.reader(meter)), meter, requestId: request.id, writer };
}

function limitOf(header: string | string[] | undefined): number | undefined {
  if (header === undefined) return undefined;
  if (typeof header === "string" && /^\d{1,6}$/.test(header)) return Number(header);
  throw new GraphQLError(`The header ${LIMIT_HEADER} must be a whole number from 0 to 999999; it is ${JSON.stringify(header)}.`, {
    extensions: { code: "BAD_USER_INPUT", argument: LIMIT_HEADER, http: { status: 400 } },
  });
}
