import { afterEach, beforeEach, expect, it } from "@jest/globals";
import type { PostDraft } from "../../src/domain/draft";
import { nativeKey } from "../../src/domain/identity/identity";
import { candidateOf } from "../../src/ingest/identity/candidate";
import { normalize } from "../../src/ingest/identity/normalize";
import { BatchIngester } from "../../src/ingest/ingest-batch";
import { KnownProfiles } from "../../src/ingest/relinking/known-profiles";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { aPostDraft } from "../builders/drafts";

const origin = { input: "outbox.json", format: "test", precedence: 50 };
const post = aPostDraft("The river rises", { nativeId: "1", isSensitive: true, availability: "AVAILABLE" });
const gone: PostDraft = { type: "SocialPost", platform: "X", nativeId: "1", availability: "DELETED" };

let store: Store;
beforeEach(async () => {
  store = await openSqlite(":memory:");
});
afterEach(() => store.close());

async function read(draft: PostDraft, minute: number, isPartial: boolean): Promise<void> {
  const at = `2024-05-01T08:0${minute}:00.000Z`;
  const candidate = candidateOf(normalize(draft), "test@1", "outbox");
  const input = { speaker: "outbox", origin, observedAt: at, documentAt: at, ...(isPartial && { isPartial }) };
  await new BatchIngester(store, new KnownProfiles(store)).ingest([{ candidate, input }]);
}

async function stored() {
  const [found] = await store.reader().lookup("post", [nativeKey("X", "1")]);
  return found;
}

it("An item that is told in part withdraws nothing: a deletion leaves the post its text.", async () => {
  await read(post, 1, false);
  await read(gone, 2, true);
  expect(await stored()).toMatchObject({ text: "The river rises", isSensitive: true, availability: "DELETED" });
});

it("What is told in part stands until its speaker tells the whole again.", async () => {
  await read(post, 1, false);
  await read({ ...gone, contentWarning: "Fog" }, 2, true);
  await read(post, 3, false);
  expect(await stored()).toMatchObject({ text: "The river rises", availability: "AVAILABLE" });
  expect(await stored()).not.toHaveProperty("contentWarning");
});

it("An item that is told as a whole withdraws what it leaves out.", async () => {
  await read(post, 1, false);
  await read(gone, 2, false);
  expect(await stored()).not.toHaveProperty("text");
});

it("A part that is read before the whole that it is newer than stays all the same.", async () => {
  await read(gone, 2, true);
  await read(post, 1, false);
  expect(await stored()).toMatchObject({ text: "The river rises", availability: "DELETED" });
});
