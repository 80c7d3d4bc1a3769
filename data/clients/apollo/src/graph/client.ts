import { ApolloClient, CombinedGraphQLErrors, HttpLink, InMemoryCache } from "@apollo/client";
import { relayStylePagination } from "@apollo/client/utilities";
import possibleTypes from "./possible-types.json";

const ADDRESS = "__ADDRESS__";
/** Its pages are joined. Other values of these arguments make another list. */
const listed = relayStylePagination(["filter", "orderBy"]);

/** `token`: the server's MEDIAGRAPH_TOKEN, for those who write. */
export const createClient = (token?: string): ApolloClient =>
  new ApolloClient({
    link: new HttpLink({ uri: ADDRESS, ...(token && { headers: { authorization: `Bearer ${token}` } }) }),
    cache: new InMemoryCache({
      possibleTypes,
      typePolicies: {
        Query: {
          fields: { articles: listed, socialPosts: listed, entities: listed, accounts: listed, sources: listed },
        },
        Entity: { fields: { articles: listed, posts: listed, mentions: listed } },
        SocialAccount: { fields: { articles: listed, posts: listed } },
        Source: { fields: { articles: listed } },
      },
    }),
  });

/** What went wrong, by its codes: https://www.apollographql.com/docs/react/data/error-handling. */
export const codesOf = (error: unknown): string[] =>
  CombinedGraphQLErrors.is(error) ? error.errors.map(({ extensions }) => String(extensions?.["code"])) : [];
