import { isObject } from "../../domain/collections/objects";
import { HeaderMap, type HTTPGraphQLRequest } from "@apollo/server";
import type { FastifyRequest } from "fastify";
import { isNestedTooDeeply, MOST_BRACKETS } from "../limits/nesting";
import { HttpFault } from "./http-errors";

/**
 * The request in Apollo Server's form. Apollo Server would misread some requests, or answer them with an internal
 * error. These are corrected or refused here.
 */
export function graphRequest(request: FastifyRequest, { mayGet }: { readonly mayGet: boolean }): HTTPGraphQLRequest {
  const headers = headersOf(request);
  // To Apollo Server, this header proves that the request does not come from another site.
  if (mayGet && request.method === "GET") headers.set("apollo-require-preflight", "1");
  return { method: request.method, headers, body: bodyOf(request.body), search: searchOf(request.url) };
}

function headersOf({ headers }: FastifyRequest): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value) map.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  return map;
}

function bodyOf(body: unknown): unknown {
  if (!isObject(body)) return body;
  checkNesting(body["query"]);
  checkPersistedQuery(body["extensions"]);
  return body["operationName"] === "" ? { ...body, operationName: null } : body;
}

/** GraphQL over HTTP: an empty `operationName` is none, and so is a null. */
function searchOf(url: string): string {
  const at = url.indexOf("?");
  if (at < 0) return "";
  const search = url.slice(at);
  if (!isDecodable(search))
    throw new HttpFault(400, "The address's query must be UTF-8 with its special characters escaped as %XX.");
  const parameters = new URLSearchParams(search);
  checkNesting(parameters.get("query"));
  if (parameters.get("operationName") === "") parameters.delete("operationName");
  for (const name of ["variables", "extensions"]) {
    if (parameters.get(name) === "null") parameters.delete(name);
  }
  checkPersistedQuery(parsed(parameters.get("extensions")));
  return `?${parameters.toString()}`;
}

function isDecodable(text: string): boolean {
  try {
    return decodeURIComponent(text) !== "";
  } catch {
    return false;
  }
}

export function checkNesting(document: unknown): void {
  if (typeof document !== "string" || !isNestedTooDeeply(document)) return;
  throw new HttpFault(400, `The document is nested too deeply: at most ${MOST_BRACKETS} brackets in each other.`, {
    code: "GRAPHQL_PARSE_FAILED",
  });
}

/** Apollo Server itself refuses what is not JSON. */
function parsed(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Apollo Server gives no code for these two errors, and accepts any value as a hash. */
export function checkPersistedQuery(extensions: unknown): void {
  const asked = isObject(extensions) ? extensions["persistedQuery"] : undefined;
  if (asked === undefined || asked === null) return;
  if (!isObject(asked))
    throw new HttpFault(400, "extensions.persistedQuery must be an object with version and sha256Hash.");
  const { version, sha256Hash } = asked;
  if (version !== 1)
    throw new HttpFault(
      400,
      `Version ${JSON.stringify(version) ?? "(none)"} of persisted queries is not supported; version 1 is.`,
    );
  if (typeof sha256Hash === "string" && /^[0-9a-f]{64}$/.test(sha256Hash)) return;
  throw new HttpFault(
    400,
    "extensions.persistedQuery.sha256Hash must be the query's SHA-256: 64 hexadecimal digits in lower case.",
  );
}
