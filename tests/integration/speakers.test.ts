import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { ItemDraft, PostDraft } from "../../src/domain/draft";
import { accountKey, countryKey, nativeKey, urlKey, wikidataKey } from "../../src/domain/identity/identity";
import { ingestDocuments } from "../../src/ingest/ingest";
import type { SourceDocument } from "../../src/ingest/ingest-types";
import { BUNDLED, PASTE } from "../../src/domain/statements/provenance";
import { verifyStore } from "../../src/upkeep/verify";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { alteredStore } from "../builders/altered-store";
import { aDocument, draftsDocument } from "../builders/documents";
import { aCountryDraft, aPersonDraft, aPostDraft, anArticleDraft, embed } from "../builders/drafts";
import { isThorough } from "../builders/thorough";

const URL = "https://news.example/ferry";
const DAY = { instant: "2024-03-03T00:00:00.000Z", precision: "DAY" } as const;
const EXACT = { instant: "2024-03-03T17:12:00.000Z", precision: "MINUTE" } as const;

let store: Store;
let minutes: number;

beforeEach(async () => {
  store = await openSqlite(":memory:");
  minutes = 0;
});

afterEach(async () => {
  expect((await verifyStore(store)).faults).toEqual([]);
  await store.close();
});

/** Each call of it is a minute later. */
const clock = () => new Date(Date.parse("2024-03-04T00:00:00.000Z") + 60_000 * minutes++).toISOString();

async function read(document: SourceDocument, into = store) {
  const report = await ingestDocuments(into, [document], { clock });
  expect(report.rejected).toEqual([]);
  return report;
}

/** A file of that name says this, and no more of it. */
const say = (file: string, ...drafts: readonly ItemDraft[]) => read(draftsDocument(file, ...drafts));
const paste = (...drafts: readonly ItemDraft[]) => read({ ...draftsDocument("-", ...drafts), speaker: { key: PASTE } });
const bundle = (...drafts: readonly ItemDraft[]) =>
  read({ ...draftsDocument("data/profiles/x.jsonl", ...drafts), speaker: { key: BUNDLED } });

async function article() {
  const [found] = await store.reader().lookup("article", [urlKey(URL)]);
  if (!found) throw new Error("Expected the article.");
  return found;
}

async function post() {
  const [found] = await store.reader().lookup("post", [nativeKey("X", "1")]);
  if (!found) throw new Error("Expected the post.");
  return found;
}

async function person() {
  const [found] = await store.reader().lookup("entity", [wikidataKey("Q1")]);
  if (!found) throw new Error("Expected the profile.");
  return found;
}

const story = (headline: string, more = {}) => anArticleDraft(headline, { url: URL, ...more });
const aPost = (text: string, more: Partial<PostDraft> = {}) => aPostDraft(text, { nativeId: "1", ...more });
const ada = (more = {}) => aPersonDraft("Ada Keita", { wikidataId: "Q1", ...more });

describe("a speaker that says it again", () => {
  it("is followed there and back: A, B, A is A", async () => {
    for (const headline of ["The ferry waits", "The ferry sails", "The ferry waits"])
      await say("feed", story(headline));
    expect((await article()).headline).toBe("The ferry waits");
  });

  it("withdraws what it leaves out", async () => {
    await say("feed", story("The ferry waits", { summary: "No wind", authors: ["A. Sailor"], keywords: ["ferry"] }));
    await say("feed", story("The ferry waits"));
    expect(await article()).toMatchObject({ authors: [], keywords: [] });
    expect(await article()).not.toHaveProperty("summary");
  });

  it("brings a deleted post back", async () => {
    for (const availability of ["AVAILABLE", "DELETED", "AVAILABLE"] as const)
      await say("feed", aPost("Ahoy", { availability }));
    expect((await post()).availability).toBe("AVAILABLE");
  });

  it("is not taken for another one: what a second file says of it stands", async () => {
    await say("one", story("The ferry waits", { summary: "No wind" }));
    await say("two", story("The ferry sails"));
    expect(await article()).toMatchObject({ headline: "The ferry sails", summary: "No wind" });
  });

  it("has one name or one address, whatever the file", async () => {
    const named = (file: string, draft: ItemDraft) =>
      read({ ...draftsDocument(file, draft), speaker: { name: "desk" } });
    await named("one", story("The ferry waits", { summary: "No wind" }));
    await named("two", story("The ferry waits"));
    expect(await article()).not.toHaveProperty("summary");
    const at = (url: string, draft: ItemDraft) => read({ ...draftsDocument("x", draft), url });
    await at("https://feed.example/all", story("The ferry waits", { summary: "Wind" }));
    await at("HTTPS://FEED.example/all", story("The ferry waits"));
    expect(await article()).not.toHaveProperty("summary");
  });

  it("in one document in two places says both", async () => {
    await say("profiles", ada({ aliases: { en: ["Minister Keita"] } }), ada({ aliases: { en: ["Mrs Keita"] } }));
    expect((await person()).aliases).toEqual({ en: ["Minister Keita", "Mrs Keita"] });
    await say("profiles", ada({ aliases: { en: ["Mrs Keita"] } }));
    expect((await person()).aliases).toEqual({ en: ["Mrs Keita"] });
  });

  it("is unchanged where nothing but the time is new, and the time is kept", async () => {
    await say("feed", story("The ferry waits"));
    const before = await article();
    expect(await say("feed", story("The ferry waits"))).toMatchObject({ unchanged: 1, updated: 0 });
    const [seen] = Object.values((await article()).inputs);
    expect(seen?.observedAt).toBe("2024-03-04T00:03:00.000Z");
    expect({ ...(await article()), inputs: {} }).toEqual({ ...before, inputs: {} });
    // What was said in between came in late.
    const late = draftsDocument("feed", story("The ferry sails"));
    await ingestDocuments(store, [late], { clock: () => "2024-03-04T00:01:30.000Z" });
    expect((await article()).headline).toBe("The ferry waits");
  });

  it("links nothing again where nothing but the time is new", async () => {
    await bundle(aCountryDraft("ML", { en: "Mali" }));
    await say("feed", story("The ferry waits in Mali", { body: [embed(aPost("In Mali"))] }));
    const saved: string[] = [];
    const watched = alteredStore(store, {
      save: (writes, note) => {
        saved.push(...writes.map(({ item }) => item.id));
        return store.save(writes, note);
      },
    });
    await read(draftsDocument("feed", story("The ferry waits in Mali", { body: [embed(aPost("In Mali"))] })), watched);
    expect(saved).toEqual([]);
  });
});

describe("sets are united", () => {
  const inMali = async (): Promise<number> => {
    const [found] = await store.reader().lookup("entity", [countryKey("ML")]);
    return found
      ? store
          .reader()
          .countRelated("Entity.articles", [found.id])
          .then(([count = 0]) => count)
      : 0;
  };

  it("over two files, the reference data, and two pastes, so that texts keep their links", async () => {
    await bundle({ ...aCountryDraft("ML", { en: "Mali" }), aliases: { en: ["French Sudan"] } } as ItemDraft);
    await say("story", story("French Sudan and Soudan"));
    expect(await inMali()).toBe(1);
    await say("own", { ...aCountryDraft("ML", { en: "Republic of Mali" }), aliases: { en: ["Soudan"] } } as ItemDraft);
    expect(await inMali()).toBe(1);
    const [found] = await store.reader().lookup("entity", [countryKey("ML")]);
    expect(found).toMatchObject({
      names: { en: "Republic of Mali" },
      aliases: { en: ["Soudan", "French Sudan", "Mali"] },
    });
    await say("third", {
      ...aCountryDraft("ML", { en: "Republic of Mali" }),
      sameAs: ["https://mali.example/"],
    } as ItemDraft);
    await paste(ada({ aliases: { en: ["Minister Keita"] }, accounts: [{ platform: "X", handle: "keita" }] }));
    await paste(ada({ aliases: { en: ["Mrs Keita"] } }));
    expect(await person()).toMatchObject({
      aliases: { en: ["Minister Keita", "Mrs Keita"] },
      accounts: [{ platform: "X", handle: "keita" }],
    });
  });

  it("and what a file says no more goes alone", async () => {
    await say("one", ada({ aliases: { en: ["Minister Keita", "Mrs Keita"] } }));
    await say("two", ada({ aliases: { en: ["Mrs Keita"] } }));
    await say("one", ada());
    expect((await person()).aliases).toEqual({ en: ["Mrs Keita"] });
  });
});

describe("of two speakers", () => {
  it("an own profile outranks the reference data, however old it is and however it was read", async () => {
    await read(
      aDocument("own.txt", JSON.stringify(ada({ descriptions: { en: "our own words" } })), { format: "mediagraph" }),
    );
    await bundle(ada({ descriptions: { en: "words of the package" } }));
    expect((await person()).descriptions).toEqual({ en: "our own words" });
  });

  it("the exact time of a post stays where another one gives its day, in both orders", async () => {
    const shown = (at: typeof DAY | typeof EXACT) => story("Seen", { body: [embed(aPost("Ahoy", { postedAt: at }))] });
    const other = (at: typeof DAY | typeof EXACT) => ({ ...shown(at), url: "https://news.example/other" });
    await say("one", shown(EXACT));
    await say("two", other(DAY));
    expect((await post()).postedAt).toEqual(EXACT);
    await say("one", shown(DAY));
    await say("two", other(EXACT));
    expect((await post()).postedAt).toEqual(EXACT);
    await say("three", aPost("Ahoy", { postedAt: DAY }));
    expect((await post()).postedAt).toEqual(EXACT);
  });
});

describe("what is said in passing", () => {
  it("withdraws nothing: a bare link to a post leaves the text that another article gave", async () => {
    await say("one", story("Seen", { body: [embed(aPost("Ahoy"))] }));
    const bare: PostDraft = { type: "SocialPost", platform: "X", nativeId: "1" };
    await say("two", anArticleDraft("Linked", { url: "https://news.example/2", body: [embed(bare)] }));
    await say("one", story("Seen", { body: [embed(bare)] }));
    expect(await post()).toMatchObject({ text: "Ahoy" });
  });

  it("by any number of files takes no more room than by one", async () => {
    const [size, more] = [[], []] as [number[], number[]];
    for (let file = 0; file < 12; file++) {
      const source = { type: "Source", name: "News", url: "https://news.example/" } as const;
      await say(`file ${file}`, anArticleDraft(`Story ${file}`, { url: `https://news.example/${file}`, source }));
      const [found] = await store.reader().lookup("source", [urlKey("https://news.example/")]);
      (file < 2 ? size : more).push(JSON.stringify(found).length);
    }
    expect(Math.max(...more)).toBeLessThanOrEqual(Math.max(...size) + 2);
  });
});

it("a post that is polled again and again does not grow", async () => {
  const poll = (likes: number) =>
    draftsDocument("feed", aPost("Ahoy", { metrics: { readAt: DAY.instant, likes: 100_000 + likes } }));
  const sizes: number[] = [];
  const last = isThorough ? 149 : 39;
  for (let polls = 0; polls <= last; polls++) {
    await ingestDocuments(store, [poll(polls)], { clock });
    if (polls === 9 || polls === last) sizes.push(JSON.stringify(await post()).length);
  }
  expect(await post()).toMatchObject({ metrics: { likes: 100_000 + last } });
  expect(sizes[1]).toBe(sizes[0]);
});

it("what a speaker says and the item does not show follows an account that turns out to be another", async () => {
  const by = (handle: string, nativeId?: string) => ({
    type: "SocialAccount" as const,
    platform: "X" as const,
    handle,
    ...(nativeId !== undefined && { nativeId }),
  });
  await say("one", aPost("Ahoy", { author: by("sailor") }));
  await say("two", aPost("Ahoy", { author: by("captain", "7") }));
  await say("accounts", by("sailor", "7"));
  const [account] = await store.reader().lookup("account", [accountKey("X", "sailor")]);
  expect((await post()).authorId).toBe(account?.id);
  await say("two", { type: "SocialPost", platform: "X", nativeId: "1" });
  expect((await post()).authorId).toBe(account?.id);
});

it("two processes that say the same again and again lose nothing and do not stop each other", async () => {
  const folder = await mkdtemp(join(tmpdir(), "mediagraph-"));
  const handles = [await openSqlite(join(folder, "s.db")), await openSqlite(join(folder, "s.db"))];
  const said = story("The ferry waits", { source: { type: "Source", name: "News" } });
  const document = (minute: number) => ({
    ...draftsDocument("feed", said),
    observedAt: `2024-03-04T00:${minute}:00.000Z`,
  });
  await Promise.all(
    handles.map(async (handle, index) => {
      for (let poll = 0; poll < 20; poll++) await read(document(10 + 2 * poll + index), handle);
    }),
  );
  const [found] = await (handles[0] as Store).reader().lookup("article", [urlKey(URL)]);
  expect(Object.values(found?.inputs ?? {})).toMatchObject([{ observedAt: "2024-03-04T00:49:00.000Z" }]);
  await Promise.all(handles.map((handle) => handle.close()));
  await rm(folder, { recursive: true });
});
