import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { ingestDocuments } from "../../src/ingest/ingest";
import { search } from "../../src/search/search";
import { suggest } from "../../src/search/suggest";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { draftsDocument } from "../builders/documents";
import { aCountryDraft, anArticleDraft, aPersonDraft, aPostDraft, embed, paragraph } from "../builders/drafts";
import { MALI, ORLOVA, STORIES } from "../search/documents";
import { QUERIES, TYPED } from "../search/queries";

const AT = 10;

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

async function firstFound(query: string): Promise<string[]> {
  const request = { query, kinds: ["article"], order: "RELEVANCE", isAcross: true } as const;
  const { hits } = await search(store.reader(), request);
  return hits.slice(0, AT).map(({ id }) => names.get(id) ?? id);
}

describe("searches in seven languages", () => {
  it(`find 95 % of what is meant among the first ${AT}, and at most 2 % of what must not come`, async () => {
    let [meant, found, shown, forbidden] = [0, 0, 0, 0];
    const faults: string[] = [];
    for (const [language, queries] of Object.entries(QUERIES)) {
      for (const [query, stories, others = ""] of queries) {
        const first = await firstFound(query);
        const wanted = namesOf(stories, language);
        const hits = first.filter((name) => wanted.includes(name)).length;
        const wrong = first.filter((name) => namesOf(others, language).includes(name));
        const most = Math.min(AT, wanted.length);
        [meant, found] = [meant + most, found + Math.min(most, hits)];
        [shown, forbidden] = [shown + first.length, forbidden + wrong.length];
        if (hits < most || wrong.length > 0)
          faults.push(`${language} ${query}: ${hits} of ${most}; ${first.join(" ")}`);
      }
    }
    const asked = Object.values(QUERIES).flat().length;
    const told = [`recall ${found} of ${meant}, forbidden ${forbidden} of ${shown}`, ...faults].join("\n");
    expect(asked).toBeGreaterThanOrEqual(150);
    expect([told, found >= 0.95 * meant && forbidden <= 0.02 * shown]).toEqual([told, true]);
  });

  it.each(TYPED)("suggest, for what was typed as %s, %s", async (typed, suggested) => {
    expect((await suggest(store.reader(), typed, AT)).map(({ text }) => text)).toContain(suggested);
  });
});
