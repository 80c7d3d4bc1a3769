import { z } from "zod";
import { count, date, language, profile, PROFILE_FIELDS, tool, words } from "../tool";

const TYPES = ["ARTICLE", "POST", "ENTITY", "ACCOUNT"] as const;

const SEARCH = `query Search(
  $query: String!, $types: [SearchType!], $filter: SearchFilter, $first: Int!, $after: String, $order: SearchOrder!, $language: LanguageTag
) {
  search(query: $query, types: $types, filter: $filter, first: $first, after: $after, orderBy: $order) {
    totalCount
    isComplete
    didYouMean
    namedProfiles { ${PROFILE_FIELDS} }
    pageInfo { hasNextPage endCursor }
    edges {
      node {
        id
        type: __typename
        ... on Article { headline url language publishedAt source { name } }
        ... on SocialPost { text postUrl: url language postedAt author { handle } }
        ... on Entity { name(language: $language) description(language: $language) }
        ... on SocialAccount { handle displayName accountUrl: url platform }
      }
      highlights { text }
    }
  }
}`;

const text = z.string().nullish();
const found = z.object({
  search: z.object({
    totalCount: z.number(),
    isComplete: z.boolean(),
    didYouMean: z.string().nullable(),
    namedProfiles: z.array(profile),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    edges: z.array(
      z.object({
        highlights: z.array(z.object({ text: z.string() })),
        node: z.object({
          id: z.string(),
          type: z.string(),
          ...{ headline: text, url: text, postUrl: text, accountUrl: text, language: text, publishedAt: text },
          ...{ postedAt: text, text, name: text, description: text, handle: text, displayName: text, platform: text },
          source: z.object({ name: z.string() }).nullish(),
          author: z.object({ handle: z.string() }).nullish(),
        }),
      }),
    ),
  }),
});
type Found = z.infer<typeof found>["search"]["edges"][number];

const result = z.object({
  id: z.string().describe("For the tools article, post and entity"),
  type: z.string(),
  title: z.string().describe("The headline, the beginning of the post, or the name"),
  url: z.string().nullable(),
  language: z.string().nullable(),
  date: z.string().nullable(),
  by: z.string().nullable().describe("The source of an article, the account of a post"),
  passages: z.array(z.string()).describe("Where the words were found"),
});

export const search = tool({
  name: "search",
  title: "Search articles, posts, profiles and accounts",
  description:
    'Finds what has the words, the best first, in every language: a query that names somebody also finds texts in other languages that mention them. "a phrase", -without, one OR another, begin*.',
  input: {
    query: words,
    types: z.array(z.enum(TYPES)).max(TYPES.length).optional(),
    languages: z.array(language).max(50).optional(),
    publishedAfter: date.optional(),
    publishedBefore: date.optional(),
    newestFirst: z.boolean().default(false),
    first: count(50, 10),
    after: words.optional().describe("The nextCursor of the page before"),
    namesIn: language.default("en"),
  },
  output: {
    total: z.number(),
    isComplete: z.boolean().describe("False: there are more texts with these words than were ranked"),
    didYouMean: z.string().nullable(),
    namedProfiles: z.array(profile).describe("Whom the query names"),
    results: z.array(result),
    nextCursor: z.string().nullable(),
  },
  async run(graph, { query, types, languages, publishedAfter, publishedBefore, newestFirst, first, after, namesIn }) {
    const filter = { languages, publishedAfter, publishedBefore };
    const order = newestFirst ? "NEWEST" : "RELEVANCE";
    const variables = { query, types, filter, first, after, order, language: namesIn };
    const { search: hits } = await graph.ask(found, SEARCH, variables);
    return {
      total: hits.totalCount,
      isComplete: hits.isComplete,
      didYouMean: hits.didYouMean,
      namedProfiles: hits.namedProfiles,
      results: hits.edges.map(resultOf),
      nextCursor: hits.pageInfo.hasNextPage ? hits.pageInfo.endCursor : null,
    };
  },
});

const LONGEST_TITLE = 200;

function resultOf({ node, highlights }: Found): z.infer<typeof result> {
  const title = node.headline ?? node.text ?? node.name ?? node.displayName ?? node.handle ?? "";
  return {
    id: node.id,
    type: node.type,
    title: title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE).replace(/[\ud800-\udbff]$/, "")}…` : title,
    url: node.url ?? node.postUrl ?? node.accountUrl ?? null,
    language: node.language ?? null,
    date: node.publishedAt ?? node.postedAt ?? null,
    by: node.source?.name ?? node.author?.handle ?? node.platform ?? null,
    passages: highlights.map((highlight) => highlight.text),
  };
}
