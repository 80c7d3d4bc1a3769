import { describe, expect, it } from "@jest/globals";
import type { Article } from "../../src/domain/article";
import { unique } from "../../src/domain/collections/lists";
import type { SocialPost } from "../../src/domain/social-post";
import type { ItemDraft } from "../../src/domain/draft";
import { spanText } from "../../src/domain/text/spans/spans";
import { ingestDocuments } from "../../src/ingest/ingest";
import { createWriter } from "../../src/ingest/writing/serial-writer";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import type { Meter } from "../../src/store/store-reader";
import { verifyStore } from "../../src/upkeep/verify";
import { alteredStore } from "../builders/altered-store";
import { draftsDocument } from "../builders/documents";
import { aCountryDraft, aPersonDraft, aPostDraft, anArticleDraft, paragraph } from "../builders/drafts";
import { isThorough } from "../builders/thorough";

const clock = () => "2023-02-07T08:00:00.000Z";
const others = draftsDocument("others", aCountryDraft("TD", { en: "Chad" }));
const mali = aCountryDraft("ML", {
  en: "Mali",
  ar: "مالي",
  ru: "Мали",
  zh: "马里",
  he: "מאלי",
  de: "Mali",
  ko: "말리",
});
const iraq = aCountryDraft("IQ", { en: "Iraq", ar: "العراق", de: "Irak", fr: "Irak" });
const moscow: ItemDraft = { type: "Place", placeKind: "CITY", names: { en: "Moscow", ru: "Москва" } };
const keita = aPersonDraft("Awa Keita", { wikidataId: "Q900", accounts: [{ platform: "X", handle: "awa_keita" }] });
const unitedStates: ItemDraft = {
  ...aCountryDraft("US", { en: "United States" }),
  aliases: { en: ["U.S.", "US"] },
};

const inBody = (language: string, text: string): ItemDraft =>
  anArticleDraft(`News ${[...text].length} ${language}`, { language, body: [paragraph(text)] });

/** Ways to name a profile for which the words of a search may not be enough. */
const TEXTS: readonly (readonly [way: string, profile: ItemDraft, text: ItemDraft])[] = [
  ["a word", mali, inBody("en", "The delegation from Mali came.")],
  ["a name behind Arabic clitics", iraq, inBody("ar", "وقال إنه سيعود للعراق غداً")],
  ["a name behind a Hebrew preposition", mali, inBody("he", "הם נסעו למאלי אתמול")],
  ["a name in quotation marks inside a Hebrew word", mali, inBody("he", 'הם ב"מאלי" היום')],
  ["a name among letters without spaces", mali, inBody("zh", "代表团抵达马里访问。")],
  ["a name with a Korean particle", mali, inBody("ko", "그는 말리에서 왔다")],
  ["a genitive", iraq, inBody("de", "Iraks Hauptstadt")],
  ["a Russian case", moscow, inBody("ru", "Переговоры прошли в Москве.")],
  ["a name behind an apostrophe", iraq, inBody("fr", "les fleuves de l’Irak")],
  ["initials", unitedStates, inBody("en", "The U.S. delegation")],
  ["initials in a hashtag", unitedStates, aPostDraft("Go #US2023", { nativeId: "1" })],
  ["a hashtag of two names", mali, aPostDraft("Now #ChadMali", { nativeId: "2" })],
  ["a hashtag in one case", mali, aPostDraft("Now #chadmali", { nativeId: "3" })],
  ["a flag", mali, aPostDraft("Hello 🇲🇱", { nativeId: "4" })],
  ["a handle", keita, aPostDraft("As @Awa_Keita said", { nativeId: "5" })],
  [
    "an author",
    keita,
    aPostDraft("Nothing", { nativeId: "6", author: { type: "SocialAccount", platform: "X", handle: "awa_keita" } }),
  ],
  ["the place of a post", moscow, aPostDraft("Nothing", { nativeId: "7", place: "Moscow, Russia" })],
  [
    "a caption",
    mali,
    anArticleDraft("Pictures", {
      body: [{ type: "ImageBlock", image: { url: "https://a.example/1.jpg" }, caption: spanText("In Mali") }],
    }),
  ],
];

/** A store that says that it has very many texts, and never reads all of them. */
function withoutScans(store: Store): Store {
  return alteredStore(store, {
    scan: (kind) => {
      if (kind !== "entity") throw new Error("all texts are read");
      return store.scan(kind);
    },
    reader: (meter) =>
      new Proxy(store.reader(meter), {
        get: (reader, name) => {
          const value: unknown = Reflect.get(reader, name, reader);
          if (name === "count") return () => Promise.resolve(1_000_000);
          return typeof value === "function" ? value.bind(reader) : value;
        },
      }),
  });
}

async function mentionsIn(store: Store): Promise<string[]> {
  const surfaces: string[] = [];
  for (const kind of ["article", "post"] as const)
    for await (const { mentions } of store.scan(kind)) surfaces.push(...mentions.map(({ surface }) => surface));
  return surfaces;
}

describe("a profile that comes after the texts", () => {
  it("finds by the word index each text that names it, in whatever way", async () => {
    const store = await openSqlite(":memory:");
    await ingestDocuments(store, [others, draftsDocument("texts", ...TEXTS.map(([, , text]) => text))], { clock });
    const profiles = unique(TEXTS.map(([, profile]) => profile));
    await ingestDocuments(withoutScans(store), [draftsDocument("profiles", ...profiles)], { clock });
    // The checks link each text again.
    expect((await verifyStore(store)).faults).toEqual([]);
    const unfound: string[] = [];
    for (const [way, , text] of TEXTS) if (!(await hasProfile(store, text))) unfound.push(way);
    expect(unfound).toEqual([]);
    await store.close();
  });

  it("loses by the word index the texts that had a name which it no longer has", async () => {
    const store = await openSqlite(":memory:");
    const named = (name: string) =>
      draftsDocument("desk", aPersonDraft("Ann Lee", { wikidataId: "Q1", aliases: { en: [name] } }));
    await ingestDocuments(
      store,
      [named("Minister of Rivers"), draftsDocument("text", anArticleDraft("The Minister of Rivers"))],
      { clock },
    );
    expect(await mentionsIn(store)).toEqual(["Minister of Rivers"]);
    const later = { clock: () => "2023-02-08T08:00:00.000Z" };
    await ingestDocuments(withoutScans(store), [named("Minister of Roads")], later);
    expect(await mentionsIn(store)).toEqual([]);
    await store.close();
  });

  it.each([
    ["that no text has", "Zubaida Quist", 0],
    ["that one text has", "Fisher Number7", 1],
  ])("with a name %s reads as many texts of few as of many", async (_, name, found) => {
    const rows: number[] = [];
    for (const count of isThorough ? [20, 200] : [10, 40]) {
      const store = await openSqlite(":memory:");
      const texts = Array.from({ length: count }, (_, index) =>
        anArticleDraft(`Fisher Number${index} sails from Chad`, { url: `https://a.example/${index}` }),
      );
      await ingestDocuments(store, [others, draftsDocument("texts", ...texts)], { clock });
      let documents = 0;
      const meter: Meter = { roundTrip: () => undefined, documents: (read) => void (documents += read) };
      const watched = alteredStore(store, {
        scan: (kind) => (kind === "entity" ? store.scan(kind) : inCount(store.scan(kind), () => (documents += 1))),
        reader: () => store.reader(meter),
      });
      await ingestDocuments(watched, [draftsDocument("profile", aPersonDraft(name, { wikidataId: "Q7" }))], { clock });
      expect((await mentionsIn(store)).filter((surface) => surface === name)).toHaveLength(found);
      rows.push(documents);
      await store.close();
    }
    expect(rows[1]).toBe(rows[0]);
  });
});

/** Whether a text, or its place, leads to a profile that came later. */
async function hasProfile(store: Store, text: ItemDraft): Promise<boolean> {
  const headline = text.type === "Article" ? text.headline : undefined;
  const nativeId = text.type === "SocialPost" ? text.nativeId : undefined;
  const surfaces = async (kind: "article" | "post", isIt: (item: Article | SocialPost) => boolean) => {
    for await (const item of store.scan(kind))
      if (isIt(item)) return item.mentions.some(({ surface }) => !/chad/iu.test(surface)) || "place" in item;
    return false;
  };
  return headline === undefined
    ? surfaces("post", (item) => "nativeId" in item && item.nativeId === nativeId)
    : surfaces("article", (item) => "headline" in item && item.headline === headline);
}

async function* inCount<T>(values: AsyncIterable<T>, count: () => void): AsyncIterable<T> {
  for await (const value of values) {
    count();
    yield value;
  }
}

describe("the writer of a server", () => {
  const texts = draftsDocument(
    "texts",
    ...Array.from({ length: 120 }, (_, index) =>
      anArticleDraft(`Okonjo ${index} in Mali`, { url: `https://a.example/${index}` }),
    ),
  );

  it("answers before all texts are linked where there are many, and links them beside other writes", async () => {
    const store = await openSqlite(":memory:");
    await ingestDocuments(store, [others, texts], { clock });
    const told: string[] = [];
    const writer = createWriter(store, clock, undefined, undefined, {
      mostTexts: 100,
      onProgress: (done, of) => told.push(`${done} of ${of}`),
    });
    await writer.ingest([draftsDocument("profile", mali)]);
    expect(await mentionsIn(store)).toHaveLength(0);
    // Another profile of these texts, while the first search runs.
    await writer.ingest([draftsDocument("later", aPersonDraft("Okonjo", { wikidataId: "Q8" }))]);
    await writer.finishRelinking();
    expect(told.slice(0, 3)).toEqual(["50 of 120", "100 of 120", "120 of 120"]);
    expect((await verifyStore(store)).faults).toEqual([]);
    expect(await mentionsIn(store)).toHaveLength(240);
    await store.close();
  });

  it("goes on where a search was cut short, and ends one when it is told to", async () => {
    const store = await openSqlite(":memory:");
    await ingestDocuments(store, [others, texts], { clock });
    const writer = createWriter(store, clock, undefined, undefined, { mostTexts: 100 });
    await writer.ingest([draftsDocument("profile", mali)]);
    await writer.stopRelinking();
    expect((await mentionsIn(store)).length).toBeLessThan(120);
    expect((await verifyStore(store)).faults).toContainEqual(
      expect.objectContaining({ fault: expect.stringContaining("a run that changed profiles was interrupted") }),
    );
    await createWriter(store, clock, undefined, undefined, { mostTexts: 100 }).finishRelinking();
    expect((await verifyStore(store)).faults).toEqual([]);
    expect(await mentionsIn(store)).toHaveLength(120);
    await store.close();
  });
});
