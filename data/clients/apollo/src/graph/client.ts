import { ApolloClient, CombinedGraphQLErrors, HttpLink, InMemoryCache, type TypePolicies } from "@apollo/client";
import { relayStylePagination } from "@apollo/client/utilities";
import connections from "./connections.json";
import possibleTypes from "./possible-types.json";

const ADDRESS = "__ADDRESS__";
/** The pages of each list are joined. Other values of these arguments make another list. */
const typePolicies: TypePolicies = Object.fromEntries(
  Object.entries(connections).map(([type, lists]) => [
    type,
    { fields: Object.fromEntries(Object.entries(lists).map(([name, keys]) => [name, relayStylePagination(keys)])) },
  ]),
);

/** `token`: the server's MEDIAGRAPH_TOKEN, for those who write. */
export const createClient = (token?: string): ApolloClient =>
  new ApolloClient({
    link: new HttpLink({ uri: ADDRESS, ...(token && { headers: { authorization: `Bearer ${token}` } }) }),
    cache: new InMemoryCache({ possibleTypes, typePolicies }),
  });

/** What went wrong, by its codes: https://www.apollographql.com/docs/react/data/error-handling. */
export const codesOf = (error: unknown): string[] =>
  CombinedGraphQLErrors.is(error) ? error.errors.map(({ extensions }) => String(extensions?.["code"])) : [];
