import cors from "@fastify/cors";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { LIMIT_HEADER, REPORT_HEADER } from "../create-context";

/** Origins whose pages may use the graph; `*`: all. Empty: none but the server's own. */
export type Origins = "*" | readonly string[];

const ASKED_WITH = [
  "content-type",
  "authorization",
  "apollo-require-preflight",
  "x-apollo-operation-name",
  "x-request-id",
  "traceparent",
  REPORT_HEADER,
  LIMIT_HEADER,
];
const TOLD_WITH = ["x-request-id", "retry-after"];
const PREFLIGHT_KEPT_S = 600;

/** Lets pages of other origins use the routes of this scope. */
export async function addCrossOrigin(scope: FastifyInstance, origins: Origins): Promise<void> {
  if (origins.length === 0) return;
  await scope.register(cors, {
    origin: origins === "*" ? "*" : [...origins],
    methods: ["GET", "POST"],
    allowedHeaders: ASKED_WITH,
    exposedHeaders: TOLD_WITH,
    maxAge: PREFLIGHT_KEPT_S,
    // Whether it is a preflight or a question of what may be asked: the route of OPTIONS answers both.
    strictPreflight: false,
    preflightContinue: true,
  });
}

/**
 * Whether a GET without Apollo's header comes from a page that may read the answer: one of the server's own, as the
 * browser says, or one of an origin that is let in. Without cookies nobody gains from another page's GET but time and
 * its measurement; that is kept from them all the same. A page can set none of these two headers.
 */
export function mayGetPlainly({ headers }: FastifyRequest, origins: Origins): boolean {
  const { origin } = headers;
  if (origin !== undefined) return origins === "*" || origins.includes(origin);
  return headers["sec-fetch-site"] === "same-origin";
}
