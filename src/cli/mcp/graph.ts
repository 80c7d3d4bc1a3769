import type { z } from "zod";
import { withoutCredentials } from "../../domain/addresses/input-name";
import { BadSetting } from "../../domain/errors/errors";

/** What an operation asks: its document, and the values of its variables. */
export interface Asked {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The body of an answer of GraphQL over HTTP. */
export interface Answered {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[];
}

/** Answers operations: a store of this machine, or a server that runs. */
export type AnswerOperation = (asked: Asked) => Promise<Answered>;

/** A call that cannot be answered. The message says why, and what the caller may do. */
export class CallFault extends Error {
  override readonly name = "CallFault";
}

/** The graph as tools ask it: only reading, with the limits of the server. */
export class Graph {
  constructor(private readonly answer: AnswerOperation) {}

  /** The data of the answer, checked: a server may be of another version. Throws CallFault. */
  async ask<T>(data: z.ZodType<T>, query: string, variables: Readonly<Record<string, unknown>>): Promise<T> {
    const answered = await this.answer({ query, variables });
    const [error] = answered.errors ?? [];
    if (error !== undefined)
      throw new CallFault(explained(error.message.replace(/^by\./, ""), error.extensions?.["code"]));
    const parsed = data.safeParse(answered.data);
    if (parsed.success) return parsed.data;
    throw new CallFault(
      "The server answered in another form than this version of Mediagraph does. Use the same version.",
    );
  }
}

const WAYS_OUT: Readonly<Record<string, string>> = {
  ROUND_TRIP_LIMIT: "Ask for less.",
  FAN_OUT_LIMIT: "Ask for fewer items.",
  ANSWER_LIMIT: "Ask for fewer items.",
  READ_TIME_LIMIT: "Ask for a shorter time or fewer items.",
  STORE_UNAVAILABLE: "Try again in a few seconds.",
  SERVER_BUSY: "Try again in a few seconds.",
  STORE_MIGRATING: "Try again in a few minutes.",
  GRAPHQL_VALIDATION_FAILED: "The server has another schema than this program: use the same version of Mediagraph.",
};

function explained(message: string, code: unknown): string {
  const wayOut = typeof code === "string" ? WAYS_OUT[code] : undefined;
  return wayOut === undefined || message.endsWith(wayOut) ? message : `${message} ${wayOut}`;
}

/** The limit for one answer of a server that is asked by HTTP. */
const LONGEST_MS = 60_000;

/** Asks a server that runs. `address` is its own, with or without `/graphql`. Throws BadSetting if it is none. */
export function remoteGraph(address: string): Graph {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "")
    throw new BadSetting(
      `--url must be the address of a server, such as http://127.0.0.1:4000, without user and password; it is ${withoutCredentials(address)}.`,
    );
  if (!url.pathname.endsWith("/graphql")) url.pathname = `${url.pathname.replace(/\/$/, "")}/graphql`;
  const shown = `${url.origin}${url.pathname}`;
  return new Graph(async (asked) => {
    const text = await answerOf(url, shown, asked);
    try {
      return JSON.parse(text) as Answered;
    } catch {
      throw new CallFault(`What answers at ${shown} is no Mediagraph server: the answer is not JSON.`);
    }
  });
}

async function answerOf(url: URL, shown: string, asked: Asked): Promise<string> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify(asked),
      signal: AbortSignal.timeout(LONGEST_MS),
    });
    return await response.text();
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const reason = cause instanceof Error ? cause.message || cause.name : String(cause);
    throw new CallFault(`The server at ${shown} does not answer (${reason}). Start it, or correct --url.`);
  }
}
