import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { ingestDocuments } from "../../src/ingest/ingest";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { verifyStore } from "../../src/upkeep/verify";
import { draftsDocument } from "../builders/documents";
import { aCountryDraft, aPersonDraft, anArticleDraft, paragraph } from "../builders/drafts";
import { startServer, type RunningServer } from "./running-server";

const TOKEN = "correct-horse-battery";
const URL = "https://ferries.example/visit";
const DRAFTS = [
  aCountryDraft("TD", { en: "Chad" }),
  aCountryDraft("ML", { en: "Mali" }),
  aPersonDraft("Chad Someone", { wikidataId: "Q1" }),
  anArticleDraft("Chad visits Mali", { url: URL, language: "en", body: [paragraph("Chad stays in Mali.")] }),
];

let server: RunningServer;
let store: Store;
let ids: { readonly article: string; readonly person: string };

beforeAll(async () => {
  store = await openSqlite(":memory:");
  expect((await ingestDocuments(store, [draftsDocument("drafts", ...DRAFTS)])).rejected).toEqual([]);
  server = await startServer({ store, token: TOKEN });
  const [article] = await store.find("article", [`url:${URL}`]);
  const [person] = await store.find("entity", ["wikidata:Q1"]);
  ids = { article: article?.item.id ?? "", person: person?.item.id ?? "" };
});
afterAll(() => server.stop());

const CHANGE =
  "{ outcome node { id ... on Article { corrections { id action surface correctedBy entity { name } } } } }";

interface Change {
  readonly outcome: string;
  readonly node: { readonly corrections: readonly { readonly id: string }[] };
}

async function ask<T = Change>(document: string, variables: Record<string, unknown> = {}, token = TOKEN): Promise<T> {
  const { data, errors } = await server.query(document, variables, { authorization: `Bearer ${token}` });
  expect(errors).toBeUndefined();
  // The operation's own selection.
  return Object.values(data ?? {})[0] as T;
}

interface Shown {
  readonly id: string;
  readonly said: string;
}

/** The mentions of the article: field, words, profile, method and confidence. */
async function mentions(): Promise<Shown[]> {
  const { data } = await server.query(
    `query ($url: Url!) { article(by: { url: $url }) { mentions(first: 20) { nodes { id field surface method confidence entity { name } } } } }`,
    { url: URL },
  );
  const { article } = data as unknown as {
    article: {
      mentions: {
        nodes: {
          id: string;
          field: string;
          surface: string;
          method: string;
          confidence: number;
          entity: { name: string };
        }[];
      };
    };
  };
  return article.mentions.nodes.map(({ id, field, surface, method, confidence, entity }) => ({
    id,
    said: `${field} ${surface}: ${entity.name} ${method} ${confidence}`,
  }));
}

const said = async (): Promise<string[]> => (await mentions()).map((mention) => mention.said);
const idOf = async (text: string): Promise<string> =>
  (await mentions()).find((one) => one.said.startsWith(text))?.id ?? "";
const faults = async () => (await verifyStore(store)).faults;

const FOUND = [
  "HEADLINE Chad: Chad NAME 0.95",
  "HEADLINE Mali: Mali NAME 0.95",
  "BODY Chad: Chad NAME 0.95",
  "BODY Mali: Mali NAME 0.95",
];

describe("correcting a mention by mutation", () => {
  it("confirms, rejects, adds and takes it back, each with who said it, and the mentions follow", async () => {
    expect(await said()).toEqual(FOUND);
    const confirmed = await ask(`mutation ($id: ID!) { confirmMention(id: $id, by: "desk") ${CHANGE} }`, {
      id: await idOf("HEADLINE Mali"),
    });
    expect(confirmed).toMatchObject({
      outcome: "CORRECTED",
      node: { corrections: [{ action: "CONFIRM", surface: "Mali", correctedBy: "desk", entity: { name: "Mali" } }] },
    });
    const rejected = await ask(`mutation ($id: ID!) { rejectMention(id: $id) ${CHANGE} }`, {
      id: await idOf("HEADLINE Chad"),
    });
    expect(rejected.node.corrections).toHaveLength(2);
    await ask(`mutation ($mention: MentionInput!) { addMention(mention: $mention, by: " ") ${CHANGE} }`, {
      mention: { subject: ids.article, field: "HEADLINE", start: 0, end: 4, surface: "Chad", entity: ids.person },
    });
    expect(await said()).toEqual([
      "HEADLINE Chad: Chad Someone MANUAL 1",
      "HEADLINE Mali: Mali NAME 1",
      ...FOUND.slice(2),
    ]);
    expect(await faults()).toEqual([]);
    const { corrections } = await ask<{ corrections: { id: string; correctedBy: string | null }[] }>(
      `query ($url: Url!) { article(by: { url: $url }) { corrections { id correctedBy correctedAt } } }`,
      { url: URL },
    );
    expect(corrections.map(({ correctedBy }) => correctedBy).sort()).toEqual([null, "desk", null].sort());
    for (const { id } of corrections) {
      const undone = await ask(
        `mutation ($subject: ID!, $id: ID!) { undoCorrection(subject: $subject, correction: $id) ${CHANGE} }`,
        {
          subject: ids.article,
          id,
        },
      );
      expect(undone.outcome).toBe("CORRECTED");
    }
    expect(await said()).toEqual(FOUND);
    expect(await faults()).toEqual([]);
  });

  it("is kept when the article comes again", async () => {
    await ask(`mutation ($id: ID!) { rejectMention(id: $id) ${CHANGE} }`, { id: await idOf("BODY Chad") });
    await ingestDocuments(store, [draftsDocument("drafts", ...DRAFTS)]);
    expect(await said()).toEqual(FOUND.filter((one) => !one.startsWith("BODY Chad")));
  });

  it("gives null for a mention or a correction that is not there", async () => {
    const none = `mention_${"0".repeat(32)}`;
    expect(await ask(`mutation ($id: ID!) { confirmMention(id: $id) ${CHANGE} }`, { id: none })).toBeNull();
    const undo = `mutation ($subject: ID!) { undoCorrection(subject: $subject, correction: "x") ${CHANGE} }`;
    expect(await ask(undo, { subject: ids.article })).toBeNull();
    expect(await ask(undo, { subject: `post_${"0".repeat(32)}` })).toBeNull();
  });

  it.each([
    { start: 0, end: 0, surface: "" },
    { start: 4, end: 5, surface: " " },
    { start: -4, end: -1, surface: "" },
  ])("refuses a mention of no words, and a place before the text: %j", async (place) => {
    const read = "query ($id: ID!) { node(id: $id) { ... on Article { headline } } }";
    const { headline } = (await ask(read, { id: ids.article })) as { headline: string };
    const surface = place.surface || headline.slice(place.start, place.end);
    const mention = { subject: ids.article, field: "HEADLINE", ...place, surface, entity: ids.person };
    const add = `mutation ($mention: MentionInput!) { addMention(mention: $mention) ${CHANGE} }`;
    const { errors } = await server.query(add, { mention }, { authorization: `Bearer ${TOKEN}` });
    expect(errors?.[0]?.extensions?.["code"]).toBe("BAD_USER_INPUT");
  });

  it("says what stands in the text where the words are others, and needs the token", async () => {
    const add = `mutation ($mention: MentionInput!) { addMention(mention: $mention) ${CHANGE} }`;
    const mention = { subject: ids.article, field: "HEADLINE", start: 1, end: 4, surface: "Chad", entity: ids.person };
    const { errors } = await server.query(add, { mention }, { authorization: `Bearer ${TOKEN}` });
    expect(errors?.[0]?.extensions?.["code"]).toBe("BAD_USER_INPUT");
    expect(errors?.[0]?.message).toContain('expected what stands at 1-4 of HEADLINE, which is "had"');
    // Also where something was said of that place and that profile before: that stays.
    await ask(add, { mention: { ...mention, start: 0 } });
    const again = await server.query(
      add,
      { mention: { ...mention, start: 0, surface: "Mali" } },
      { authorization: `Bearer ${TOKEN}` },
    );
    expect(again.errors?.[0]?.message).toContain('expected what stands at 0-4 of HEADLINE, which is "Chad"');
    expect((await said()).filter((one) => one.startsWith("HEADLINE Chad"))).toHaveLength(1);
    const inBody = { mention: { ...mention, field: "BODY" } };
    const unplaced = await server.query(add, inBody, { authorization: `Bearer ${TOKEN}` });
    expect(unplaced.errors?.[0]).toMatchObject({
      message: expect.stringMatching(/^mention\.block: the id of a block is missing; .* body \{ id \}/u),
      extensions: { code: "BAD_USER_INPUT", argument: "mention.block" },
    });
    const refused = await server.query(add, { mention }, {});
    expect(refused.errors?.[0]?.extensions?.["code"]).toBe("UNAUTHENTICATED");
  });
});
