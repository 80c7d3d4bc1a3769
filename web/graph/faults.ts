import type { CombinedError } from "urql";

/** Why an answer is missing or not whole, as far as it changes what the page says. */
export type Fault = "AWAY" | "BUSY" | "FORBIDDEN" | "REFUSED" | "BROKEN";

const CODES: Readonly<Record<string, Fault>> = {
  STORE_UNAVAILABLE: "AWAY",
  STORE_MIGRATING: "AWAY",
  UNAUTHENTICATED: "FORBIDDEN",
  FORBIDDEN: "FORBIDDEN",
  BAD_USER_INPUT: "REFUSED",
  GRAPHQL_VALIDATION_FAILED: "REFUSED",
};

const STATUSES: Readonly<Record<number, Fault>> = { 401: "FORBIDDEN", 403: "FORBIDDEN", 429: "BUSY", 503: "AWAY" };

/** What kind of fault an error of urql is. */
export function faultOf(error: CombinedError): Fault {
  const codes = error.graphQLErrors.map(({ extensions }) => CODES[String(extensions["code"])]);
  const known = codes.find((fault) => fault !== undefined);
  if (known !== undefined) return known;
  const status = (error.response as Response | undefined)?.status ?? 0;
  return STATUSES[status] ?? (error.networkError ? "AWAY" : "BROKEN");
}

/** Whether the address of a page has what is no id at all. Nothing is there then. */
export function asksForNoId({ graphQLErrors }: CombinedError): boolean {
  return graphQLErrors.length > 0 && graphQLErrors.every(({ extensions }) => extensions["argument"] === "by.id");
}

/** The server's own words, each once. */
export function wordsOf(error: CombinedError): readonly string[] {
  return [...new Set(error.graphQLErrors.map(({ message }) => message))];
}
