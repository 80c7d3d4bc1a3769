import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { parse } from "graphql";
import { buildMediagraphSchema } from "../../schema/build-schema";
import { Fetcher } from "../../src/fetching/fetcher";
import { ingestDocuments } from "../../src/ingest/ingest";
import { systemClock } from "../../src/ingest/ingest-types";
import type { SourceDocument } from "../../src/ingest/ingest-types";
import { createWriter } from "../../src/ingest/writing/serial-writer";
import { roundTripBound } from "../builders/round-trip-bound";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { createSourceWriter } from "../../src/subscriptions/source-writer";
import { aDocument as documentOf } from "../builders/documents";
import { MediaSite } from "../builders/media-site";
import { rejectionsOf } from "../builders/writes";
import { startServer, type Answer, type RunningServer } from "./running-server";

const TOKEN = "correct-horse-battery";
const LIST = /* GraphQL */ `
  query ($first: Int, $after: String, $filter: RejectionFilter) {
    rejections(first: $first, after: $after, filter: $filter) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        input
        url
        place
        code
        reason
        rejectedAt
        format
        excerpt
        excerptDirection
        contentSize
        isReadable
        source {
          name
        }
      }
    }
  }
`;
const RETRY = /* GraphQL */ `
  mutation ($retries: [RetryInput!]!) {
    retryRejections(retries: $retries) {
      id
      isTaken
      rejections {
        id
        code
        reason
        contentSize
      }
      report {
        accepted
        rejected {
          document
          reason
        }
        items {
          node {
            id
            ... on Article {
              headline
              source {
                name
              }
            }
          }
        }
      }
    }
  }
`;
const FORGET = "mutation ($ids: [ID!]!) { forgetRejections(ids: $ids) }";

const site = new MediaSite({});
let store: Store;
let server: RunningServer;
beforeAll(() => site.start());
afterAll(() => site.stop());
beforeEach(async () => {
  store = await openSqlite(":memory:");
  const sources = createSourceWriter(store, new Fetcher({ allows: () => true }), undefined, { delayMs: 0 });
  server = await startServer({ store, token: TOKEN, writer: createWriter(store, systemClock, sources) });
});
afterEach(() => server.stop());

const ask = (document: string, variables: Record<string, unknown> = {}, headers: Record<string, string> = {}) =>
  server.query(document, variables, { authorization: `Bearer ${TOKEN}`, ...headers });

const aDocument = (content: string, { name, ...more }: Partial<SourceDocument> & { readonly name: string }) =>
  documentOf(name, content, more);
const reject = (...documents: readonly SourceDocument[]) => ingestDocuments(store, documents);

interface Listed {
  readonly id: string;
  readonly code: string | null;
  readonly [field: string]: unknown;
}
const listed = ({ data }: Answer): readonly Listed[] =>
  (data?.["rejections"] as { readonly nodes: readonly Listed[] } | undefined)?.nodes ?? [];
const retriesIn = ({ data }: Answer) => data?.["retryRejections"];

describe("what was not taken", () => {
  it("is listed with its source, place, code, reason, time and words, under the token alone", async () => {
    await reject(
      aDocument("Al Jisr\n\nText of an article of Al Jisr.", {
        name: "https://al-jisr.example/0",
        url: "https://al-jisr.example/0",
      }),
      aDocument('{"mediagraph": 1}\n{"type": "Article", "headline": "بلا عنوان', {
        name: "/home/editor/desk/news.jsonl",
        url: "https://al-jisr.example/feed",
        format: "mediagraph",
      }),
    );
    const [rejection] = listed(await ask(LIST));
    expect(rejection).toEqual({
      id: expect.stringMatching(/^[\da-f]+$/),
      input: expect.stringMatching(/^news\.jsonl \([\da-f]{12}\)$/),
      url: "https://al-jisr.example/feed",
      place: "line 2",
      code: "BROKEN",
      reason: expect.stringContaining("it ends inside of this"),
      rejectedAt: expect.stringMatching(/Z$/),
      format: "mediagraph",
      excerpt: '{"type": "Article", "headline": "بلا عنوان',
      excerptDirection: expect.stringMatching(/^(LTR|RTL)$/),
      contentSize: expect.any(Number),
      isReadable: true,
      source: { name: "al-jisr.example" },
    });
    const asked = `{ rejection(id: "${rejection?.id}") { content contentSize } none: rejection(id: "0") { id } }`;
    expect((await ask(asked)).data).toEqual({
      rejection: { content: expect.stringContaining("بلا عنوان"), contentSize: rejection?.["contentSize"] },
      none: null,
    });
    for (const document of [LIST, asked]) {
      const { data, errors } = await server.query(document);
      expect(JSON.stringify(data ?? null)).not.toContain("بلا");
      expect(errors?.[0]?.extensions["code"]).toBe("UNAUTHENTICATED");
    }
  });

  it.each([
    ["EMPTY", aDocument("", { name: "a.txt" })],
    ["UNKNOWN_FORMAT", aDocument("words", { name: "a.txt", format: "nonsense" })],
    ["UNKNOWN_FORMAT", aDocument('{"some": "json"}', { name: "a.json" })],
    ["NOT_TEXT", aDocument("a\u0001b", { name: "a.txt", format: "plain-text" })],
    ["NO_ARTICLE", aDocument("https://a.example/1\nhttps://a.example/2\n", { name: "a.txt", format: "plain-text" })],
    ["BROKEN", aDocument("words", { name: "a.json", format: "ninjs" })],
    ["BAD_ITEM", aDocument('{"type": "Article"}', { name: "a.json", format: "mediagraph" })],
    ["TOO_LARGE", aDocument("a line\n".repeat(20_001), { name: "a.txt", format: "plain-text" })],
    [
      "NOT_SAVED",
      aDocument(
        JSON.stringify({
          type: "MentionCorrection",
          subject: "article_0123456789abcdef0123456789abcdef",
          field: "HEADLINE",
          start: 0,
          end: 4,
          surface: "Mali",
          entity: "wikidata:Q912",
          action: "ADD",
        }),
        { name: "a.json", format: "mediagraph" },
      ),
    ],
    [
      "NOT_OPENED",
      {
        name: "gone.txt",
        // oxlint-disable-next-line require-yield -- it cannot be opened
        async *open() {
          throw new Error("ENOENT");
        },
      },
    ],
  ] as const)("says in one word why: %s", async (code, document) => {
    await reject(document);
    expect(listed(await ask(LIST)).map((one) => [one.code, one["isReadable"]])).toEqual([
      [code, !["NOT_OPENED", "EMPTY"].includes(code)],
    ]);
  });

  it.each([3, 120])("is paged through, of %d inputs, in as many round trips as for one", async (count) => {
    await reject(
      ...Array.from({ length: count }, (_, index) => aDocument("{", { name: `https://a.example/${index}.json` })),
    );
    const bound = roundTripBound(buildMediagraphSchema(), parse(LIST));
    expect(bound).toBe(3);
    const ids = new Set<string>();
    for (let after: string | null = null; ;) {
      const answer = await ask(LIST, { first: 50, after }, { "mediagraph-report": "1" });
      const page = answer.data?.["rejections"] as {
        totalCount: number;
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
      expect(page.totalCount).toBe(count);
      for (const { id } of listed(answer)) ids.add(id);
      expect(answer.extensions?.["mediagraph"]).toMatchObject({ roundTrips: bound });
      after = page.pageInfo.endCursor;
      if (!page.pageInfo.hasNextPage) break;
    }
    expect(ids.size).toBe(count);
    const [middle] = (await rejectionsOf(store)).slice(count >> 1);
    const filter = { rejectedBefore: middle?.rejectedAt };
    const before = (await rejectionsOf(store)).filter(({ rejectedAt }) => rejectedAt < (middle?.rejectedAt ?? ""));
    expect((await ask(LIST, { filter })).data?.["rejections"]).toMatchObject({ totalCount: before.length });
  });

  it("is listed by reasons and by its site, whose host may be written in any way", async () => {
    await reject(
      aDocument("{", { name: "a", format: "mediagraph", url: "https://www.one.example/feed" }),
      aDocument("", { name: "b", url: "https://one.example/b" }),
      aDocument("{ ", { name: "c", format: "mediagraph", url: "https://two.example/feed" }),
    );
    const FILTERED = /* GraphQL */ `
      query ($filter: RejectionFilter) {
        rejections(first: 10, filter: $filter) {
          totalCount
          nodes {
            code
            url
          }
        }
      }
    `;
    const found = async (filter: object): Promise<unknown> => {
      const { data } = await ask(FILTERED, { filter });
      const { totalCount, nodes } = data?.["rejections"] as { totalCount: number; nodes: readonly { url: string }[] };
      return [totalCount, ...nodes.map(({ url }) => new URL(url).host).sort()];
    };
    expect(await found({ host: "One.Example" })).toEqual([2, "one.example", "www.one.example"]);
    expect(await found({ host: "www.one.example", codes: ["EMPTY"] })).toEqual([1, "one.example"]);
    expect(await found({ codes: ["EMPTY", "TOO_LARGE"] })).toEqual([1, "one.example"]);
    expect(await found({ codes: [] })).toEqual([0]);
    const { errors } = await ask(FILTERED, { filter: { host: "https://one.example/feed" } });
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining("must be a host"),
      extensions: { code: "BAD_USER_INPUT", argument: "filter.host" },
    });
  });

  it("has all that is kept of at most ten at once", async () => {
    await reject(...Array.from({ length: 11 }, (_, index) => aDocument("{", { name: `${index}.json` })));
    const contents = (first: number) => ask(`{ rejections(first: ${first}) { nodes { content } } }`);
    expect((await contents(10)).data?.["rejections"]).toEqual({ nodes: Array(10).fill({ content: "{" }) });
    expect((await contents(11)).errors?.[0]?.extensions["code"]).toBe("FAN_OUT_LIMIT");
  });
});

describe("trying again", () => {
  const onlyId = async (): Promise<string> => (await rejectionsOf(store))[0]?.id ?? "";

  it("says what is still wrong, and keeps the input with the time of its first try", async () => {
    await reject(aDocument("{", { name: "a.json" }));
    const [kept] = await rejectionsOf(store);
    const id = kept?.id ?? "";
    const answer = await ask(RETRY, { retries: [{ id }, { id: "unknown" }] });
    expect(retriesIn(answer)).toEqual([
      {
        id,
        isTaken: false,
        rejections: [{ id, code: kept?.code, reason: kept?.reason, contentSize: 1 }],
        report: { accepted: 0, rejected: [{ document: 0, reason: kept?.reason }], items: [] },
      },
      null,
    ]);
    expect(await rejectionsOf(store)).toEqual([kept]);
  });

  it("takes another text in its place, with what was said of the first one", async () => {
    await reject(
      aDocument("https://a.example/1", {
        name: "a.txt",
        format: "plain-text",
        mediaType: "text/plain; charset=windows-1256",
        source: "صحيفة الميناء",
        speaker: { name: "desk" },
      }),
    );
    const content = "العبّارة تعود\n\nعادت العبّارة بين تونس ومرسيليا.";
    const answer = await ask(RETRY, { retries: [{ id: await onlyId(), content }] });
    expect(retriesIn(answer)).toMatchObject([
      {
        isTaken: true,
        rejections: [],
        report: {
          accepted: 1,
          items: [{ node: { headline: "العبّارة تعود", source: { name: "صحيفة الميناء" } } }],
        },
      },
    ]);
    expect(await rejectionsOf(store)).toEqual([]);
  });

  it("keeps another text that is not taken either, in the place of the first one", async () => {
    await reject(aDocument("{", { name: "a.json" }));
    const before = await onlyId();
    const answer = await ask(RETRY, { retries: [{ id: before, content: "[" }] });
    const after = await onlyId();
    expect(after).not.toBe(before);
    expect(retriesIn(answer)).toMatchObject([{ id: before, isTaken: false, rejections: [{ id: after }] }]);
    expect(await rejectionsOf(store)).toHaveLength(1);
  });

  it("reads it as another format", async () => {
    await reject(aDocument("A headline\n\nAnd the text of an article below it.", { name: "a.txt", format: "ninjs" }));
    const answer = await ask(RETRY, { retries: [{ id: await onlyId(), format: "plain-text" }] });
    expect(retriesIn(answer)).toMatchObject([{ isTaken: true, report: { accepted: 1 } }]);
  });

  it("fetches what has an address and no bytes", async () => {
    site.routes["/later"] = "Not yet";
    const failing: SourceDocument = {
      name: site.at("/later"),
      // oxlint-disable-next-line require-yield -- it cannot be opened
      async *open() {
        throw new Error("the server does not answer");
      },
    };
    await reject(failing);
    site.routes["/later"] =
      "<!doctype html><title>Later</title><article><h1>The page is there now</h1><p>The whole text of the article stands here, and it is long enough to be read as one.</p></article>";
    const answer = await ask(RETRY, { retries: [{ id: await onlyId() }] });
    expect(retriesIn(answer)).toMatchObject([{ isTaken: true, report: { accepted: 1 } }]);
  });

  it("opens no file of the server, and says so", async () => {
    await store.rejections.keep([
      { id: "f", input: __filename, reason: "too large", rejectedAt: "2024-01-01T00:00:00.000Z" },
    ]);
    const answer = await ask(RETRY, { retries: [{ id: "f" }] });
    expect(retriesIn(answer)).toMatchObject([
      { isTaken: false, report: { rejected: [{ reason: expect.stringContaining("opens no files") }] } },
    ]);
    expect(await rejectionsOf(store)).toHaveLength(1);
  });

  it("forgets some, and says which", async () => {
    await reject(aDocument("{", { name: "a.json" }), aDocument("[", { name: "b.json" }));
    const id = await onlyId();
    expect((await ask(FORGET, { ids: [id, "unknown"] })).data).toEqual({ forgetRejections: [id] });
    expect((await rejectionsOf(store)).map((one) => one.id)).not.toContain(id);
  });

  it("is refused without the token, and for too many or too long texts", async () => {
    const codes = async (document: string, variables: Record<string, unknown>, headers?: Record<string, string>) =>
      (await ask(document, variables, headers)).errors?.map(({ extensions }) => [
        extensions["code"],
        extensions["argument"],
      ]);
    const many = Array.from({ length: 21 }, (_, index) => ({ id: `${index}` }));
    expect(await codes(RETRY, { retries: many })).toEqual([["BAD_USER_INPUT", "retries"]]);
    expect(await codes(RETRY, { retries: [] })).toEqual([["BAD_USER_INPUT", "retries"]]);
    expect(await codes(FORGET, { ids: [] })).toEqual([["BAD_USER_INPUT", "ids"]]);
    expect(await codes(RETRY, { retries: [{ id: "a", content: "ع".repeat(524_289) }] })).toEqual([
      ["BAD_USER_INPUT", "retries[0].content"],
    ]);
    for (const [document, variables] of [
      [RETRY, { retries: [{ id: "a" }] }],
      [FORGET, { ids: ["a"] }],
    ] as const)
      expect(await codes(document, variables, { authorization: "" })).toEqual([["UNAUTHENTICATED", undefined]]);
  });
});
