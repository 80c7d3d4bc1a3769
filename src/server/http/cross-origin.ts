import cors from "@fastify/cors";
import type { FastifyInstance, FastifyRequest } from "fastify";

/** The origins whose web pages may use the graph. `*`: all. Empty: only the server's own. */
export type Origins = "*" | readonly string[];

const TOLD_WITH = ["x-request-id", "retry-after"];
const PREFLIGHT_KEPT_S = 600;

/**
 * Lets web pages of other origins use the routes of this scope. Their requests may have any header: clients send the
 * name of the app (`apollographql-client-name`), and what watches them sends ids of its own (`baggage`).
 */
export async function addCrossOrigin(scope: FastifyInstance, origins: Origins): Promise<void> {
  if (origins.length === 0) return;
  await scope.register(cors, {
    origin: origins === "*" ? "*" : [...origins],
    methods: ["GET", "POST"],
    exposedHeaders: TOLD_WITH,
    maxAge: PREFLIGHT_KEPT_S,
    // The OPTIONS route answers preflights and ordinary OPTIONS requests alike.
    strictPreflight: false,
    preflightContinue: true,
  });
}

/**
 * Whether a GET without Apollo's header comes from a web page that may read the answer. That is a page of this server
 * (`Sec-Fetch-Site`), or of an allowed origin (`Origin`). A page can set neither header. There are no cookies, so
 * another page's GET could learn nothing but the time that an answer takes. It is refused all the same.
 */
export function mayGetPlainly({ headers }: FastifyRequest, origins: Origins): boolean {
  const { origin } = headers;
  if (origin !== undefined) return origins === "*" || origins.includes(origin);
  return headers["sec-fetch-site"] === "same-origin";
}

/**
 * Whether a web page of another origin could not have sent this without asking first: by JSON, or by one of Apollo's
 * headers. Apollo Server has the same rule for answers that are no streams.
 */
export function isPreflighted({ headers }: Pick<FastifyRequest, "headers">): boolean {
  if (headers["x-apollo-operation-name"] || headers["apollo-require-preflight"]) return true;
  const type = headers["content-type"]?.split(";", 1)[0]?.trim().toLowerCase();
  return type !== undefined && !SIMPLE_TYPES.has(type);
}

/** Fetch, "CORS-safelisted request-header": what a form may send. */
const SIMPLE_TYPES: ReadonlySet<string> = new Set([
  "application/x-www-form-urlencoded",
  "multipart/form-data",
  "text/plain",
]);
