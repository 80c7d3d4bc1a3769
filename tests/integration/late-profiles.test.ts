import { describe, expect, it } from "@jest/globals";
import type { ItemDraft } from "../../src/domain/draft";
import { spanText } from "../../src/domain/text/spans/spans";
import { ingestDocuments } from "../../src/ingest/ingest";
import { removeItem } from "../../src/ingest/removing/remove";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { alteredStore } from "../builders/altered-store";
import { draftsDocument } from "../builders/documents";
import { aCountryDraft, aPersonDraft, aPostDraft, anArticleDraft, paragraph } from "../builders/drafts";
import { graphContent } from "../builders/graph-content";

const clock = () => "2023-02-07T08:00:00.000Z";
const mali = aCountryDraft("ML", { en: "Mali", ar: "مالي", ru: "Мали", zh: "马里" });
const moscow: ItemDraft = {
  type: "Place",
  placeKind: "CITY",
  country: "iso3166:RU",
  names: { en: "Moscow", ru: "Москва" },
};
const iraq = aCountryDraft("IQ", { en: "Iraq", ar: "العراق" });
const keita = aPersonDraft("Awa Keita", { wikidataId: "Q900", accounts: [{ platform: "X", handle: "awa_keita" }] });
const unitedNations: ItemDraft = { type: "Organization", wikidataId: "Q1065", names: { en: "United Nations" } };
const PROFILES = [mali, moscow, iraq, keita, unitedNations];

/** Every way in which a text tells of a profile. */
const TEXTS: readonly (readonly [way: string, draft: ItemDraft])[] = [
  [
    "a name behind clitics",
    anArticleDraft("وصل الوفد إلى باماكو", {
      language: "ar",
      body: [paragraph("وقال الوزير إن الحكومة ستعود للعراق وبمالي قريباً.")],
    }),
  ],
  [
    "a name in another case",
    anArticleDraft("Новости", { language: "ru", body: [paragraph("Переговоры прошли в Москве.")] }),
  ],
  [
    "a name among letters without spaces",
    anArticleDraft("新闻", { language: "zh", body: [paragraph("代表团抵达马里访问。")] }),
  ],
  ["a hashtag of two names", aPostDraft("So it begins #IraqMali", { nativeId: "1" })],
  ["a flag", aPostDraft("Good morning 🇲🇱", { nativeId: "2" })],
  ["the flag of an organisation", aPostDraft("Good morning 🇺🇳", { nativeId: "3" })],
  ["a handle in a text", aPostDraft("As @awa_keita said", { nativeId: "4" })],
  [
    "an author",
    aPostDraft("Nothing else", {
      nativeId: "5",
      author: { type: "SocialAccount", platform: "X", handle: "Awa_Keita" },
    }),
  ],
  [
    "an author's name",
    aPostDraft("Nothing else", {
      nativeId: "6",
      author: { type: "SocialAccount", platform: "X", handle: "desk", displayName: "Mali desk" },
    }),
  ],
  ["the place of a post", aPostDraft("Nothing else", { nativeId: "7", place: "Moscow, Russia" })],
  [
    "a caption",
    anArticleDraft("Pictures", {
      body: [{ type: "ImageBlock", image: { url: "https://a.example/1.jpg" }, caption: spanText("A market in Mali") }],
    }),
  ],
];

async function filled(...runs: readonly (readonly ItemDraft[])[]): Promise<Store> {
  const store = await openSqlite(":memory:");
  for (const drafts of runs)
    expect((await ingestDocuments(store, [draftsDocument("input", ...drafts)], { clock })).rejected).toEqual([]);
  return store;
}

async function mentionsIn(store: Store): Promise<number> {
  let mentions = 0;
  for (const kind of ["article", "post"] as const)
    for await (const item of store.scan(kind)) mentions += item.mentions.length;
  return mentions;
}

describe("a profile that comes after the texts that name it", () => {
  it.each(TEXTS)("is found by %s, as if it had come first", async (_, draft) => {
    const [first, last] = [await filled(PROFILES, [draft]), await filled([draft], PROFILES)];
    expect(await graphContent(last)).toEqual(await graphContent(first));
    expect(await graphContent(first)).toContainEqual(expect.stringContaining("Entity."));
  });

  it("is found by a name that it is told later", async () => {
    const store = await filled([anArticleDraft("The Minister of Rivers speaks")], [keita]);
    expect(await mentionsIn(store)).toBe(0);
    await ingestDocuments(
      store,
      [
        draftsDocument(
          "later",
          aPersonDraft("Awa Keita", { wikidataId: "Q900", aliases: { en: ["Minister of Rivers"] } }),
        ),
      ],
      { clock },
    );
    expect(await mentionsIn(store)).toBe(1);
  });

  it("leaves alone what does not name it", async () => {
    const store = await filled([anArticleDraft("Talks in Mali"), anArticleDraft("Talks in Peru")], [mali]);
    const revisions: Record<string, number> = {};
    for await (const { item, revision } of store.upkeep.records("article")) revisions[item.headline] = revision;
    expect(revisions).toEqual({ "Talks in Mali": 2, "Talks in Peru": 1 });
  });

  it("is looked for in no text that came after it", async () => {
    const store = await filled();
    const scanned: string[] = [];
    const watched = alteredStore(store, {
      scan: (kind) => {
        scanned.push(kind);
        return store.scan(kind);
      },
    });
    await ingestDocuments(
      watched,
      [draftsDocument("input", mali, iraq), draftsDocument("input", anArticleDraft("Talks in Mali"))],
      { clock, batchSize: 1 },
    );
    expect(await mentionsIn(store)).toBe(1);
    expect(scanned.filter((kind) => kind !== "entity")).toEqual([]);
  });
});

describe("a profile that is removed", () => {
  it("leaves its name to the other that has it", async () => {
    const [one, other] = [aPersonDraft("Sam Doe", { wikidataId: "Q1" }), aPersonDraft("Sam Doe", { wikidataId: "Q2" })];
    const store = await filled([one, other, anArticleDraft("Sam Doe speaks")]);
    const only = await filled([other, anArticleDraft("Sam Doe speaks")]);
    const [stored] = await store.find("entity", ["wikidata:Q1"]);
    if (!stored) throw new Error("Expected the profile.");
    await removeItem(store, stored.item.id, clock);
    const confidences = async (of: Store) => {
      const found: number[] = [];
      for await (const { mentions } of of.scan("article")) found.push(...mentions.map(({ confidence }) => confidence));
      return found;
    };
    expect(await confidences(store)).toEqual(await confidences(only));
    expect(await confidences(only)).toHaveLength(1);
  });
});
