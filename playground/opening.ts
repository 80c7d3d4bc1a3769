import { kept } from "./kept";
import type { PreparedOperation } from "./prepared-operations";

const QUERY = "graphiql:query";
const VARIABLES = "graphiql:variables";

/** A browser without tabs gets one tab per operation, the opened one first. */
export function tabsOf(
  operations: readonly PreparedOperation[],
  linked: PreparedOperation | undefined,
): { query: string; variables: string | null }[] {
  const tabs = linked ? [linked, ...operations.filter(({ name }) => name !== linked.name)] : operations;
  return tabs.map(({ document, variables }) => ({ query: document, variables: variables ?? null }));
}

/**
 * Opens what the address asks for: `operation` names a prepared operation, and `variables` replace its own. GraphiQL
 * opens the operation that is stored as last edited: in the tab that holds it, else in a new tab, so that nobody loses
 * a tab. When nothing is stored, the first operation is stored, or GraphiQL would add an empty tab at every visit.
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
