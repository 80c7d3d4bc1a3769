/** An operation of web/operations: scripts/generate-operations.mjs writes it with its types. */
export interface Operation<Data, Variables> {
  readonly name: string;
  readonly text: string;
  /** Never there: it carries the types. */
  readonly types?: (variables: Variables) => Data;
}

/** The address that opens the operation in the playground. */
export function playgroundAddress<Data, Variables>(
  operation: Operation<Data, Variables>,
  variables: Variables,
): string {
  const asked = new URLSearchParams({ query: operation.text, variables: JSON.stringify(variables, null, 2) });
  return `/graphql?${asked.toString()}`;
}
