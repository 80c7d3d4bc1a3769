import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { parse } from "graphql";
import { buildMediagraphSchema } from "../../schema/build-schema";
import { isId } from "../../src/domain/ids";
import { ingestDocuments } from "../../src/ingest/ingest";
import { verifyStore } from "../../src/upkeep/verify";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { roundTripBound } from "../builders/round-trip-bound";
import { aDocument } from "../builders/documents";
import { sampleStore } from "../builders/filled-stores";
import { startServer, type Answer, type RunningServer } from "./running-server";
import { rejectionsOf } from "../builders/writes";

const TOKEN = "correct-horse-battery";
const SEED = join(__dirname, "../../../shared/corpus/seed/lavrov-mali.ar.txt");
const OWN_WORDS =
  "لافروف في مالي لبحث القمح والأمن\nهبطت طائرة سيرغي لافروف في مالي ظهر الثلاثاء قادماً من العراق.\n🇷🇺🇲🇱 Talks in #Mali begin\n— MFA Russia 🇷🇺 (@mfa_russia) February 7, 2023\n#RussiaMali pic.twitter.com/0wnW0rds02\nوانتهت الزيارة في باماكو.\n";

const INGEST = /* GraphQL */ `
  mutation ($documents: [DocumentInput!]!) {
    ingest(documents: $documents) {
      accepted
      updated
      unchanged
      skipped
      rejected {
        document
        place
        reason
      }
      items {
        document
        id
        outcome
        format
        node {
          id
          ... on Article {
            headline
            posts(first: 5) {
              nodes {
                id
              }
            }
          }
        }
      }
    }
  }
`;

interface Report {
  readonly accepted: number;
  readonly rejected: readonly { document: number; place: string | null; reason: string }[];
  readonly items: readonly {
    document: number;
    id: string;
    outcome: string;
    format: string;
    node: { id: string } | null;
  }[];
}

let server: RunningServer;
let store: Store;

beforeAll(async () => {
  store = await sampleStore();
  server = await startServer({ store, token: TOKEN, logLevel: "info" });
});
afterAll(() => server.stop());

const write = (
  document: string,
  variables: Record<string, unknown> = {},
  headers: Record<string, string> = {},
  at: RunningServer = server,
): Promise<Answer> => at.query(document, variables, { authorization: `Bearer ${TOKEN}`, ...headers });

async function ingest(documents: readonly Record<string, unknown>[], at?: RunningServer): Promise<Report> {
  const answer = await write(INGEST, { documents }, {}, at);
  expect(answer.errors).toBeUndefined();
  // The operation's own selection.
  return answer.data?.["ingest"] as Report;
}

/** What is stored, without who said it and when. */
async function itemOf(of: Store, id: string | null | undefined): Promise<unknown> {
  const [found] = typeof id === "string" && isId("article", id) ? await of.reader().get("article", [id]) : [];
  if (!found) throw new Error("expected an article");
  return { ...found, firstSeenAt: "", inputs: {}, provenance: Object.keys(found.provenance) };
}

const story = (name: string) => ({
  content: `${name} opens a harbour\n\nThe harbour of ${name} was opened in Bamako on Monday.\n`,
});

describe("ingest", () => {
  it.each([
    ["our own words", OWN_WORDS],
    ...(existsSync(SEED) ? [["the first document", readFileSync(SEED, "utf8")]] : []),
  ])("of %s gives the report, the ids and the items that the command line gives", async (_name, content) => {
    const beside = await sampleStore();
    const expected = await ingestDocuments(beside, [aDocument("pasted.txt", content)]);
    const report = await ingest([{ content }]);
    expect(report).toMatchObject({ accepted: 1, updated: 0, unchanged: 0, skipped: 0, rejected: [] });
    expect(report.items).toEqual([
      {
        document: 0,
        id: expected.items[0]?.id,
        outcome: "ACCEPTED",
        format: "plain-text",
        node: expect.objectContaining({ id: expected.items[0]?.id }),
      },
    ]);
    expect(await itemOf(store, expected.items[0]?.id)).toEqual(await itemOf(beside, expected.items[0]?.id));
    await beside.close();
    expect(await ingest([{ content }])).toMatchObject({ accepted: 0, unchanged: 1, items: [{ outcome: "UNCHANGED" }] });
  });

  it("takes the good among the bad, and names each bad one by its index, place and reason", async () => {
    const drafts = [{ type: "Article", headline: "Sound" }, { type: "Article" }]
      .map((draft) => JSON.stringify(draft))
      .join("\n");
    const report = await ingest([
      story("Tema"),
      { content: "" },
      { content: drafts, format: "mediagraph" },
      { content: "x", format: "word-perfect" },
      { content: "%PDF-1.7 \u0000" },
      story("Cotonou"),
    ]);
    expect(report.accepted).toBe(3);
    expect(report.items.map(({ document, outcome }) => [document, outcome])).toEqual([
      [0, "ACCEPTED"],
      [2, "ACCEPTED"],
      [5, "ACCEPTED"],
    ]);
    expect(report.rejected.map(({ document }) => document)).toEqual([1, 2, 3, 4]);
    expect(report.rejected[1]?.place).toContain("line 2");
    expect(report.rejected[0]?.reason).toContain("documents[1] is empty");
    expect(report.rejected[2]?.reason).toContain("plain-text");
  });

  it("names a fault in a document with an address, or that is an array, by index, place and path too", async () => {
    const array = '[\n{"type": "Article", "headline": "Sound in an array"},\n{"type": "Article", "headline": 7}\n]';
    const report = await ingest([story("Takoradi"), { content: array, url: "https://news.example/array" }]);
    expect(report).toMatchObject({
      accepted: 2,
      rejected: [{ document: 1, place: "line 3, [1]", reason: "headline: expected a string, got number 7" }],
    });
  });

  it("keeps what was rejected for another try, as the command line does", async () => {
    await ingest([{ content: "", url: "https://news.example/empty" }]);
    expect((await rejectionsOf(store)).map(({ input }) => input)).toContain("https://news.example/empty");
  });

  it("knows a document by the address that it is given", async () => {
    const url = "https://news.example/lome";
    await ingest([{ ...story("Lomé"), url, mediaType: "text/plain; charset=windows-1252" }]);
    const { data } = await server.query("query ($url: Url!) { article(by: { url: $url }) { headline url } }", { url });
    expect(data).toEqual({ article: { headline: "Lomé opens a harbour", url } });
  });

  it("reports the round trips that the answer takes, whatever was written", async () => {
    const answer = await write(
      INGEST,
      { documents: [story("Abidjan"), story("Dakar"), story("Conakry")] },
      { "mediagraph-report": "1" },
    );
    expect(answer.extensions?.["mediagraph"]).toMatchObject({ roundTrips: 2 });
    expect(roundTripBound(buildMediagraphSchema(), parse(INGEST))).toBeGreaterThanOrEqual(2);
  });

  it("keeps the report when its nodes are more round trips than allowed", async () => {
    const answer = await write(
      INGEST,
      { documents: [story("Monrovia"), story("Bissau")] },
      { "mediagraph-max-round-trips": "0" },
    );
    expect(answer.errors?.map(({ extensions }) => extensions["code"])).toEqual(["ROUND_TRIP_LIMIT"]);
    expect(answer.data).toMatchObject({
      ingest: {
        accepted: 2,
        items: [
          { outcome: "ACCEPTED", node: null },
          { outcome: "ACCEPTED", node: null },
        ],
      },
    });
  });

  it("logs what was written under the request's id, and nothing of the documents", async () => {
    await ingest([story("Banjul"), { content: "" }]);
    expect(server.log.findLast(({ msg }) => msg === "documents were ingested")).toMatchObject({
      requestId: expect.any(String),
      accepted: 1,
      rejected: 1,
    });
    expect(JSON.stringify(server.log)).not.toContain("Banjul");
    expect(JSON.stringify(server.log)).not.toContain(TOKEN);
  });
});

describe("what is wrong with an argument", () => {
  it.each([
    ["no document", [], "documents", "1 to 100"],
    ["too many documents", Array.from({ length: 101 }, () => ({ content: "x" })), "documents", "101"],
    ["a document above 1 MiB", [{ content: "x" }, { content: "ي".repeat(524_289) }], "documents[1].content", "1048578"],
    [
      "more than 10 MiB together",
      Array.from({ length: 11 }, () => ({ content: "x".repeat(1_000_000) })),
      "documents[10].content",
      "10485760",
    ],
    [
      "an address that is none",
      [{ content: "x" }, { content: "x", url: "news.example/1" }],
      "documents[1].url",
      "http",
    ],
    ["a document without content and address", [{ content: "x" }, { language: "ar" }], "documents[1]", "content"],
  ])("is told for %s, and nothing is read", async (_case, documents, argument, told) => {
    const before = await store.reader().count("article");
    const { errors } = await write(INGEST, { documents });
    expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument });
    expect(errors?.[0]?.message).toContain(told);
    expect(await store.reader().count("article")).toBe(before);
  });
});

describe("what is wrong with a document that stands in the operation itself", () => {
  it("is told with its index too", async () => {
    const { errors } = await write(
      'mutation { ingest(documents: [{ content: "x" }, { content: "y", url: "news.example/1" }]) { accepted } }',
    );
    expect(errors?.[0]?.extensions).toEqual({ code: "BAD_USER_INPUT", argument: "documents[1].url" });
  });
});

describe("mutations at the same time", () => {
  it("lose nothing of one another, while readers read", async () => {
    // A store without the sample, so that all of it is quickly checked.
    const small = await startServer({ store: await openSqlite(":memory:"), token: TOKEN });
    const names = Array.from({ length: 10 }, (_, index) => `Quayford ${index + 1}`);
    const writes = names.map((name) => ingest([story(name), story("Every Quayford")], small));
    const reads = Array.from({ length: 6 }, () =>
      small.query(
        "{ articles(first: 100) { nodes { headline mentions(first: 5) { nodes { surface entity { id } } } } } }",
      ),
    );
    const [reports, answers] = await Promise.all([Promise.all(writes), Promise.all(reads)]);
    expect(answers.flatMap(({ errors = [] }) => errors)).toEqual([]);
    expect(
      reports.flatMap(({ items }) => items.map(({ outcome }) => outcome)).filter((outcome) => outcome === "ACCEPTED"),
    ).toHaveLength(11);
    const { data } = await small.query('{ articles(filter: { text: "quayford harbour" }) { totalCount } }');
    expect(data).toEqual({ articles: { totalCount: 11 } });
    expect((await verifyStore(small.store)).faults).toEqual([]);
    await small.stop();
  });

  it("of one operation are done one after the other, each seeing the one before", async () => {
    const document = `mutation ($documents: [DocumentInput!]!) { first: ingest(documents: $documents) { accepted items { node { id } } } second: ingest(documents: $documents) { unchanged items { node { id } } } }`;
    const { data } = await write(document, { documents: [story("Nouakchott")] });
    expect(data).toMatchObject({
      first: { accepted: 1, items: [{ node: { id: expect.any(String) } }] },
      second: { unchanged: 1 },
    });
  });
});

describe("profiles that another process saves", () => {
  it("are known to the next mutation", async () => {
    const profile = JSON.stringify({ type: "Person", names: { en: "Zenobia Quill" }, wikidataId: "Q990077" });
    await ingest([story("Freetown")]);
    await ingestDocuments(store, [aDocument("profiles.jsonl", profile, { format: "mediagraph" })]);
    const report = await ingest([{ content: "Zenobia Quill speaks\n\nShe spoke on Tuesday.\n" }]);
    const { data } = await server.query(
      "query ($id: ID!) { article(by: { id: $id }) { mentions(first: 5) { nodes { surface } } } }",
      { id: report.items[0]?.id },
    );
    expect(data).toEqual({ article: { mentions: { nodes: [{ surface: "Zenobia Quill" }] } } });
  });
});
