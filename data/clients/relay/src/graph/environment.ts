import { Environment, Network, RecordSource, Store, type FetchFunction } from "relay-runtime";

const ADDRESS = "__ADDRESS__";

/** What the server says is wrong. `code` says what kind of fault it is. */
export class GraphFault extends Error {
  constructor(
    message: string,
    readonly code: string,
  ) {
    super(message);
  }
}

/** `token`: the server's MEDIAGRAPH_TOKEN, for those who write. */
export const createEnvironment = (token?: string): Environment =>
  new Environment({ network: Network.create(fetchGraphQL(token)), store: new Store(new RecordSource()) });

const fetchGraphQL =
  (token: string | undefined): FetchFunction =>
  async ({ text: query, name: operationName }, variables) => {
    const response = await fetch(ADDRESS, {
      method: "POST",
      headers: { "content-type": "application/json", ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ query, operationName, variables }),
    });
    const answer = await response.json();
    // Relay itself would say only that no data came.
    const [error] = answer.errors ?? [];
    if (error) throw new GraphFault(error.message, String(error.extensions?.code));
    return answer;
  };
