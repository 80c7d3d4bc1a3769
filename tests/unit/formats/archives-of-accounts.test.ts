import { describe, expect, it } from "@jest/globals";
import { activitystreams } from "../../../src/formats/activitystreams/activitystreams-reader";
import type { FormatReader, Read } from "../../../src/formats/format-reader";
import { metaExport } from "../../../src/formats/meta-export/meta-export-reader";

const PUBLIC = "https://www.w3.org/ns/activitystreams#Public";
const ADA = "https://port.example/users/ada";

describe("the archive of an account", () => {
  it.each([
    ["followers", { to: [`${ADA}/followers`] }, "PRIVATE"],
    ["one person", { to: ["https://other.example/users/bo"], cc: [] }, "PRIVATE"],
    ["all", { to: [PUBLIC], cc: [`${ADA}/followers`] }, undefined],
    ["all, but not in the timelines", { to: [`${ADA}/followers`], cc: ["as:Public"] }, undefined],
    ["nobody by name", {}, undefined],
  ])("says which posts are for %s", async (_whom, receivers, availability) => {
    const note = { type: "Note", id: `${ADA}/statuses/1`, attributedTo: ADA, content: "<p>Words</p>", ...receivers };
    const outbox = { "@context": "https://www.w3.org/ns/activitystreams", type: "OrderedCollection" };
    const [read] = await readsOf(activitystreams, { ...outbox, orderedItems: [{ type: "Create", object: note }] });
    expect(read).toMatchObject({ outcome: "item", draft: { type: "SocialPost", content: { text: "Words" } } });
    const draft = read?.outcome === "item" && read.draft.type === "SocialPost" ? read.draft : undefined;
    expect(draft?.availability).toBe(availability);
  });

  it("is one of Threads where its posts say so", async () => {
    const post = { uri: "", creation_timestamp: 1770112800, title: "Crane down", text_app_post: { is_spoiler: false } };
    const [read] = await readsOf(metaExport, { text_post_app_text_posts: [{ media: [post] }] });
    expect(read).toMatchObject({ draft: { platform: "THREADS", content: { text: "Crane down" } } });
  });
});

async function readsOf(format: FormatReader, document: object): Promise<Read[]> {
  const reads: Read[] = [];
  for await (const read of format.read(inOne(Buffer.from(JSON.stringify(document))), { name: "a.json" }))
    reads.push(read);
  return reads;
}

async function* inOne(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
