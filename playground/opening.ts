import { kept } from "./kept";

/** An operation as the server puts it into the page. */
export interface PreparedOperation {
  readonly name: string;
  readonly document: string;
  readonly variables?: string;
}

const QUERY = "graphiql:query";
const VARIABLES = "graphiql:variables";

/** Reads the operations from the web page, where they stand beside the script. */
export function preparedOperations(): PreparedOperation[] {
  const text = document.querySelector("#operations")?.textContent ?? "[]";
  return JSON.parse(text) as PreparedOperation[];
}

/** A browser without tabs gets one tab per operation, the opened one first. */
export function tabsOf(
  operations: readonly PreparedOperation[],
  opened: PreparedOperation | undefined,
): { query: string; variables: string | null }[] {
  const tabs = opened ? [opened, ...operations.filter(({ name }) => name !== opened.name)] : operations;
  return tabs.map(({ document, variables }) => ({ query: document, variables: variables ?? null }));
}

/**
 * Opens what the address asks for: `operation` names a prepared operation, or `query` is the text of one; `variables`
 * replace or are its own. GraphiQL
 * opens the operation that is stored as last edited: in the tab that holds it, else in a new tab, so that nobody loses
 * a tab. When nothing is stored, the first operation is stored, or GraphiQL would add an empty tab at every visit.
 */
export function openOperation(
  operations: readonly PreparedOperation[],
  asked: URLSearchParams,
): PreparedOperation | undefined {
  const named = operations.find(({ name }) => name === asked.get("operation")) ?? writtenOut(asked);
  const variables = asked.get("variables");
  const opened = named && variables !== null ? { ...named, variables } : named;
  const [first] = operations;
  if (opened) keep(opened);
  else if (first && kept.getItem(QUERY) === null) keep(first);
  return opened;
}

/** As GraphQL over HTTP has it: the whole query in the address. The web reader leads here so. */
function writtenOut(asked: URLSearchParams): PreparedOperation | undefined {
  const document = asked.get("query");
  return document === null ? undefined : { name: "", document };
}

function keep({ document, variables = "" }: PreparedOperation): void {
  kept.setItem(QUERY, document);
  if (variables === "") kept.removeItem(VARIABLES);
  else kept.setItem(VARIABLES, variables);
}
