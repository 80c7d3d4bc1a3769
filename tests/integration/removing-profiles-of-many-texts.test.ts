import { describe, expect, it } from "@jest/globals";
import type { Id } from "../../src/domain/ids";
import { ingestDocuments } from "../../src/ingest/ingest";
import { createWriter } from "../../src/ingest/writing/serial-writer";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { verifyStore } from "../../src/upkeep/verify";
import { alteredStore } from "../builders/altered-store";
import { draftsDocument } from "../builders/documents";
import { aPersonDraft, aPostDraft } from "../builders/drafts";
import { GraphClient } from "../builders/graph-client";

const CLOCK = () => "2023-02-09T08:00:00.000Z";
const FEW_TEXTS = { mostTexts: 100 };

/** A store with a profile that so many posts mention, each beside another profile. */
async function storeWith(posts: number): Promise<{ readonly store: Store; readonly profile: Id<"entity"> }> {
  const store = await openSqlite(":memory:");
  const texts = Array.from({ length: posts }, (_, index) =>
    aPostDraft(`Number ${index}: Awa Keita speaks with Kelm Anwari`, { nativeId: `${index}` }),
  );
  const people = [
    aPersonDraft("Awa Keita", { wikidataId: "Q901" }),
    aPersonDraft("Kelm Anwari", { wikidataId: "Q900" }),
  ];
  await ingestDocuments(store, [draftsDocument("all", ...people, ...texts)], { clock: CLOCK });
  const [record] = await store.find("entity", ["wikidata:Q901"]);
  if (!record) throw new Error("The profile is missing.");
  return { store, profile: record.item.id };
}

/** A writer whose saves are counted. */
function countedWriter(store: Store): { readonly writer: ReturnType<typeof createWriter>; saved(): number } {
  let saved = 0;
  const counting = alteredStore(store, {
    save: (writes, ...rest) => {
      saved += writes.length;
      return store.save(writes, ...rest);
    },
  });
  return { writer: createWriter(counting, CLOCK, undefined, undefined, FEW_TEXTS), saved: () => saved };
}

const MENTIONS = `{
  socialPosts(first: 2) {
    nodes {
      mentions(first: 5) { totalCount nodes { surface entity { id coMentioned(first: 5) { edges { node { id } } } } } }
    }
  }
}`;

describe.each(["remove", "erase"] as const)("a profile that many texts mention, after %s", (verb) => {
  it("is gone after as few saves for many texts as for few, and the texts follow", async () => {
    const work: number[] = [];
    for (const posts of [250, 400]) {
      const { store, profile } = await storeWith(posts);
      const { writer, saved } = countedWriter(store);
      const { outcome } = await writer[verb](profile);
      work.push(saved());
      expect(outcome).toBe(verb === "remove" ? "removed" : "erased");
      await writer.finishRelinking();
      let mentions = 0;
      for await (const post of store.scan("post")) {
        mentions += post.mentions.length;
        expect(post.mentions.some(({ entityId }) => entityId === profile)).toBe(false);
      }
      expect(mentions).toBe(posts);
      expect((await verifyStore(store)).faults).toEqual([]);
      await store.close();
    }
    expect(work[1]).toBe(work[0]);
  });

  it("is null in the texts that are not linked again yet, and nothing fails", async () => {
    const { store, profile } = await storeWith(250);
    const { writer } = countedWriter(store);
    await writer.stopRelinking();
    await writer[verb](profile);
    const client = new GraphClient(store);
    expect(JSON.stringify(await client.data(MENTIONS))).not.toContain(profile);
    // Another process finishes what was left.
    await createWriter(store, CLOCK).finishRelinking();
    expect(await client.data(MENTIONS)).toMatchObject({
      socialPosts: { nodes: [{ mentions: { totalCount: 1 } }, {}] },
    });
    expect((await verifyStore(store)).faults).toEqual([]);
    await store.close();
  });
});
