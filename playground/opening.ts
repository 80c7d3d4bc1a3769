import { kept } from "./kept";
import type { PreparedOperation } from "./prepared-operations";

const QUERY = "graphiql:query";
const VARIABLES = "graphiql:variables";

/** Every operation has its tab, the linked one first. They are the tabs of a browser that has none yet. */
export function tabsOf(
  operations: readonly PreparedOperation[],
  linked: PreparedOperation | undefined,
): { query: string; variables: string | null }[] {
  const tabs = linked ? [linked, ...operations.filter(({ name }) => name !== linked.name)] : operations;
  return tabs.map(({ document, variables }) => ({ query: document, variables: variables ?? null }));
}

/**
 * Opens what the address asks for: `operation`, a prepared one's name, and `variables` in place of its own. GraphiQL
 * opens what is kept as last edited: in the tab that holds it, else in a new one, so that nobody's tabs are lost. Where
 * nothing is kept it would add an empty tab at every return.
 */
export function openOperation(
  operations: readonly PreparedOperation[],
  asked: URLSearchParams,
): PreparedOperation | undefined {
  const named = operations.find(({ name }) => name === asked.get("operation"));
  const variables = asked.get("variables");
  const linked = named && variables !== null ? { ...named, variables } : named;
  const [first] = operations;
  if (linked) keep(linked);
  else if (first && kept.getItem(QUERY) === null) keep(first);
  return linked;
}

function keep({ document, variables = "" }: PreparedOperation): void {
  kept.setItem(QUERY, document);
  if (variables === "") kept.removeItem(VARIABLES);
  else kept.setItem(VARIABLES, variables);
}
