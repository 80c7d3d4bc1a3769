/** What GraphiQL sends: an operation with its variables. */
interface Operation {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: unknown;
}

/** Sends an operation to the graph of this web page. An answer that is not JSON becomes an error with its status. */
export async function ask(
  operation: Operation,
  { headers = {} }: { readonly headers?: Record<string, unknown> } = {},
): Promise<object> {
  const typed = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
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
