import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { ingestDocuments } from "../../src/ingest/ingest";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { verifyStore } from "../../src/upkeep/verify";
import { aDocument } from "../builders/documents";
import { GraphClient } from "../builders/graph-client";

/** One post in the forms in which it comes. Each document is said by another speaker. */
interface Forms {
  readonly title: string;
  readonly text: string;
  readonly handle: string;
  readonly documents: readonly string[];
}

const DID = "did:plc:harbour2023example";
const AT_URI = `at://${DID}/app.bsky.feed.post/3kharbour0001`;
const SKEET = { $type: "app.bsky.feed.post", text: "Fog at the pier.", createdAt: "2024-03-01T08:00:00Z" };

const CONTENT =
  '<p>Le port est fermé. <a href="https://port.example/tags/tempete" class="mention hashtag">#<span>tempete</span></a></p>';
const STATUS = {
  ...{ id: "1", content: CONTENT, created_at: "2024-03-01T08:00:00.000Z", spoiler_text: "" },
  uri: "https://port.example/users/ada/statuses/109000000000000001",
  url: "https://port.example/@ada/109000000000000001",
};
const NOTE = {
  ...{ type: "Note", content: CONTENT, published: "2024-03-01T08:00:00Z" },
  id: "https://port.example/users/ada/statuses/109000000000000001",
  attributedTo: "https://port.example/users/ada",
};
const EMBED =
  '<blockquote class="twitter-tweet"><p lang="en">Low water</p>&mdash; Ada K. (@ada_k) <a href="https://twitter.com/ada_k/status/1760000000000000003">March 1, 2024</a></blockquote>';

const FORMS: readonly Forms[] = [
  {
    title: "a post of Bluesky as a record, as a view, in a row and by its at:// address",
    text: "Fog at the pier.",
    handle: "harbour.example",
    documents: [
      JSON.stringify({ uri: AT_URI, value: SKEET }),
      JSON.stringify({
        posts: [{ uri: AT_URI, author: { did: DID, handle: "harbour.example" }, record: SKEET, likeCount: 3 }],
      }),
      "platform,handle,text,url\nBluesky,harbour.example,Fog at the pier.,https://bsky.app/profile/harbour.example/post/3kharbour0001",
      JSON.stringify({ text: "Fog at the pier.", platform: "BLUESKY", url: AT_URI, handle: "harbour.example" }),
    ],
  },
  {
    title: "a post of X in both versions of the interface, in a row and as an export of a program",
    text: "Rain & wind",
    handle: "ada_k",
    documents: [
      JSON.stringify({
        data: {
          id: "1760000000000000002",
          text: "Rain &amp; wind",
          author_id: "501",
          created_at: "2024-03-01T08:00:00.000Z",
        },
      }),
      JSON.stringify({
        data: [
          {
            id: "1760000000000000002",
            text: "Rain &amp; wind",
            author_id: "501",
            created_at: "2024-03-01T08:00:00.000Z",
          },
        ],
        includes: { users: [{ id: "501", username: "ada_k", name: "Ada K." }] },
      }),
      JSON.stringify({
        id_str: "1760000000000000002",
        full_text: "Rain &amp; wind",
        created_at: "Fri Mar 01 08:00:00 +0000 2024",
        user: { id_str: "501", screen_name: "ada_k" },
      }),
      "tweet id;username;tweet;permalink\n1760000000000000002;ada_k;Rain & wind;https://mobile.twitter.com/ada_k/status/1760000000000000002?s=20",
    ],
  },
  {
    title: "a post of Mastodon as a status, as a note, in an activity and as a status of another server",
    text: "Le port est fermé. #tempete",
    handle: "ada@port.example",
    documents: [
      JSON.stringify({
        ...STATUS,
        account: { id: "77", username: "ada", acct: "ada", url: "https://port.example/@ada" },
      }),
      JSON.stringify({ "@context": "https://www.w3.org/ns/activitystreams", ...NOTE }),
      JSON.stringify({
        "@context": "https://www.w3.org/ns/activitystreams",
        ...{
          type: "Create",
          actor: "https://port.example/users/ada",
          object: { ...NOTE, url: "https://port.example/@ada/109000000000000001" },
        },
      }),
      JSON.stringify({
        ...STATUS,
        account: { id: "9", username: "ada", acct: "ada@port.example", url: "https://port.example/@ada" },
      }),
    ],
  },
  {
    title: "a post of X as its embed code, as an answer of oEmbed and as an answer of the interface",
    text: "Low water",
    handle: "ada_k",
    documents: [
      EMBED,
      JSON.stringify({
        version: "1.0",
        type: "rich",
        html: EMBED,
        author_url: "https://twitter.com/ada_k",
        url: "https://twitter.com/ada_k/status/1760000000000000003",
      }),
      JSON.stringify({
        data: { id: "1760000000000000003", text: "Low water", author_id: "501" },
        includes: { users: [{ id: "501", username: "ada_k" }] },
      }),
    ],
  },
  {
    title: "a post of a server whose addresses have no numbers, as a status of another server and as a note",
    text: "Berth 4 is free",
    handle: "bo@quay.example",
    documents: [
      JSON.stringify({
        ...{
          id: "5",
          uri: "https://quay.example/objects/5f1c",
          url: "https://quay.example/notice/AbC",
          content: "<p>Berth 4 is free</p>",
        },
        account: { id: "88", username: "bo", acct: "bo@quay.example", url: "https://quay.example/users/bo" },
      }),
      JSON.stringify({
        ...{
          "@context": "https://www.w3.org/ns/activitystreams",
          type: "Note",
          id: "https://quay.example/objects/5f1c",
        },
        ...{ attributedTo: "https://quay.example/users/bo", content: "Berth 4 is free" },
      }),
    ],
  },
];

let store: Store;
beforeEach(async () => {
  store = await openSqlite(":memory:");
});
afterEach(() => store.close());

const OPERATION = `{ socialPosts(first: 9) { nodes { text availability author { handle } } } accounts(first: 9) { totalCount } }`;

async function read(content: string, index: number) {
  const [report] = [
    await ingestDocuments(store, [aDocument(`form ${index}`, content, { speaker: { name: `speaker ${index}` } })]),
  ];
  return report;
}

const shown = async () =>
  (await new GraphClient(store).data(OPERATION)) as {
    socialPosts: { nodes: { text: string | null; availability: string; author: { handle: string } | null }[] };
    accounts: { totalCount: number };
  };

describe.each(FORMS)("$title", ({ text, handle, documents }) => {
  it.each(["as they come", "the other way round"])("is one post of one account, %s", async (order) => {
    const inOrder = order === "as they come" ? documents : [...documents].reverse();
    for (const [index, document] of inOrder.entries()) await read(document, index);
    const { socialPosts, accounts } = await shown();
    expect(socialPosts.nodes.map((post) => [post.text, post.author?.handle])).toEqual([[text, handle]]);
    expect(accounts.totalCount).toBe(1);
    expect((await verifyStore(store)).faults).toEqual([]);
  });
});

describe("a deletion", () => {
  it("marks the post and keeps its text", async () => {
    await read(JSON.stringify({ uri: AT_URI, value: SKEET }), 1);
    const deletion = { operation: "delete", collection: "app.bsky.feed.post", rkey: "3kharbour0001" };
    await read(JSON.stringify({ did: DID, kind: "commit", commit: deletion }), 1);
    const { socialPosts } = await shown();
    expect(socialPosts.nodes).toEqual([{ text: "Fog at the pier.", availability: "DELETED", author: { handle: DID } }]);
  });
});
