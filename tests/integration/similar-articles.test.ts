import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { BadUserInput } from "../../src/domain/errors/errors";
import { ingestDocuments } from "../../src/ingest/ingest";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { draftsDocument } from "../builders/documents";
import { aCountryDraft, anArticleDraft, aPersonDraft, paragraph } from "../builders/drafts";
import { GraphClient } from "../builders/graph-client";

const TEXTS: readonly (readonly [headline: string, body: string])[] = [
  ["Lavrov lands in Bamako", "The minister came to Mali."],
  ["Bamako receives Lavrov", "A visit to Mali."],
  ["A harvest in the north", "The rice of Mali is good this year."],
  ["وزير روسي في زيارة", "لقاء في باماكو"],
  ["زيارة نادرة", "نص قصير"],
  ["Chess in Oslo", "A tournament ends."],
];

let store: Store;
let client: GraphClient;

beforeAll(async () => {
  store = await openSqlite(":memory:");
  client = new GraphClient(store);
  const profiles = [aCountryDraft("ML", { en: "Mali" }), aPersonDraft("Lavrov")];
  const articles = TEXTS.map(([headline, text], index) =>
    anArticleDraft(headline, { url: `https://n.example/${index}`, body: [paragraph(text)] }),
  );
  await ingestDocuments(store, [draftsDocument("profiles", ...profiles), draftsDocument("articles", ...articles)]);
});
afterAll(() => store.close());

interface Similar {
  readonly nodes: readonly { readonly headline: string }[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

async function similarTo(index: number, args = "first: 20"): Promise<Similar> {
  const data = await client.data(
    `{ article(by: { url: "https://n.example/${index}" }) { similar(${args}) { totalCount nodes { headline } pageInfo { hasNextPage endCursor } } } }`,
  );
  return (data as { article: { similar: Similar } }).article.similar;
}

const headlines = ({ nodes }: Similar) => nodes.map(({ headline }) => headline);

describe("similar articles", () => {
  it("are those that share profiles and words, the most alike first", async () => {
    const similar = await similarTo(0);
    expect(headlines(similar)).toEqual(["Bamako receives Lavrov", "A harvest in the north"]);
    expect(similar.totalCount).toBe(2);
  });

  it("are found in Arabic, by a word of the headline alone", async () => {
    expect(headlines(await similarTo(3))).toEqual(["زيارة نادرة"]);
  });

  it("are the same both ways", async () => {
    expect(headlines(await similarTo(1))[0]).toBe("Lavrov lands in Bamako");
    expect(headlines(await similarTo(4))).toEqual(["وزير روسي في زيارة"]);
  });

  it("are paged from one to the next, forth and back", async () => {
    const whole = headlines(await similarTo(0));
    const first = await similarTo(0, "first: 1");
    expect([headlines(first), first.pageInfo.hasNextPage, first.totalCount]).toEqual([whole.slice(0, 1), true, 2]);
    const rest = await similarTo(0, `first: 5, after: "${first.pageInfo.endCursor ?? ""}"`);
    expect([headlines(rest), rest.pageInfo.hasNextPage]).toEqual([whole.slice(1), false]);
    expect(headlines(await similarTo(0, "last: 1"))).toEqual(whole.slice(-1));
  });

  it("cost one round trip for the pages of all articles of a list, and one for the counts", async () => {
    const { report } = await client.run(
      "{ articles(first: 6) { nodes { similar(first: 3) { nodes { headline } totalCount } } } }",
    );
    expect(report.byCollection).toEqual({ articles: 3 });
  });

  it("take no cursor of another list", async () => {
    const { result } = await client.run(
      '{ articles(first: 1) { edges { cursor node { similar(after: "WzEsIk5FV0VTVCIsIjIwMjMiLCJhIl0") { totalCount } } } } }',
    );
    expect(result.errors?.[0]?.originalError).toBeInstanceOf(BadUserInput);
    expect(result.errors?.[0]?.message).toMatch(/^after is a cursor of the order/);
  });
});
