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
  const query = print(document);
  const persistedQuery = await persistedQueryOf(query);
  // The server knows an operation by its hash once it has had it. Until then it asks for the text.
  let answer = persistedQuery && (await send({ variables, extensions: { persistedQuery } }, token));
  if (!answer || answer.errors?.[0]?.extensions?.code === "PERSISTED_QUERY_NOT_FOUND")
    answer = await send({ query, variables, ...(persistedQuery && { extensions: { persistedQuery } }) }, token);
  const [error] = answer.errors ?? [];
  if (error) throw new GraphFault(error.message, String(error.extensions?.code), error.extensions?.argument);
  return answer.data;
}

async function send(body: object, token: string | undefined) {
  const response = await fetch(ADDRESS, {
    method: "POST",
    headers: { "content-type": "application/json", ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  });
  return response.json();
}

/** Automatic persisted queries. Browsers make hashes on pages of https and of localhost alone. */
async function persistedQueryOf(query: string): Promise<{ version: 1; sha256Hash: string } | undefined> {
  if (!globalThis.crypto?.subtle) return undefined;
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(query));
  const sha256Hash = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return { version: 1, sha256Hash };
}
