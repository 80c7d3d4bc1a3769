import { cacheExchange } from "@urql/exchange-graphcache";
import { relayPagination } from "@urql/exchange-graphcache/extras";
import { Client, CombinedError, fetchExchange } from "urql";
import connections from "./connections.json";
import possibleTypes from "./possible-types.json";

const ADDRESS = "__ADDRESS__";
/** Values have no id of their own. They stay with the item that they are of. */
const VALUES = __VALUES__;

/** The pages of each list are joined. */
const resolvers = Object.fromEntries(
  Object.entries(connections).map(([type, lists]) => [
    type,
    Object.fromEntries(Object.keys(lists).map((name) => [name, relayPagination()])),
  ]),
);

/** `token`: the server's MEDIAGRAPH_TOKEN, for those who write. */
export const createClient = (token?: string): Client =>
  new Client({
    url: ADDRESS,
    // A browser's cache may keep what it gets by GET, which is urql's default.
    preferGetMethod: false,
    ...(token && { fetchOptions: { headers: { authorization: `Bearer ${token}` } } }),
    exchanges: [
      cacheExchange({
        possibleTypes,
        keys: Object.fromEntries(VALUES.map((name) => [name, () => null])),
        resolvers,
      }),
      fetchExchange,
    ],
  });

/** What went wrong, by its codes. */
export const codesOf = (error: CombinedError | undefined): string[] =>
  (error?.graphQLErrors ?? []).map(({ extensions }) => String(extensions["code"]));
