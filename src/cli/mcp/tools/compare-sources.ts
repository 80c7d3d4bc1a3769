import { z } from "zod";
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
import { noProfile, profileKeys } from "./profiles";

const SOURCES = `query SourcesOf($by: EntityBy!, $from: DateTime, $to: DateTime, $first: Int!, $language: LanguageTag) {
  entity(by: $by) {
    ${PROFILE_FIELDS}
    sources(from: $from, to: $to, first: $first) { articles source { id name language country } }
  }
}`;

const named = z.object({
  id: z.string(),
  name: z.string(),
  language: z.string().nullable(),
  country: z.string().nullable(),
});
const sourcesAnswer = z.object({
  entity: profile.extend({ sources: z.array(z.object({ articles: z.number(), source: named.nullable() })) }).nullable(),
});
const articlesAnswer = z.record(z.string(), z.object({ nodes: z.array(articleData) }));

const MOST_SOURCES = 8;
/** The source with the most articles comes first. One that is asked for by name may be far behind. */
const LOOKED_THROUGH = 100;

export const compareSources = tool({
  name: "compare_sources",
  title: "What different sources wrote about a profile",
  description:
    "Puts the newest articles of several sources about one profile side by side, with how many each has. Without sources, those with the most articles about it.",
  input: {
    ...profileKeys,
    sources: z.array(words).min(1).max(MOST_SOURCES).optional().describe("Names of sources, as search gives them"),
    from: date.optional(),
    to: date.optional().describe("The first moment that does not count"),
    mostSources: count(MOST_SOURCES, 4),
    articlesPerSource: count(10, 3),
    namesIn: language.default("en"),
  },
  output: {
    profile,
    sources: z.array(named.extend({ total: z.number(), articles: z.array(listedArticle) })),
    without: z.array(z.string()).describe("Of the sources that were asked for, those without an article about it"),
  },
  async run(graph, { id, wikidataId, name, sources, from, to, mostSources, articlesPerSource, namesIn }) {
    const variables = { by: onlyKey({ id, wikidataId, name }), from, to, language: namesIn };
    const first = sources === undefined ? mostSources : LOOKED_THROUGH;
    const { entity } = await graph.ask(sourcesAnswer, SOURCES, { ...variables, first });
    if (entity === null) throw noProfile();
    const { sources: counts, ...about } = entity;
    const wanted = sources && new Set(sources.map(folded));
    const chosen = counts.flatMap(({ articles, source }) =>
      source !== null && (wanted?.has(folded(source.name)) ?? true) ? [{ ...source, total: articles }] : [],
    );
    const lists =
      chosen.length === 0
        ? {}
        : await graph.ask(articlesAnswer, listsOf(chosen.length), {
            about: about.id,
            ...Object.fromEntries(chosen.map((source, place) => [`s${place}`, source.id])),
            ...{ from, to, first: articlesPerSource },
          });
    const there = new Set(chosen.map((source) => folded(source.name)));
    return {
      profile: about,
      sources: chosen.map((source, place) => ({
        ...source,
        articles: (lists[`a${place}`]?.nodes ?? []).map(asListed),
      })),
      without: (sources ?? []).filter((one) => !there.has(folded(one))),
    };
  },
});

const folded = (name: string): string => name.normalize("NFC").trim().toLowerCase();

/** One list per source, in one operation: it takes a round trip per source. */
function listsOf(sources: number): string {
  const places = Array.from({ length: sources }, (_, place) => place);
  const lists = places.map(
    (place) => `a${place}: articles(
    first: $first
    filter: { sources: [{ id: $s${place} }], mentionsAll: [{ id: $about }], publishedAfter: $from, publishedBefore: $to }
  ) { nodes { ${ARTICLE_FIELDS} } }`,
  );
  const ids = places.map((place) => `$s${place}: ID!`).join(" ");
  return `query ArticlesBySource($about: ID!, $from: DateTime, $to: DateTime, $first: Int!, ${ids}) {\n  ${lists.join("\n  ")}\n}`;
}
