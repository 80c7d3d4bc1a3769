import { z } from "zod";
import { CallFault } from "../graph";
import {
  ARTICLE_FIELDS,
  articleData,
  asListed,
  count,
  date,
  language,
  listedArticle,
  onlyKey,
  profile,
  PROFILE_FIELDS,
  tool,
  words,
} from "../tool";

/** How a profile is named. Exactly one of them. */
export const profileKeys = {
  id: words.optional(),
  wikidataId: words.optional().describe("Such as Q912"),
  name: words.optional().describe("In any language"),
};

export const noProfile = (): CallFault =>
  new CallFault("No profile has this key. The tool search finds profiles by their names: types [ENTITY].");

const ENTITY = `query Entity($by: EntityBy!, $first: Int!, $language: LanguageTag) {
  entity(by: $by) {
    ${PROFILE_FIELDS}
    description(language: $language)
    aliases(language: $language)
    sameAs
    accounts(first: 20) { nodes { platform handle url } }
    articles(first: $first) { totalCount nodes { ${ARTICLE_FIELDS} } }
    posts(first: $first) { totalCount nodes { id text postedAt author { handle } } }
    coMentioned(first: 10) { edges { articles posts node { ${PROFILE_FIELDS} } } }
  }
}`;

const account = z.object({ platform: z.string(), handle: z.string(), url: z.string().nullable() });
const postLine = z.object({ id: z.string(), text: z.string().nullable(), postedAt: z.string().nullable() });
const together = z.object({ articles: z.number(), posts: z.number() });
const entityAnswer = z.object({
  entity: profile
    .extend({
      description: z.string().nullable(),
      aliases: z.array(z.string()),
      sameAs: z.array(z.string()),
      accounts: z.object({ nodes: z.array(account) }),
      articles: z.object({ totalCount: z.number(), nodes: z.array(articleData) }),
      posts: z.object({
        totalCount: z.number(),
        nodes: z.array(postLine.extend({ author: z.object({ handle: z.string() }).nullable() })),
      }),
      coMentioned: z.object({ edges: z.array(together.extend({ node: profile })) }),
    })
    .nullable(),
});

export const entity = tool({
  name: "entity",
  title: "A profile: who or what it is, and the newest texts about it",
  description:
    "Gives a person, organization, place, event, work or topic by its id, its Wikidata id or its name in any language, with its accounts, the newest articles and posts that mention it, and whom texts mention together with it.",
  input: {
    ...profileKeys,
    first: count(50, 5).describe("How many articles and posts"),
    namesIn: language.default("en"),
  },
  output: {
    ...profile.shape,
    description: z.string().nullable(),
    aliases: z.array(z.string()).describe("Its other names in the language of namesIn"),
    sameAs: z.array(z.string()).describe("The same elsewhere on the web"),
    accounts: z.array(account),
    articlesTotal: z.number(),
    articles: z.array(listedArticle),
    postsTotal: z.number(),
    posts: z.array(postLine.extend({ by: z.string().nullable() })),
    mentionedTogether: z.array(profile.extend(together.shape)),
  },
  async run(graph, { id, wikidataId, name, first, namesIn }) {
    const by = onlyKey({ id, wikidataId, name });
    const answer = await graph.ask(entityAnswer, ENTITY, { by, first, language: namesIn });
    if (answer.entity === null) throw noProfile();
    const { accounts, articles, posts, coMentioned, ...rest } = answer.entity;
    return {
      ...rest,
      accounts: accounts.nodes,
      articlesTotal: articles.totalCount,
      articles: articles.nodes.map(asListed),
      postsTotal: posts.totalCount,
      posts: posts.nodes.map(({ author, ...one }) => ({ ...one, by: author?.handle ?? null })),
      mentionedTogether: coMentioned.edges.map(({ node, ...counts }) => ({ ...node, ...counts })),
    };
  },
});

const TIMELINE = `query Timeline($by: EntityBy!, $period: Period!, $from: DateTime, $to: DateTime, $language: LanguageTag) {
  entity(by: $by) {
    ${PROFILE_FIELDS}
    timeline(by: $period, from: $from, to: $to) { start end articles posts }
  }
}`;

const period = z.object({ start: z.string(), end: z.string(), articles: z.number(), posts: z.number() });

export const timeline = tool({
  name: "timeline",
  title: "How many articles and posts mention a profile, by day, week or month",
  description:
    "Counts the articles and posts that mention a profile in each period. Periods without any are left out or zero.",
  input: {
    ...profileKeys,
    by: z.enum(["DAY", "WEEK", "MONTH"]).default("MONTH"),
    from: date.optional(),
    to: date.optional().describe("The first moment that does not count"),
    namesIn: language.default("en"),
  },
  output: { profile, periods: z.array(period) },
  async run(graph, { id, wikidataId, name, by, from, to, namesIn }) {
    const data = z.object({ entity: profile.extend({ timeline: z.array(period) }).nullable() });
    const variables = { by: onlyKey({ id, wikidataId, name }), period: by, from, to, language: namesIn };
    const answer = await graph.ask(data, TIMELINE, variables);
    if (answer.entity === null) throw noProfile();
    const { timeline: periods, ...about } = answer.entity;
    return { profile: about, periods };
  },
});

const TRENDING = `query Trending($window: Duration!, $baseline: Duration!, $until: DateTime, $first: Int!, $language: LanguageTag, $of: LanguageTag) {
  trending(window: $window, baseline: $baseline, until: $until, first: $first, language: $of) {
    window { start end articles posts }
    trends { score expected articles posts entity { ${PROFILE_FIELDS} } }
  }
}`;

const trend = z.object({ score: z.number(), expected: z.number(), articles: z.number(), posts: z.number() });

export const trending = tool({
  name: "trending",
  title: "Who is mentioned more often than before",
  description:
    "Compares how often profiles are mentioned in a window of time with the time before it. With until, the window ends then; else it ends now.",
  input: {
    window: words.default("P1D").describe("A length of time as in ISO 8601: PT6H, P1D, P7D"),
    baseline: words.default("P7D").describe("The time before the window that it is compared with"),
    until: date.optional(),
    language: language.optional().describe("Only texts in this language"),
    first: count(50, 10),
    namesIn: language.default("en"),
  },
  output: { window: period, trends: z.array(trend.extend({ profile: profile.nullable() })) },
  async run(graph, { window, baseline, until, language: of, first, namesIn }) {
    const data = z.object({
      trending: z.object({ window: period, trends: z.array(trend.extend({ entity: profile.nullable() })) }),
    });
    const variables = { window, baseline, until, of, first, language: namesIn };
    const { trending: answer } = await graph.ask(data, TRENDING, variables);
    return {
      window: answer.window,
      trends: answer.trends.map(({ entity: about, ...counts }) => ({ ...counts, profile: about })),
    };
  },
});
