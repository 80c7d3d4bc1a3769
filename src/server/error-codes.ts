import { ERROR_CODES } from "../domain/errors/errors";

/** Every code that a client may get. docs/errors.md says what each means. */
export const ANSWER_CODES = [
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "OPERATION_RESOLUTION_FAILURE",
  "PERSISTED_QUERY_NOT_FOUND",
  "BAD_REQUEST",
  "NOT_FOUND",
  "SERVER_BUSY",
  "SUBSCRIPTION_LIMIT",
  "INTERNAL_SERVER_ERROR",
  // A wrong setting ends the program before a client can ask.
  ...ERROR_CODES.filter((code) => code !== "BAD_SETTING"),
] as const;

export const INTERNAL = "INTERNAL_SERVER_ERROR";
export const BUSY = "SERVER_BUSY";
export const SUBSCRIPTIONS_FULL = "SUBSCRIPTION_LIMIT";
export const UNAVAILABLE = "STORE_UNAVAILABLE";
export const MIGRATING = "STORE_MIGRATING";

const KNOWN: ReadonlySet<unknown> = new Set(ANSWER_CODES);

export const isAnswerCode = (code: unknown): boolean => KNOWN.has(code);

/** Whether the client gets only the code and the request's id. The log has the rest. */
export const isMasked = (code: unknown): boolean => code === INTERNAL || code === UNAVAILABLE;

const LONGEST_QUOTE = 80;
const LONGEST_MESSAGE = 1_000;

/** Shortens long quotes in an error's message: graphql-js repeats whole values and names that the client sent. */
export function shortened(message: string): string {
  const text = message.replace(/"((?:[^"\\]|\\.)*)"/gs, (quote) =>
    quote.length > LONGEST_QUOTE ? `${quote.slice(0, LONGEST_QUOTE - 2)}…"` : quote,
  );
  return text.length > LONGEST_MESSAGE ? `${text.slice(0, LONGEST_MESSAGE - 1)}…` : text;
}
