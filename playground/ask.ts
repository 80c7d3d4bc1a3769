import type { ExecutionResult } from "graphql";
import { createClient } from "graphql-sse";
import { isSubscription } from "./subscriptions";

/** What GraphiQL sends: an operation with its variables. */
interface Operation {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: unknown;
}

type Members = Record<string, unknown>;
type Answers = AsyncIterable<ExecutionResult<Members, Members>>;

interface Options {
  readonly headers?: Record<string, unknown>;
}

/**
 * Sends an operation to the graph of this web page. An answer that is not JSON becomes an error with its status. The
 * answers of a subscription come one after the other, until the person stops it.
 */
export async function ask(operation: Operation, { headers = {} }: Options = {}): Promise<object | Answers> {
  const typed = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
  if (isSubscription(operation.query, operation.operationName)) return follow(operation, typed);
  const response = await fetch("/graphql", {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json", ...typed },
    body: JSON.stringify(operation),
  });
  const text = await response.text();
  try {
    return JSON.parse(text) as object;
  } catch {
    return { errors: [{ message: `The server answered ${response.status}: ${text.slice(0, 500)}` }] };
  }
}

/** After a lost connection the person begins anew: only they know what they have seen. */
function follow({ query, operationName, variables }: Operation, headers: Record<string, string>): Answers {
  const client = createClient({ url: "/graphql", headers, retryAttempts: 0 });
  return client.iterate<Members, Members>({
    query,
    ...(operationName && { operationName }),
    variables: (variables ?? {}) as Record<string, unknown>,
  });
}
