import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { ingestDocuments } from "../../src/ingest/ingest";
import type { SourceDocument } from "../../src/ingest/ingest-types";
import { search } from "../../src/search/search";
import { suggest } from "../../src/search/suggest";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { draftsDocument } from "../builders/documents";
import { aCountryDraft, anArticleDraft, aPersonDraft, aPostDraft, embed, paragraph } from "../builders/drafts";
import { sampleStore } from "../builders/filled-stores";
import { MALI, ORLOVA, STORIES } from "../search/documents";
import * as first from "../search/first-spellings";
import * as fourth from "../search/fourth-spellings";
import { QUERIES, TYPED, type Query } from "../search/queries";
import * as second from "../search/second-spellings";
import * as third from "../search/third-spellings";

const AT = 10;
const SAMPLE = join(__dirname, "../../data/sample");

let store: Store;
/** The name of a text by its id. */
const names = new Map<string, string>();

beforeAll(async () => {
  store = await openSqlite(":memory:");
  const addressOf = (name: string) => `https://news.example/${name}`;
  const articles = Object.entries(STORIES).flatMap(([story, texts]) =>
    Object.entries(texts).map(([language, [headline, text]]) =>
      anArticleDraft(headline, { url: addressOf(`${story}-${language}`), language, body: [paragraph(text)] }),
    ),
  );
  const author = { type: "SocialAccount", platform: "X", handle: "harbour_club" } as const;
  const post = aPostDraft("Tonight! #HarbourCup", { url: "https://x.com/harbour_club/status/7", author });
  const host = anArticleDraft("Elsewhere", { url: addressOf("host"), body: [embed(post)] });
  await ingestDocuments(store, [
    draftsDocument("profiles", aPersonDraft("Vera Orlova", { names: ORLOVA }), aCountryDraft("ML", MALI)),
    draftsDocument("articles", ...articles, host),
  ]);
  for await (const { id, url } of store.scan("article")) names.set(id, (url ?? "").slice(addressOf("").length));
});
afterAll(() => store.close());

const namesOf = (stories: string, language: string): string[] =>
  stories.split(" ").flatMap((story) => {
    if (story === "") return [];
    if (!story.endsWith("*")) return [story.includes("-") ? story : `${story}-${language}`];
    return Object.keys(STORIES[story.slice(0, -1)] ?? {}).map((each) => `${story.slice(0, -1)}-${each}`);
  });

async function firstFound(query: string, from: Store = store): Promise<string[]> {
  const request = { query, kinds: ["article"], order: "RELEVANCE", isAcross: true } as const;
  const { hits } = await search(from.reader(), request);
  return hits.slice(0, AT).map(({ id }) => names.get(id) ?? id);
}

type NamesIn = (stories: string, language: string) => string[];

/** Recall and what must not come, in one row, with each query that is not answered well. */
async function measured(
  queries: Readonly<Record<string, readonly Query[]>>,
  namesIn: NamesIn,
  from: Store = store,
): Promise<[told: string, isGood: boolean]> {
  let [meant, found, shown, forbidden] = [0, 0, 0, 0];
  const faults: string[] = [];
  for (const [language, some] of Object.entries(queries)) {
    for (const [query, stories, others = ""] of some) {
      const first = await firstFound(query, from);
      const wanted = namesIn(stories, language);
      const hits = first.filter((name) => wanted.includes(name)).length;
      const wrong = first.filter((name) => namesIn(others, language).includes(name));
      const most = Math.min(AT, wanted.length);
      [meant, found] = [meant + most, found + Math.min(most, hits)];
      [shown, forbidden] = [shown + first.length, forbidden + wrong.length];
      if (hits < most || wrong.length > 0) faults.push(`${language} ${query}: ${hits} of ${most}; ${first.join(" ")}`);
    }
  }
  const told = [`recall ${found} of ${meant}, forbidden ${forbidden} of ${shown}`, ...faults].join("\n");
  return [told, found >= 0.95 * meant && forbidden <= 0.02 * shown];
}

describe("searches in seven languages", () => {
  it(`find 95 % of what is meant among the first ${AT}, and at most 2 % of what must not come`, async () => {
    const asked = Object.values(QUERIES).flat().length;
    expect(asked).toBeGreaterThanOrEqual(150);
    const [told, isGood] = await measured(QUERIES, namesOf);
    expect([told, isGood]).toEqual([told, true]);
  });

  it.each(TYPED)("suggest, for what was typed as %s, %s", async (typed, suggested) => {
    expect((await suggest(store.reader(), typed, AT)).map(({ text }) => text)).toContain(suggested);
  });
});

describe("searches in nine languages for what others spell or write otherwise", () => {
  it.each([
    ["first", first],
    ["second", second],
    ["third", third],
  ] as const)("find 95 % of the %s set", async (_, { PROFILES, TEXTS, ASKED }) => {
    const other = await openSqlite(":memory:");
    await ingestDocuments(other, [draftsDocument("profiles", ...PROFILES), articlesOf(TEXTS)]);
    for await (const { id, url } of other.scan("article")) names.set(id, (url ?? "").slice(SITE.length));
    const [told, isGood] = await measured(ASKED, (texts) => texts.split(" "), other);
    await other.close();
    expect([told, isGood]).toEqual([told, true]);
  });

  it("find 95 % of the fourth set, beside the sample and the reference profiles", async () => {
    const sample = await sampleStore();
    await ingestDocuments(sample, [articlesOf(fourth.TEXTS)]);
    const places = sampleNames();
    for await (const { id, url = "" } of sample.scan("article"))
      names.set(id, places.get(url) ?? url.slice(SITE.length));
    const [told, isGood] = await measured(fourth.ASKED, (texts) => texts.split(" "), sample);
    await sample.close();
    expect([told, isGood]).toEqual([told, true]);
  });
});

const SITE = "https://news.example/";

const articlesOf = (texts: typeof fourth.TEXTS): SourceDocument =>
  draftsDocument(
    "articles",
    ...Object.entries(texts).map(([name, [language, headline, text]]) =>
      anArticleDraft(headline, { url: SITE + name, language, body: [paragraph(text)] }),
    ),
  );

/** `sample/LANGUAGE-N` by the address of an article of the sample. */
function sampleNames(): Map<string, string> {
  const found = new Map<string, string>();
  for (const file of readdirSync(SAMPLE)) {
    const [, language] = /^articles\.(.+)\.jsonl$/.exec(file) ?? [];
    if (language === undefined) continue;
    const items = readFileSync(join(SAMPLE, file), "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    items
      .filter(({ headline }) => headline !== undefined)
      .forEach(({ url }, number) => found.set(url, `sample/${language}-${number}`));
  }
  return found;
}
