import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { BadUserInput } from "../../src/domain/errors/errors";
import { facet } from "../../src/domain/facets";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { RecordWrite } from "../../src/store/store";
import { GraphClient } from "../builders/graph-client";
import { anArticle, aPerson, aPost, aSource } from "../builders/items";
import { aWrite, saveAll } from "../builders/writes";
import { propertyRuns } from "../builders/thorough";

const PERSON = aPerson("counted");
const SOURCES = ["News", "Post"].map((name) => aSource(name));
const RANGE = { from: "2023-03-01T00:00:00.000Z", to: "2024-02-29T12:00:00.000Z" };
const LANGUAGES = [["ar"], ["en"], ["zh", "zh-hant-tw"], ["und"]] as const;

interface Plan {
  readonly kind: "article" | "post";
  readonly time: string;
  readonly language: (typeof LANGUAGES)[number];
  readonly source: number;
  readonly mentions: boolean;
}

const plans: fc.Arbitrary<Plan[]> = fc.array(
  fc.record({
    kind: fc.constantFrom("article" as const, "post" as const),
    time: fc
      .date({ min: new Date("2023-01-01"), max: new Date("2024-06-01"), noInvalidDate: true })
      .map((date) => date.toISOString()),
    language: fc.constantFrom(...LANGUAGES),
    source: fc.nat({ max: 2 }),
    mentions: fc.boolean(),
  }),
  { maxLength: 40 },
);

interface Answer {
  readonly timeline: readonly { start: string; end: string; articles: number; posts: number }[];
  readonly languages: readonly { language: string; articles: number; posts: number }[];
  readonly sources: readonly { source: { name: string }; articles: number }[];
  readonly articles: { readonly totalCount: number };
  readonly posts: { readonly totalCount: number };
}

const OPERATION = `query ($id: ID!, $by: Period!, $from: DateTime, $to: DateTime) { entity(by: { id: $id }) {
  timeline(by: $by, from: $from, to: $to) { start end articles posts }
  languages(from: $from, to: $to) { language articles posts }
  sources(from: $from, to: $to) { source { name } articles }
  articles(filter: { publishedAfter: $from, publishedBefore: $to }) { totalCount }
  posts(filter: { postedAfter: $from, postedBefore: $to }) { totalCount }
} }`;

describe("what an entity's counts say", () => {
  it("adds up to the lists that it counts, over random graphs, with a range and without", async () => {
    const property = fc.asyncProperty(
      plans,
      fc.constantFrom("DAY", "WEEK", "MONTH"),
      fc.constantFrom({}, RANGE),
      async (graph, by, range) => {
        const store = await openSqlite(":memory:");
        try {
          await saveAll(store, [aWrite(PERSON), ...SOURCES.map((source) => aWrite(source)), ...graph.map(writeOf)]);
          const { entity } = (await new GraphClient(store).data(OPERATION, { id: PERSON.id, by, ...range })) as {
            entity: Answer;
          };
          expectCounts(
            entity,
            graph.filter(
              ({ mentions, time }) => mentions && (!("from" in range) || (range.from <= time && time < range.to)),
            ),
          );
        } finally {
          await store.close();
        }
      },
    );
    await fc.assert(property, { seed: 20230210, numRuns: propertyRuns(4, 30), endOnFailure: true });
  });
});

function expectCounts({ timeline, languages, sources, articles, posts }: Answer, counted: readonly Plan[]): void {
  const number = (kind: Plan["kind"], test: (plan: Plan) => boolean = () => true) =>
    counted.filter((plan) => plan.kind === kind && test(plan)).length;
  expect([articles.totalCount, posts.totalCount]).toEqual([number("article"), number("post")]);
  for (const rows of [timeline, languages]) {
    expect(rows.reduce((sum, row) => sum + row.articles, 0)).toBe(articles.totalCount);
    expect(rows.reduce((sum, row) => sum + row.posts, 0)).toBe(posts.totalCount);
  }
  const inPeriod =
    (start: string, end: string) =>
    ({ time }: Plan) =>
      start <= time && time < end;
  expect(timeline).toEqual(
    timeline.map(({ start, end }) => ({
      start,
      end,
      articles: number("article", inPeriod(start, end)),
      posts: number("post", inPeriod(start, end)),
    })),
  );
  expect(timeline.map(({ start }) => start)).toEqual(timeline.map(({ start }) => start).sort());
  for (const row of languages) {
    const isIn = ({ language }: Plan) => language[0] === row.language;
    expect(row).toEqual({ language: row.language, articles: number("article", isIn), posts: number("post", isIn) });
  }
  const bySource = SOURCES.map(({ name }, index) => ({
    source: { name },
    articles: number("article", ({ source }) => source === index),
  }));
  expect(sources).toHaveLength(bySource.filter((row) => row.articles > 0).length);
  expect(bySource).toEqual(expect.arrayContaining([...sources]));
}

function writeOf({ kind, time, language, source, mentions }: Plan, index: number): RecordWrite {
  const item = kind === "article" ? anArticle(`a${index}`) : aPost(`p${index}`);
  const from = SOURCES[source];
  const facets = [...language.map(facet.language), ...(kind === "article" && from ? [facet.source(from.id)] : [])];
  const relation = kind === "article" ? "Entity.articles" : "Entity.posts";
  return aWrite(item, {
    sortKey: time,
    facets,
    edges: mentions ? [{ relation, parent: PERSON.id, sortKey: time, child: item.id }] : [],
  });
}

describe("asking for counts", () => {
  let client: GraphClient;
  let close: () => Promise<void>;
  beforeAll(async () => {
    const store = await openSqlite(":memory:");
    close = () => store.close();
    client = new GraphClient(store);
    const plan = { time: "2024-02-29T23:59:59.999Z", language: LANGUAGES[2], source: 0, mentions: true } as const;
    await saveAll(store, [
      aWrite(PERSON),
      ...SOURCES.map((source) => aWrite(source)),
      writeOf({ kind: "article", ...plan }, 1),
      writeOf({ kind: "post", ...plan }, 2),
    ]);
  });
  afterAll(() => close());
  const ask = (fields: string) => client.run(`{ entity(by: { id: "${PERSON.id}" }) { ${fields} } }`);

  it("takes a round trip for each sort of subject, and one for the sources", async () => {
    expect((await ask("timeline(by: DAY) { start }")).report.roundTrips).toBe(3);
    expect((await ask("timeline(by: DAY, subjects: [POST]) { start }")).report.roundTrips).toBe(2);
    expect((await ask("languages { language } sources { articles source { name } }")).report.roundTrips).toBe(5);
  });

  it("leaves at 0 what is not asked for", async () => {
    const { result } = await ask(
      "timeline(by: WEEK, subjects: [ARTICLE]) { start end articles posts } languages(subjects: [POST]) { language articles posts }",
    );
    expect(result.data?.["entity"]).toEqual({
      timeline: [{ start: "2024-02-26T00:00:00.000Z", end: "2024-03-04T00:00:00.000Z", articles: 1, posts: 0 }],
      languages: [{ language: "zh", articles: 0, posts: 1 }],
    });
  });

  it.each([0, -1, 101])("refuses %i sources, and names the argument", async (first) => {
    const { result } = await ask(`sources(first: ${first}) { articles }`);
    expect(result.errors?.map(({ message }) => message)).toEqual([`first must be from 1 to 100; got ${first}.`]);
    expect(result.errors?.[0]?.originalError).toBeInstanceOf(BadUserInput);
  });
});
