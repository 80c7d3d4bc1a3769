import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { ingestDocuments } from "../../src/ingest/ingest";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { verifyStore } from "../../src/upkeep/verify";
import { aDocument } from "../builders/documents";
import { GraphClient } from "../builders/graph-client";
import { everyNth } from "../builders/thorough";

interface Edited {
  readonly title: string;
  /** Each is what somebody read at another time. */
  readonly documents: readonly string[];
  readonly text: string;
  readonly edits: readonly (readonly [text: string, at: string | null])[];
}

const tweet = (
  id: string,
  text: string,
  minute: string,
  versions: readonly string[],
  included: readonly object[] = [],
) =>
  JSON.stringify({
    data: {
      ...{
        id,
        text,
        author_id: "501",
        created_at: `2024-03-01T08:${minute}:00.000Z`,
        edit_history_tweet_ids: versions,
      },
    },
    includes: { users: [{ id: "501", username: "ada_k" }], tweets: included },
  });
const [FIRST, SECOND, THIRD] = ["1763474251576246273", "1763474503234486273", "1763474754892726273"] as const;

const ADA = { id: "77", username: "ada", acct: "ada", url: "https://port.example/@ada" };
const version = (text: string, minute: string) => ({
  ...{ content: `<p>${text}</p>`, spoiler_text: "", sensitive: false, created_at: `2024-03-01T08:${minute}:00.000Z` },
  ...{ account: ADA, poll: null, media_attachments: [], emojis: [] },
});
const status = (text: string, editedAt: string | null) => ({
  ...version(text, "00"),
  ...{
    id: "1",
    uri: "https://port.example/users/ada/statuses/109000000000000001",
    url: "https://port.example/@ada/109000000000000001",
  },
  ...(editedAt !== null && { edited_at: `2024-03-01T08:${editedAt}:00.000Z` }),
});
const note = (text: string, updated?: string) =>
  JSON.stringify({
    ...{ "@context": "https://www.w3.org/ns/activitystreams", type: "Note", content: text },
    ...{
      id: "https://port.example/users/ada/statuses/109000000000000001",
      attributedTo: "https://port.example/users/ada",
    },
    ...{ published: "2024-03-01T08:00:00Z", ...(updated !== undefined && { updated: `2024-03-01T08:${updated}:00Z` }) },
  });

const POSTS: readonly Edited[] = [
  {
    title: "three answers of X, each with another version",
    documents: [
      tweet(FIRST, "Low watr at noon", "00", [FIRST]),
      tweet(SECOND, "Low water at noon", "01", [FIRST, SECOND]),
      tweet(THIRD, "Low water at one", "02", [FIRST, SECOND, THIRD]),
    ],
    text: "Low water at one",
    edits: [
      ["Low watr at noon", "2024-03-01T08:00:00.000Z"],
      ["Low water at noon", "2024-03-01T08:01:00.000Z"],
    ],
  },
  {
    title: "statuses of Mastodon as they were read, and the history of the post",
    documents: [
      JSON.stringify(status("The ferry leaves at six", null)),
      JSON.stringify(status("The ferry leaves at seven", "05")),
      JSON.stringify([
        version("The ferry leaves at six", "00"),
        version("The ferry leaves at eight", "03"),
        version("The ferry leaves at seven", "05"),
      ]),
    ],
    text: "The ferry leaves at seven",
    edits: [
      ["The ferry leaves at six", "2024-03-01T08:00:00.000Z"],
      ["The ferry leaves at eight", "2024-03-01T08:03:00.000Z"],
    ],
  },
  {
    title: "notes before and after an update, and a status between them",
    documents: [note("Fog"), note("Fog until ten", "09"), JSON.stringify(status("Fog until nine", "04"))],
    text: "Fog until ten",
    edits: [
      ["Fog", "2024-03-01T08:00:00.000Z"],
      ["Fog until nine", "2024-03-01T08:04:00.000Z"],
    ],
  },
];

let store: Store;
beforeEach(async () => {
  store = await openSqlite(":memory:");
});
afterEach(() => store.close());

const read = async (name: string, content: string) => ingestDocuments(store, [aDocument(name, content)]);

async function shown() {
  const data = (await new GraphClient(store).data(
    `{ socialPosts(first: 9) { nodes { text nativeId postedAt edits { text writtenAt } } } }`,
  )) as {
    socialPosts: {
      nodes: { text: string; nativeId: string; postedAt: string; edits: { text: string; writtenAt: string }[] }[];
    };
  };
  return data.socialPosts.nodes.map(({ text, postedAt, edits }) => ({
    text,
    postedAt,
    edits: edits.map((edit) => [edit.text, edit.writtenAt]),
  }));
}

const ORDERS = [
  [0, 1, 2],
  [2, 1, 0],
  [1, 2, 0],
];

describe.each(POSTS)("$title", ({ documents, text, edits }) => {
  it.each(everyNth(ORDERS, 3).map((order) => [order.join(", "), order] as const))(
    "are one post with its edits, in the order %s",
    async (_name, order) => {
      for (const index of order) await read(`version ${index}`, documents[index] ?? "");
      const once = await shown();
      expect(once).toEqual([{ text, postedAt: "2024-03-01T08:00:00.000Z", edits }]);
      for (const index of order) await read(`version ${index}`, documents[index] ?? "");
      expect(await shown()).toEqual(once);
      expect((await verifyStore(store)).faults).toEqual([]);
    },
  );
});

describe("versions in one document", () => {
  it.each(["as they were written", "the last one first"])(
    "are one post whose last version is shown, %s",
    async (order) => {
      const tweets = [
        JSON.parse(tweet(FIRST, "Low watr", "00", [FIRST, SECOND])),
        JSON.parse(tweet(SECOND, "Low water", "01", [FIRST, SECOND])),
      ];
      const data = (tweets as { data: object }[]).map((one) => one.data);
      const inOrder = order === "as they were written" ? data : data.reverse();
      await read("both", JSON.stringify({ data: inOrder, includes: { users: [{ id: "501", username: "ada_k" }] } }));
      expect(await shown()).toMatchObject([{ text: "Low water", edits: [["Low watr", "2024-03-01T08:00:00.000Z"]] }]);
    },
  );

  it("are found by the id of each of them", async () => {
    await read("second", tweet(SECOND, "Low water", "01", [FIRST, SECOND]));
    const asked = [FIRST, SECOND].map(
      (id, index) => `p${index}: socialPost(by: { native: { platform: X, id: "${id}" } }) { text }`,
    );
    expect(await new GraphClient(store).data(`{ ${asked.join(" ")} }`)).toEqual({
      p0: { text: "Low water" },
      p1: { text: "Low water" },
    });
  });
});

describe("what is said without a version", () => {
  it("stands where its format knows better than those that tell versions", async () => {
    const own = {
      type: "SocialPost",
      platform: "MASTODON",
      url: "https://port.example/@ada/109000000000000001",
      content: "Fog, by hand",
    };
    await read("own", JSON.stringify(own));
    await read("note", note("Fog until ten", "09"));
    expect(await shown()).toMatchObject([{ text: "Fog, by hand" }]);
  });

  it("is replaced when a speaker says the post anew", async () => {
    await read("note", note("Fog until ten", "09"));
    await read("note", note("Sun"));
    expect(await shown()).toMatchObject([{ text: "Sun", edits: [] }]);
  });
});
