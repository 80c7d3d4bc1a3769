import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { BadUserInput, FanOutLimit } from "../../src/domain/errors/errors";
import { ingestDocuments } from "../../src/ingest/ingest";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { draftsDocument } from "../builders/documents";
import { aCountryDraft, anArticleDraft, aPersonDraft, aPostDraft, paragraph } from "../builders/drafts";
import { GraphClient } from "../builders/graph-client";

interface CoMentioned {
  readonly totalCount: number;
  readonly edges: readonly {
    readonly weight: number;
    readonly articles: number;
    readonly posts: number;
    readonly blocks: number;
    readonly node: { readonly name: string };
    readonly texts: readonly { readonly headline?: string; readonly text?: string }[];
    readonly cursor: string;
  }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const FIELDS = `totalCount pageInfo { hasNextPage endCursor } edges {
  cursor weight articles posts blocks node { name(language: "en") }
  texts { ... on Article { headline } ... on SocialPost { text } }
}`;
const at = (day: number) => ({ instant: `2024-05-0${day}T09:00:00.000Z`, precision: "SECOND" as const });

let store: Store;
let client: GraphClient;

beforeAll(async () => {
  store = await openSqlite(":memory:");
  client = new GraphClient(store);
  const profiles = [
    aCountryDraft("KE", { en: "Kenya" }),
    aCountryDraft("UG", { en: "Uganda" }),
    aCountryDraft("FJ", { en: "Fiji" }),
    aPersonDraft("Amina Okello"),
  ];
  const texts = [
    anArticleDraft("A bridge for the lake", {
      url: "https://n.example/1",
      publishedAt: at(1),
      body: [
        paragraph("Kenya and Uganda share the cost."),
        paragraph("Kenya pays Uganda first."),
        paragraph("Amina Okello agreed."),
      ],
    }),
    anArticleDraft("Tea prices", {
      url: "https://n.example/2",
      publishedAt: at(2),
      body: [paragraph("Kenya sells less."), paragraph("The buyers in Fiji take none. Amina Okello is glad.")],
    }),
    anArticleDraft("Rugby", {
      url: "https://n.example/3",
      publishedAt: at(3),
      body: [paragraph("Fiji won in Uganda.")],
    }),
    aPostDraft("Amina Okello lands in Kenya", { nativeId: "1", postedAt: at(4) }),
  ];
  await ingestDocuments(store, [draftsDocument("profiles", ...profiles), draftsDocument("texts", ...texts)]);
});
afterAll(() => store.close());

async function coMentioned(name: string, args = "first: 20"): Promise<CoMentioned> {
  const data = await client.data(`{ entity(by: { name: "${name}" }) { coMentioned(${args}) { ${FIELDS} } } }`);
  return (data as { entity: { coMentioned: CoMentioned } }).entity.coMentioned;
}

const names = ({ edges }: CoMentioned) => edges.map(({ node }) => node.name);

describe("profiles that are mentioned together with one", () => {
  it("come with a weight, in which one string with both counts more than one text with both", async () => {
    const { edges, totalCount } = await coMentioned("Kenya");
    const seen = edges.map(({ cursor, texts, node, ...counts }) => {
      expect(cursor).not.toBe("");
      return [node.name, counts, texts.map(({ headline, text }) => headline ?? text)];
    });
    expect(seen).toEqual([
      [
        "Amina Okello",
        { weight: 5, articles: 2, posts: 1, blocks: 1 },
        ["Amina Okello lands in Kenya", "Tea prices", "A bridge for the lake"],
      ],
      ["Uganda", { weight: 3, articles: 1, posts: 0, blocks: 2 }, ["A bridge for the lake"]],
      ["Fiji", { weight: 1, articles: 1, posts: 0, blocks: 0 }, ["Tea prices"]],
    ]);
    expect(totalCount).toBe(3);
  });

  it("are the same both ways", async () => {
    const [first] = (await coMentioned("Uganda")).edges;
    expect(first?.weight).toBe(3);
    expect(names(await coMentioned("Uganda"))).toContain("Kenya");
  });

  it("are paged from one to the next", async () => {
    const first = await coMentioned("Kenya", "first: 2");
    expect([names(first), first.pageInfo.hasNextPage]).toEqual([["Amina Okello", "Uganda"], true]);
    const rest = await coMentioned("Kenya", `first: 2, after: "${first.pageInfo.endCursor ?? ""}"`);
    expect([names(rest), rest.pageInfo.hasNextPage]).toEqual([["Fiji"], false]);
    expect(names(await coMentioned("Kenya", "last: 1"))).toEqual(["Fiji"]);
  });

  it("are kept by type, and by the time of the texts", async () => {
    const people = await coMentioned("Kenya", "types: [PERSON]");
    expect([names(people), people.totalCount]).toEqual([["Amina Okello"], 1]);
    const early = await coMentioned("Kenya", 'to: "2024-05-02"');
    expect(names(early)).toEqual(["Uganda", "Amina Okello"]);
    expect(names(await coMentioned("Kenya", 'from: "2024-05-03"'))).toEqual(["Amina Okello"]);
  });

  it("cost two round trips for the texts, one for the profiles, and two for the evidence, for all profiles together", async () => {
    const { report } = await client.run(
      `{ entities(first: 4) { nodes { coMentioned(first: 3) { nodes { id } edges { texts(first: 1) { id } } } } } }`,
    );
    expect(report.byCollection).toEqual({ edges: 2, entities: 2, articles: 1, posts: 1 });
  });

  it("are asked of at most twenty profiles at once", async () => {
    const people = Array.from({ length: 21 }, (_, index) =>
      aPersonDraft(`Person Number ${String.fromCharCode(97 + index)}`),
    );
    await ingestDocuments(store, [draftsDocument("people", ...people)]);
    const { result } = await client.run("{ entities(first: 25) { nodes { coMentioned(first: 3) { totalCount } } } }");
    expect(result.errors?.[0]?.originalError).toBeInstanceOf(FanOutLimit);
  });

  it("refuse more evidence than is kept", async () => {
    const { result } = await client.run(
      `{ entity(by: { name: "Kenya" }) { id coMentioned { edges { texts(first: 21) { id } } } } }`,
    );
    expect(result.errors?.[0]?.originalError).toEqual(new BadUserInput("first", "first must be from 1 to 20; got 21."));
  });
});
