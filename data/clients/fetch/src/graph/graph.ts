import { print } from "@0no-co/graphql.web";
import { initGraphQLTada, type TadaDocumentNode } from "gql.tada";
import type { introspection } from "./introspection";

export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: __SCALAR_TYPES__;
}>();

export { readFragment, type FragmentOf, type ResultOf } from "gql.tada";

const ADDRESS = "__ADDRESS__";

/** What the server says is wrong. `code` says what kind of fault it is, `argument` which value. */
export class GraphFault extends Error {
  constructor(
    message: string,
    readonly code: string,
    readonly argument: string | undefined,
  ) {
    super(message);
  }
}

/** Asks the graph. `token`: the server's MEDIAGRAPH_TOKEN, for those who write. */
export async function ask<R, V>(document: TadaDocumentNode<R, V>, variables: V, token?: string): Promise<R> {
  const response = await fetch(ADDRESS, {
    method: "POST",
    headers: { "content-type": "application/json", ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query: print(document), variables }),
  });
  const { data, errors } = await response.json();
  const [error] = errors ?? [];
  if (error) throw new GraphFault(error.message, String(error.extensions?.code), error.extensions?.argument);
  return data;
}
