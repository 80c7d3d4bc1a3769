import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { verifyStore } from "../../src/upkeep/verify";
import { ingestDocuments } from "../../src/ingest/ingest";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { draftsDocument } from "../builders/documents";
import { aCountryDraft, aPostDraft, anArticleDraft, embed, paragraph, readAlso } from "../builders/drafts";
import { startServer, type RunningServer } from "./running-server";

const TOKEN = "correct-horse-battery";
const ARTICLE = "https://ferries.example/visit";

let server: RunningServer;

/** An article with all that STORY asks for. */
async function storeOfOneStory(): Promise<Store> {
  const store = await openSqlite(":memory:");
  const post = aPostDraft("On my way to Mali", { platform: "OTHER", nativeId: "81" });
  const drafts = [
    { ...aCountryDraft("ML", { en: "Mali" }), wikidataId: "Q912" },
    anArticleDraft("Ferries on the Niger", { url: "https://ferries.example/niger" }),
    anArticleDraft("A visit to Mali", {
      url: ARTICLE,
      source: { type: "Source", name: "The Ferry Post" },
      body: [paragraph("The delegation stays in Mali until Friday."), embed(post), readAlso("Ferries on the Niger")],
    }),
    anArticleDraft("After the visit", { body: [readAlso("A visit to Mali"), embed(post)] }),
  ];
  expect((await ingestDocuments(store, [draftsDocument("drafts", ...drafts)])).rejected).toEqual([]);
  return store;
}

beforeAll(async () => {
  server = await startServer({ store: await storeOfOneStory(), token: TOKEN, logLevel: "info" });
});
afterAll(() => server.stop());

async function ask(document: string, variables: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
  const { data, errors } = await server.query(document, variables, { authorization: `Bearer ${TOKEN}` });
  expect(errors).toBeUndefined();
  return data ?? {};
}

interface Story {
  readonly article: { readonly id: string; readonly posts: { readonly nodes: readonly { readonly id: string }[] } };
}

/** The article that is removed here, and its post. */
async function readStory(): Promise<Story> {
  const story = await ask(STORY, { url: ARTICLE });
  // The operation's own selection.
  return story as unknown as Story;
}

/** Each part of the story has something in it, so that its loss is seen. */
const WHOLE = {
  article: {
    posts: { totalCount: 1, nodes: [{ embeddedIn: { nodes: [{}, {}] } }] },
    cites: { nodes: [{}] },
    citedBy: { nodes: [{}] },
    mentions: { totalCount: 2 },
    source: { articles: { totalCount: 1 } },
  },
};

const firstPost = ({ article }: Story): string => article.posts.nodes[0]?.id ?? "";

const faults = async () => (await verifyStore(server.store)).faults;

const STORY = /* GraphQL */ `
  query ($url: Url!) {
    article(by: { url: $url }) {
      id
      body {
        id
        ... on PostEmbed {
          post {
            id
          }
        }
      }
      posts(first: 10) {
        totalCount
        nodes {
          id
          embeddedIn(first: 10) {
            nodes {
              id
            }
          }
        }
      }
      cites(first: 10) {
        nodes {
          id
        }
      }
      citedBy(first: 10) {
        nodes {
          id
        }
      }
      mentions(first: 50) {
        totalCount
        nodes {
          surface
          entity {
            id
          }
        }
      }
      source {
        articles(first: 50) {
          totalCount
        }
      }
    }
  }
`;

describe("removing an article", () => {
  it("makes it null everywhere and leaves its posts; restoring brings all of it back", async () => {
    const before = await readStory();
    expect(before).toMatchObject(WHOLE);
    const [id, post] = [before.article.id, firstPost(before)];
    expect(await ask("mutation ($id: ID!) { removeArticle(id: $id) { id outcome node { id } } }", { id })).toEqual({
      removeArticle: { id, outcome: "REMOVED", node: null },
    });
    const gone = await ask(
      "query ($id: ID!, $url: Url!, $post: ID!) { node(id: $id) { id } article(by: { url: $url }) { id } socialPost(by: { id: $post }) { id embeddedIn(first: 10) { nodes { id } } } }",
      { id, url: ARTICLE, post },
    );
    expect(gone).toMatchObject({ node: null, article: null, socialPost: { id: post } });
    expect(JSON.stringify(gone["socialPost"])).not.toContain(id);
    expect(await faults()).toEqual([]);
    expect(await ask("mutation ($id: ID!) { removeArticle(id: $id) { outcome } }", { id })).toEqual({
      removeArticle: { outcome: "UNCHANGED" },
    });
    expect(await ask("mutation ($id: ID!) { restore(id: $id) { id outcome node { id } } }", { id })).toEqual({
      restore: { id, outcome: "RESTORED", node: { id } },
    });
    expect(await readStory()).toEqual(before);
    expect(await faults()).toEqual([]);
  });
});

describe("removing a post", () => {
  it("leaves a null post in the articles that embed it, until it is restored", async () => {
    const before = await readStory();
    const id = firstPost(before);
    expect(await ask("mutation ($id: ID!) { removePost(id: $id) { outcome } }", { id })).toEqual({
      removePost: { outcome: "REMOVED" },
    });
    const without = await readStory();
    expect(without).toMatchObject({
      article: {
        body: expect.arrayContaining([{ id: expect.any(String), post: null }]),
        posts: { totalCount: 0, nodes: [] },
      },
    });
    expect(await faults()).toEqual([]);
    await ask("mutation ($id: ID!) { restore(id: $id) { outcome } }", { id });
    expect(await readStory()).toEqual(before);
  });
});

describe("removing an entity", () => {
  it("takes its mentions away everywhere, until it is restored", async () => {
    const before = await readStory();
    const MALI = /* GraphQL */ `
      {
        entity(by: { wikidataId: "Q912" }) {
          id
          articles(first: 100) {
            totalCount
            nodes {
              id
            }
          }
          posts(first: 100) {
            totalCount
            nodes {
              id
            }
          }
          mentions(first: 100) {
            totalCount
            nodes {
              id
            }
          }
        }
      }
    `;
    const mali = await ask(MALI);
    const id = (mali as { entity: { id: string } }).entity.id;
    expect(await ask("mutation ($id: ID!) { removeEntity(id: $id) { outcome } }", { id })).toEqual({
      removeEntity: { outcome: "REMOVED" },
    });
    expect(await ask(MALI)).toEqual({ entity: null });
    expect(JSON.stringify(await readStory())).not.toContain(id);
    expect(await faults()).toEqual([]);
    await ask("mutation ($id: ID!) { restore(id: $id) { outcome } }", { id });
    expect(await ask(MALI)).toEqual(mali);
    expect(await readStory()).toEqual(before);
  });
});

describe("erasing", () => {
  const ERASE = "mutation ($id: ID!) { erase(id: $id) { id outcome node { id } } }";
  const TEXT = "Quarry bells ring at noon\n\nThe bells of the old quarry rang for an hour on Sunday.\n";

  it("takes an item away for good, once, and refuses to restore it", async () => {
    const INGEST =
      "mutation ($content: String!) { ingest(documents: [{ content: $content }]) { accepted unchanged items { id } } }";
    const { ingest } = await ask(INGEST, { content: TEXT });
    const id = (ingest as { items: { id: string }[] }).items[0]?.id;
    expect(await ask(ERASE, { id })).toEqual({ erase: { id, outcome: "ERASED", node: null } });
    expect(await ask(ERASE, { id })).toEqual({ erase: { id, outcome: "UNCHANGED", node: null } });
    expect(await ask(INGEST, { content: TEXT })).toMatchObject({
      ingest: { accepted: 0, unchanged: 1, items: [{ id }] },
    });
    const { data, errors } = await server.query(
      "mutation ($id: ID!) { restore(id: $id) { id } }",
      { id },
      { authorization: `Bearer ${TOKEN}` },
    );
    expect([data, errors]).toEqual([
      { restore: null },
      [
        expect.objectContaining({
          message: expect.stringContaining("was erased"),
          extensions: { code: "BAD_USER_INPUT", argument: "id" },
        }),
      ],
    ]);
    expect(await faults()).toEqual([]);
  });

  it("gives null for an id that nothing has", async () => {
    expect(await ask(ERASE, { id: `source_${"0".repeat(32)}` })).toEqual({ erase: null });
  });
});

describe("removing and restoring", () => {
  it("give null for an id that nothing has", async () => {
    const nowhere = "0".repeat(32);
    const document = `mutation { a: removeArticle(id: "article_${nowhere}") { id } b: removePost(id: "post_${nowhere}") { id } c: removeEntity(id: "entity_${nowhere}") { id } d: restore(id: "account_${nowhere}") { id } }`;
    expect(await ask(document)).toEqual({ a: null, b: null, c: null, d: null });
  });

  it.each([
    ["an id of another kind", `mutation { removeArticle(id: "post_${"0".repeat(32)}") { id } }`, "article"],
    ["no id at all", 'mutation { removePost(id: "first") { id } }', "first"],
    [
      "the id of a mention",
      `mutation { restore(id: "mention_${"0".repeat(32)}") { id } }`,
      "article, post, account, entity, source",
    ],
  ])("refuse %s", async (_case, document, told) => {
    const { errors } = await server.query(document, {}, { authorization: `Bearer ${TOKEN}` });
    expect(errors?.[0]?.extensions).toEqual({ code: "BAD_USER_INPUT", argument: "id" });
    expect(errors?.[0]?.message).toContain(told);
  });

  it("are logged under the request's id", () => {
    const changes = server.log.filter(({ outcome }) => outcome === "removed" || outcome === "restored");
    expect(changes.length).toBeGreaterThanOrEqual(6);
    for (const line of changes) expect(line).toMatchObject({ requestId: expect.any(String), id: expect.any(String) });
  });
});
