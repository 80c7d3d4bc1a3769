import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { parse } from "graphql";
import { buildMediagraphSchema } from "../../schema/build-schema";
import { roundTripBound } from "../builders/round-trip-bound";
import { ingestDocuments } from "../../src/ingest/ingest";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { draftsDocument } from "../builders/documents";
import { aCountryDraft, anArticleDraft, aPersonDraft, aPostDraft, embed, paragraph } from "../builders/drafts";
import { GraphClient } from "../builders/graph-client";
import { anyText } from "../builders/any-text";
import { propertyRuns } from "../builders/thorough";

interface Range {
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
}

interface Highlight {
  readonly field: string;
  readonly blockId: string | null;
  readonly text: string;
  readonly offset: number;
  readonly ranges: readonly Range[];
}

interface Node {
  readonly __typename: string;
  readonly id: string;
  readonly headline?: string;
  readonly summary?: string;
  readonly body?: readonly { readonly id: string; readonly text?: string }[];
  readonly text?: string;
}

interface Search {
  readonly totalCount: number;
  readonly isComplete: boolean;
  readonly namedProfiles: readonly { readonly name: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly {
    readonly cursor: string;
    readonly score: number;
    readonly isByProfile: boolean;
    readonly node: Node;
    readonly highlights: readonly Highlight[];
  }[];
}

const SEARCH = `
  query ($query: String!, $first: Int, $after: String, $across: Boolean! = true, $filter: SearchFilter, $order: SearchOrder! = RELEVANCE) {
    search(query: $query, first: $first, after: $after, acrossLanguages: $across, filter: $filter, orderBy: $order) {
      totalCount
      isComplete
      namedProfiles { id name(language: "en") }
      pageInfo { hasNextPage endCursor }
      edges {
        cursor
        score
        isByProfile
        node {
          __typename
          id
          ... on Article { headline summary body { id ... on Paragraph { text } } }
          ... on SocialPost { text }
        }
        highlights {
          field
          blockId
          text
          offset
          ranges { start end first: start(unit: CODE_POINT) last: end(unit: CODE_POINT) }
        }
      }
    }
  }`;

const LONG = `${"🙂 Nothing of note was said for a long while. ".repeat(12)}Then the harbour master spoke of Orlova. ${"And so on. ".repeat(30)}`;

let store: Store;
let client: GraphClient;

beforeAll(async () => {
  store = await openSqlite(":memory:");
  client = new GraphClient(store);
  const person = aPersonDraft("Vera Orlova", { names: { en: "Vera Orlova", ru: "Вера Орлова", ar: "فيرا أورلوفا" } });
  const article = (headline: string, text: string, more: object = {}) =>
    anArticleDraft(headline, {
      url: `https://n.example/${encodeURIComponent(headline)}`,
      body: [paragraph(text)],
      ...more,
    });
  await ingestDocuments(store, [
    draftsDocument("profiles", person),
    draftsDocument(
      "articles",
      article("Vera Orlova opens the harbour", "The ships came.", { language: "en" }),
      article("The harbour in winter", LONG, { language: "en" }),
      article("Гавань зимой", "Вера Орлова открыла гавань.", { language: "ru" }),
      article("الميناء في الشتاء", "افتتحت فيرا أورلوفا الميناء.", { language: "ar" }),
      article("Football", "A cup and a ball.", {
        language: "en",
        body: [embed(aPostDraft("Harbour cup! #HarbourCup", { url: "https://x.com/a/status/1" }))],
      }),
      ...Array.from({ length: 30 }, (_, index) => article(`Tide table ${index}`, "Tides and tides.")),
    ),
  ]);
});
afterAll(() => store.close());

async function searchFor(query: string, more: Record<string, unknown> = {}): Promise<Search> {
  return (await client.data(SEARCH, { query, ...more }))["search"] as Search;
}

const shown = ({ edges }: Search): string[] => edges.map(({ node }) => node.headline ?? node.text ?? node.__typename);

/** The string that a highlight is a part of. */
function stringOf({ node, highlight }: { node: Node; highlight: Highlight }): string | undefined {
  if (highlight.field === "BODY") return node.body?.find(({ id }) => id === highlight.blockId)?.text;
  if (highlight.field === "HEADLINE") return node.headline;
  return highlight.field === "POST_TEXT" ? node.text : undefined;
}

describe("a search over the graph", () => {
  it("finds articles, posts, profiles and accounts in one list", async () => {
    const found = await searchFor("harbour");
    expect(found.totalCount).toBe(3);
    expect(new Set(shown(found))).toEqual(
      new Set(["Vera Orlova opens the harbour", "The harbour in winter", "Harbour cup! #HarbourCup"]),
    );
    expect((await searchFor("vera")).edges.map(({ node }) => node.__typename)).toContain("Person");
  });

  it.each(["Orlova", "Орлова", "Вера Орлова", "أورلوفا", "«Vera Orlova»"])(
    "finds what mentions %s in every language, and says who it is",
    async (query) => {
      const found = await searchFor(query);
      expect(found.namedProfiles.map(({ name }) => name)).toEqual(["Vera Orlova"]);
      const headlines = ["Vera Orlova opens the harbour", "Гавань зимой", "الميناء في الشتاء"];
      expect(shown(found)).toEqual(expect.arrayContaining(headlines));
      const alone = await searchFor(query, { across: false });
      expect(alone.namedProfiles).toEqual([]);
      expect(alone.edges.some(({ isByProfile }) => isByProfile)).toBe(false);
      expect(alone.totalCount).toBeLessThan(found.totalCount);
    },
  );

  it("puts the text that has the words before equal ones that have them in another language", async () => {
    const own = await openSqlite(":memory:");
    // The English one is fresher, and its names stand in fewer texts.
    const article = (headline: string, language: string, day: number) =>
      anArticleDraft(headline, {
        language,
        publishedAt: { instant: `2026-03-0${day}T00:00:00.000Z`, precision: "DAY" },
        url: `https://n.example/${day}`,
      });
    await ingestDocuments(own, [
      draftsDocument(
        "all",
        aCountryDraft("IQ", { en: "Iraq", ar: "العراق" }),
        aCountryDraft("JO", { en: "Jordan", ar: "الأردن" }),
        article("العراق يلتقي الأردن", "ar", 1),
        article("Iraq meets Jordan", "en", 2),
        ...Array.from({ length: 50 }, (_, index) =>
          anArticleDraft(`المطر في العراق ${index}`, { language: "ar", url: `https://n.example/rain/${index}` }),
        ),
      ),
    ]);
    const found = (await new GraphClient(own).data(SEARCH, { query: "العراق الأردن" }))["search"] as Search;
    expect(
      shown(found)
        .filter((name) => name !== "Place")
        .slice(0, 2),
    ).toEqual(["العراق يلتقي الأردن", "Iraq meets Jordan"]);
    await own.close();
  });

  it("shows where the words stand, exactly, also in a long text with emoji", async () => {
    let count = 0;
    for (const query of ["harbour", "Орлова", "«harbour master»", "ships", "الميناء", "tides"]) {
      for (const { node, highlights } of (await searchFor(query)).edges) {
        for (const highlight of highlights) {
          const whole = stringOf({ node, highlight });
          if (whole === undefined) continue;
          count += 1;
          expect(whole.slice(highlight.offset, highlight.offset + highlight.text.length)).toBe(highlight.text);
          expect(highlight.text.length).toBeLessThan(320);
          for (const { start, end, first, last } of highlight.ranges) {
            const surface = highlight.text.slice(start, end);
            expect(surface).toMatch(/harbour|Орлова|Orlova|ships|ميناء|tides|أورلوفا/i);
            expect([...highlight.text].slice(first, last).join("")).toBe(surface);
          }
        }
      }
    }
    expect(count).toBeGreaterThan(15);
  });

  it("shows words of the same stem, also behind what is written together with them", async () => {
    const { edges } = await searchFor("موانئ OR مينائين");
    const found = edges.flatMap(({ highlights }) =>
      highlights.flatMap(({ text, ranges }) => ranges.map(({ start, end }) => text.slice(start, end))),
    );
    expect(found).toContain("الميناء");
  });

  it("proposes no phrase that stands nowhere", async () => {
    const proposed = async (query: string) =>
      (
        (await client.data("query ($query: String!) { search(query: $query) { didYouMean } }", { query }))[
          "search"
        ] as {
          didYouMean: string | null;
        }
      ).didYouMean;
    expect(await proposed("winter mastre")).toBe("winter master");
    expect(await proposed('"harbour mastre"')).toBe('"harbour master"');
    expect(await proposed('"winter mastre"')).toBeNull();
  });

  it("gives each item once over all pages, in one order, and the pages of an order to that order only", async () => {
    for (const order of ["RELEVANCE", "NEWEST"]) {
      const whole = await searchFor("tides", { order, first: 100 });
      expect(whole.totalCount).toBe(30);
      const ids: string[] = [];
      for (let after: string | null = null; ;) {
        const page: Search = await searchFor("tides", { order, first: 7, after });
        ids.push(...page.edges.map(({ node }) => node.id));
        if (!page.pageInfo.hasNextPage) break;
        after = page.pageInfo.endCursor;
      }
      expect(ids).toEqual(whole.edges.map(({ node }) => node.id));
      const other = order === "NEWEST" ? "RELEVANCE" : "NEWEST";
      const { result } = await client.run(SEARCH, { query: "tides", order: other, after: whole.edges[0]?.cursor });
      expect(result.errors?.[0]?.message).toMatch(/Use the same orderBy for all pages/);
    }
  });

  it("keeps only texts that meet the filter", async () => {
    expect(shown(await searchFor("Orlova", { filter: { languages: ["ru"] } }))).toEqual(["Гавань зимой"]);
    expect(shown(await searchFor("harbour", { filter: { languages: ["ru"] } }))).toEqual([]);
    const { totalCount } = await searchFor("Orlova", { filter: { mentionsAll: [{ name: "Vera Orlova" }] } });
    expect(totalCount).toBe(3);
    expect((await searchFor("Orlova", { filter: { mentionsAll: [{ name: "Nobody" }] } })).totalCount).toBe(0);
  });

  it("counts what was found by type, month, language, source and profile", async () => {
    const { search } = (await client.data(`{ search(query: "Orlova", first: 1) { facets {
      types { type count } months { count } languages { language count } sources { count source { name } }
      profiles { count entity { id } } } } }`)) as { search: { facets: Record<string, { count: number }[]> } };
    expect(search.facets).toMatchObject({
      types: [
        { type: "ARTICLE", count: 4 },
        { type: "ENTITY", count: 1 },
      ],
      languages: [
        { language: "en", count: 2 },
        { language: "ar", count: 1 },
        { language: "ru", count: 1 },
      ],
      profiles: [{ count: 3 }],
    });
    expect(search.facets["months"]?.reduce((sum, { count }) => sum + count, 0)).toBe(4);
  });

  it("takes no more round trips than its shape allows, and none for what is not selected", async () => {
    const schema = buildMediagraphSchema();
    const everything = `{ search(query: "Орлова") { edges { node { id } highlights { text } } namedProfiles { id }
      facets { languages { count } sources { source { id } } profiles { entity { id } } } } }`;
    for (const text of [
      everything,
      '{ search(query: "Orlova") { totalCount } }',
      '{ search(query: "harbuor Orlva") { didYouMean } }',
      '{ suggest(prefix: "harb") { node { id } } }',
    ]) {
      const { result, report } = await client.run(text);
      expect(result.errors).toBeUndefined();
      expect(report.roundTrips).toBeLessThanOrEqual(roundTripBound(schema, parse(text)));
    }
    expect(
      (await client.run('{ search(query: "harbour", types: [ARTICLE], acrossLanguages: false) { totalCount } }')).report
        .roundTrips,
    ).toBeLessThan(4);
  });
});

describe("a query that nobody could answer", () => {
  it.each([
    ["-sport", "says only what to leave out"],
    ["mali OR -niger", "a minus directly beside OR"],
    ["word ".repeat(101), "at most 100 words"],
    [`${"(".repeat(20)}mali`, "more than 10 brackets"],
    ["x".repeat(1001), "at most 1000 characters"],
  ])("is refused: %#", async (query, message) => {
    const { result } = await client.run(SEARCH, { query });
    expect(result.errors?.[0]?.message).toContain(message);
    expect(result.errors?.[0]?.originalError ?? result.errors?.[0]).toMatchObject({ code: "BAD_USER_INPUT" });
  });

  it.each([
    "",
    " ",
    "?!",
    '""',
    "()",
    "OR",
    "*",
    "🇲🇱",
    "\u202e\u2066",
    "\u0000",
    "NEAR(",
    'a" OR "b',
    "col:umn",
    "^x",
    "{a b}:c",
    "'--",
  ])("%j finds something or nothing, and is no error", async (query) => {
    const { result } = await client.run(SEARCH, { query });
    expect(result.errors).toBeUndefined();
  });

  it("is answered or refused as a user's fault, whatever stands in it, in searches, suggestions and filters", async () => {
    const pieces = fc.constantFrom(
      "harbour", "الميناء", "гавань", '"', "«", "”", "(", ")", "-", "OR", "AND", "NOT", "|", "*", " ", "\u202e", "\0", "🇲🇱", "'", "NEAR", ":", "^", "+", "{", "}", "中美", "\ud83d", "\uE000", "\uE001", "=ma",
    ); // prettier-ignore
    const queries = fc.array(pieces, { maxLength: 25 }).map((parts) => parts.join(""));
    await fc.assert(
      fc.asyncProperty(fc.oneof(queries, anyText(30)), async (query) => {
        const { result } = await client.run(
          "query ($query: String!) { search(query: $query) { totalCount } suggest(prefix: $query) { text } articles(filter: { text: $query }) { totalCount } }",
          { query },
        );
        for (const error of result.errors ?? []) expect(error.originalError).toMatchObject({ code: "BAD_USER_INPUT" });
      }),
      { numRuns: propertyRuns(8, 30) },
    );
  });
});

describe("a suggestion", () => {
  it("is a name, a hashtag or a headline that begins so, with its item", async () => {
    const suggest = async (prefix: string) =>
      (
        await client.data("query ($prefix: String!) { suggest(prefix: $prefix) { type text node { __typename } } }", {
          prefix,
        })
      )["suggest"];
    expect(await suggest("ver")).toEqual([
      { type: "PROFILE", text: "Vera Orlova", node: { __typename: "Person" } },
      { type: "HEADLINE", text: "Vera Orlova opens the harbour", node: { __typename: "Article" } },
    ]);
    expect(await suggest("harbourc")).toEqual([{ type: "HASHTAG", text: "HarbourCup", node: null }]);
    // "harb" begins a headline too.
    expect(await suggest("#harb")).toEqual([
      { type: "HASHTAG", text: "HarbourCup", node: null },
      expect.objectContaining({ type: "HEADLINE" }),
      expect.objectContaining({ type: "HEADLINE" }),
    ]);
    expect(await suggest("أورل")).toEqual([{ type: "PROFILE", text: "فيرا أورلوفا", node: { __typename: "Person" } }]);
  });

  it.each([0, 21, -1])("is not given %i times", async (first) => {
    const { result } = await client.run('query ($first: Int) { suggest(prefix: "ver", first: $first) { text } }', {
      first,
    });
    expect(result.errors?.[0]?.message).toContain("first must be from 1 to 20");
  });
});
