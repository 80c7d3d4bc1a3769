import { describe, expect, it } from "@jest/globals";
import { facet } from "../../src/domain/facets";
import { readQuery } from "../../src/domain/text/queries/read-query";
import type { TextQuery, WordQuery } from "../../src/domain/text/queries/text-query";
import { readWeights } from "../../src/domain/text/queries/text-weights";
import { searchWords } from "../../src/domain/text/words/words";
import { storedWords } from "../../src/linking/stored-words";
import { didYouMean } from "../../src/search/did-you-mean";
import { search, type Found, type SearchRequest } from "../../src/search/search";
import { suggest } from "../../src/search/suggest";
import type { Filter } from "../../src/store/store-reader";
import type { RecordWrite, Store } from "../../src/store/store";
import { aMention, anAccount, anArticle, aPerson, aPlace, aPost } from "../builders/items";
import { aMentionWrite, aWrite, saveAll } from "../builders/writes";
import type { Opened } from "./store.contract";

/** Name, headline, body, and the day of publication. */
type Text = readonly [name: string, headline: string, body: string, day: number];

const TEXTS: readonly Text[] = [
  ["grain", "Grain ships reach Bamako", "The prime minister of Mali met the ships. The grain is good.", 1],
  ["prime", "A minister in the prime of life", "He is the first minister of the prime age.", 2],
  ["sport", "Mali wins the cup", "Grain of sand: sport, sport and sport again.", 3],
  ["arabic", "والرئيس العراقي في بغداد", "قال رئيس الوزراء للعراق إن القمح وصل.", 4],
  ["long", "A long read", `Grain. ${"Another word follows here. ".repeat(60)}`, 5],
  ["hebrew", 'ארה"ב ואיראן', "שיחות בממשלת ישראל", 6],
  ["numbers", "Covid-19: 2,300 cases", "In ٢٠٢٣ there were more.", 7],
];

const articleOf = (name: string) => anArticle(name);

function aText([name, headline, body, day]: Text, more: Partial<RecordWrite> = {}): RecordWrite {
  const sortKey = `2024-03-0${day}T10:00:00.000Z`;
  const words = storedWords([headline, "", body], { texts: [], language: "und" });
  return aWrite(anArticle(name, { headline }), { sortKey, words, facets: ["language:en"], ...more });
}

function queryOf(text: string): TextQuery {
  const read = readQuery(text);
  if (read.fault !== undefined || read.query === undefined) throw new Error(`No query: ${text}`);
  return read.query;
}

function withoutOf(text: string): TextQuery {
  const read = readQuery(text);
  if (read.fault !== undefined || read.without === undefined) throw new Error(`Nothing is excluded: ${text}`);
  return read.without;
}

const NAME_OF = new Map(TEXTS.map(([name]) => [articleOf(name).id as string, name]));
const named = (rows: readonly { readonly id: string }[]): (string | undefined)[] =>
  rows.map(({ id }) => NAME_OF.get(id));

export function searchContract(opened: Opened): void {
  describe("searching", () => {
    const found = async (filter: Filter): Promise<(string | undefined)[]> => {
      const reader = opened().store.reader();
      const { rows } = await reader.list("article", { order: "ASC", take: { first: 50 }, filter });
      expect(await reader.count("article", filter)).toBe(rows.length);
      expect(named(await reader.matches("article", filter, 50)).reverse()).toEqual(named(rows));
      return named(rows);
    };

    it("finds words, phrases, alternatives and beginnings, and leaves out what is excluded", async () => {
      await saveAll(
        opened().store,
        TEXTS.map((text) => aText(text)),
      );
      const expected: readonly (readonly [string, readonly string[]])[] = [
        ["grain", ["grain", "sport", "long"]],
        ["GRAIN mali", ["grain", "sport"]],
        ['"prime minister"', ["grain"]],
        ["prime minister", ["grain", "prime"]],
        ["grain -sport", ["grain", "long"]],
        ['minister -"prime minister"', ["prime"]],
        ["cup OR Bamako grain", ["grain", "sport"]],
        ["(wins cup) OR (read long -ships)", ["sport", "long"]],
        ["minist* ships", ["grain"]],
        ["grain -(sport OR ships)", ["long"]],
        ["العراق", ["arabic"]],
        ["«الرئيس العراقي»", ["arabic"]],
        ["رئيس", ["arabic"]],
        ['"ממשלת ישראל"', ["hebrew"]],
        ['ארה"ב', ["hebrew"]],
        ["covid-19", ["numbers"]],
        ["٢٣٠٠", ["numbers"]],
        ["2023", ["numbers"]],
        // A phrase does not go from the headline into the body.
        ['"reach bamako"', ["grain"]],
        ['"bamako the"', []],
        ['"sport sport and"', ["sport"]],
        ['"sport and and"', []],
        ["$where", []],
        ["zzz* OR NEAR", []],
      ];
      const answers: (readonly [string, readonly (string | undefined)[]])[] = [];
      for (const [query] of expected) answers.push([query, await found({ text: queryOf(query) })]);
      expect(answers).toEqual(expected);
    });

    it("finds all texts but those with what is excluded", async () => {
      const { store } = opened();
      await saveAll(store, [
        ...TEXTS.map((text) => aText(text)),
        aText(["removed", "Gone", "", 8], { removedAt: "2024-05-01T10:00:00.000Z" }),
      ]);
      expect(await found({ withoutText: withoutOf("-grain -minister") })).toEqual(["arabic", "hebrew", "numbers"]);
      expect(await found({ withoutText: withoutOf("-grain"), all: ["language:en"] })).toHaveLength(4);
      expect(await found({ withoutText: withoutOf('-"prime minister"'), text: queryOf("minister") })).toEqual([
        "prime",
      ]);
    });

    it("filters the children of a profile by a query", async () => {
      const { store } = opened();
      const profile = aPerson("profile");
      const mentioning = TEXTS.map((text): RecordWrite => {
        const write = aText(text);
        const { item } = write;
        if (item.type !== "Article") throw new Error("The text is an article.");
        const mention = aMention(item, profile, "x");
        return {
          ...write,
          mentions: [aMentionWrite(mention, { sortKey: write.sortKey })],
          facets: ["language:en", facet.entity(profile.id)],
          edges: [{ relation: "Entity.articles", parent: profile.id, sortKey: write.sortKey, child: item.id }],
        };
      });
      await saveAll(store, [aWrite(profile), ...mentioning]);
      const reader = store.reader();
      const asked: readonly (readonly [Filter, number])[] = [
        [{ text: queryOf('"prime minister" OR cup') }, 2],
        [{ withoutText: withoutOf("-grain") }, 4],
        [{ text: queryOf("grain"), all: ["language:en"] }, 3],
      ];
      for (const [filter, count] of asked) {
        const request = { order: "DESC", take: { first: 20 }, filter } as const;
        const [page] = await reader.related("Entity.articles", [profile.id], request);
        expect(page?.rows).toHaveLength(count);
        expect(await reader.countRelated("Entity.articles", [profile.id], filter)).toEqual([count]);
      }
    });

    it("gives the newest texts first, as many as are asked for, with the counts of their words", async () => {
      const { store } = opened();
      await saveAll(
        store,
        TEXTS.map((text) => aText(text)),
      );
      const reader = store.reader();
      const matches = await reader.matches("article", { text: queryOf("grain") }, 2);
      expect(named(matches)).toEqual(["long", "sport"]);
      expect(matches.map(({ sortKey }) => sortKey.slice(8, 10))).toEqual(["05", "03"]);
      const [grain] = await reader.matches("article", { text: queryOf("ships") }, 1);
      const weights = readWeights(grain?.weights ?? new Uint8Array(), [
        0,
        ...Array.from({ length: 0xffff }, (_, hash) => hash),
      ]);
      expect([weights.headline, weights.body]).toEqual([4, 12]);
      const counts = [...weights.counts.values()].filter(({ headline, body }) => headline === 1 && body === 1);
      // grain and ships stand once in each.
      expect(counts).toHaveLength(2);
    });

    it("counts the texts with a word, up to a limit, and without those that were removed or changed", async () => {
      const { store } = opened();
      const [first, ...others] = TEXTS;
      if (first === undefined) throw new Error("There is a text.");
      await saveAll(
        store,
        TEXTS.map((text) => aText(text)),
      );
      const word = (text: string): WordQuery => ({ type: "word", forms: [text] });
      const words = [word("grain"), word("zzz"), { ...word("x"), beginnings: ["minis"] }];
      expect(await store.reader().frequencies("article", words, 100)).toEqual([3, 0, 2]);
      expect(await store.reader().frequencies("article", words, 2)).toEqual([2, 0, 2]);
      expect(await store.reader().frequencies("article", [], 2)).toEqual([]);
      await store.save([
        { ...aText(first, { removedAt: "2024-05-01T10:00:00.000Z", words: [] }), expectedRevision: 1 },
      ]);
      await store.save(
        others.slice(1, 2).map((text) => ({ ...aText([text[0], "Other", "", 3]), expectedRevision: 1 })),
      );
      expect(await store.reader().frequencies("article", words, 100)).toEqual([1, 0, 1]);
    });
  });

  describe("a search", () => {
    const request = (query: string, more: Partial<SearchRequest> = {}): SearchRequest => ({
      query,
      kinds: ["article", "post", "entity", "account"],
      order: "RELEVANCE",
      isAcross: true,
      ...more,
    });
    const ranked = ({ hits }: Found, names: ReadonlyMap<string, string>): string[] =>
      hits.map(({ id, score }) => `${names.get(id) ?? id} ${score}`);

    async function saveGraph(store: Store): Promise<ReadonlyMap<string, string>> {
      const person = aPerson("person", {
        names: { en: "Ada Lovett", ru: "Ада Ловетт", ar: "آدا لوفيت" },
        aliases: { en: ["A. Lovett"] },
      });
      const texts: readonly Text[] = [
        ["headline", "Lovett speaks", "Nothing else.", 1],
        ["body", "A speech", "The hall heard Lovett speak.", 2],
        ["older", "A speech", "The hall heard Lovett speak.", 1],
        ["russian", "Ловетт", "Речь.", 3],
        ["arabic", "خطاب", "تحدثت لوفيت في القاعة.", 4],
        ["other", "A hall", "Nobody spoke.", 5],
      ];
      const mentioning = texts.map((text): RecordWrite => {
        const write = aText(text);
        if (text[0] === "other" || write.item.type !== "Article") return write;
        const mention = aMention(write.item, person, "x");
        return { ...write, facets: [facet.entity(person.id)], mentions: [aMentionWrite(mention)] };
      });
      const account = anAccount("ada_lovett", { displayName: "Ada Lovett" });
      const post = aPost("post", { text: "Lovett! #AdaLovett", hashtags: ["AdaLovett"] });
      await saveAll(store, [
        aWrite(person, {
          sortKey: "ada lovett",
          facets: [facet.type("Person")],
          words: searchWords("Ada Lovett\nАда Ловетт\nآدا لوفيت\nA. Lovett"),
          identities: ["ada lovett", "ада ловетт", "ادا لوفيت"].map((name) => ({
            key: `name:${name}`,
            exclusive: false,
          })),
        }),
        aWrite(account, { words: searchWords("Ada Lovett\nada_lovett") }),
        aWrite(post, { words: storedWords(["Lovett! #AdaLovett"], { texts: [], language: "und" }) }),
        ...mentioning,
      ]);
      return new Map<string, string>([
        ...texts.map(([name]): [string, string] => [articleOf(name).id, name]),
        [person.id, "person"],
        [account.id, "account"],
        [post.id, "post"],
      ]);
    }

    it("ranks by field, number and length, then the fresher first, then by id, with the same scores everywhere", async () => {
      const { store } = opened();
      const names = await saveGraph(store);
      const found = await search(store.reader(), request("lovett", { isAcross: false }));
      expect(ranked(found, names)).toEqual([
        "headline 9.9",
        "post 7.6",
        "body 7.2",
        "older 7.2",
        "account 5.8",
        "person 5.8",
      ]);
      expect(found).toMatchObject({ isComplete: true, profiles: [] });
    });

    it("finds by a profile's name in one language what mentions it in another, and says so", async () => {
      const { store } = opened();
      const names = await saveGraph(store);
      for (const query of ["lovett", "Ловетт", "Ада Ловетт", "آدا لوفيت"]) {
        const { hits, profiles } = await search(store.reader(), request(query));
        expect(profiles.map((id) => names.get(id))).toEqual(["person"]);
        const own = hits.map(({ id }) => names.get(id));
        for (const name of ["headline", "body", "older", "russian", "arabic", "person"]) expect(own).toContain(name);
        expect(own).not.toContain("other");
      }
      const { hits } = await search(store.reader(), request("Ловетт"));
      expect(
        hits
          .filter(({ isByProfile }) => isByProfile)
          .map(({ id }) => names.get(id))
          .sort(),
      ).toEqual(["arabic", "body", "headline", "older"]);
      const left = await search(store.reader(), request("Ловетт -speech"));
      expect(left.hits.map(({ id }) => names.get(id)).sort()).toEqual(["arabic", "headline", "person", "russian"]);
      const both = await search(store.reader(), request("Ловетт hall"));
      expect(both.hits.filter(({ kind }) => kind === "article").map(({ id }) => names.get(id))).toEqual([
        "body",
        "older",
      ]);
    });

    it("can be ordered by time, restricted to kinds, and filtered", async () => {
      const { store } = opened();
      const names = await saveGraph(store);
      const newest = await search(store.reader(), request("lovett", { order: "NEWEST", kinds: ["article"] }));
      const [first, second] = ["headline", "older"].sort((one, other) =>
        articleOf(one).id < articleOf(other).id ? -1 : 1,
      );
      expect(newest.hits.map(({ id }) => names.get(id))).toEqual(["arabic", "russian", "body", first, second]);
      const filter = { sortKeys: { from: "2024-03-02" }, all: [] };
      const some = await search(store.reader(), request("lovett", { filter, isAcross: false }));
      expect(ranked(some, names)).toEqual(["body 7.2"]);
      expect((await search(store.reader(), request("lovett", { kinds: [] }))).hits).toEqual([]);
    });

    it("takes words of the same stem, and an unfinished last word, if few texts have the words, and ranks these lower", async () => {
      const { store } = opened();
      const names = await saveGraph(store);
      const found = async (query: string) => {
        const hits = await search(store.reader(), request(query, { isAcross: false, kinds: ["article"] }));
        return ranked(hits, names).map((row) => row.replace(/older|headline/, "first day"));
      };
      expect(await found("lov")).toEqual(["body 3.6", "first day 3.6", "first day 3.6"]);
      expect(await found("lov ")).toEqual([]);
      expect(await found('"love"')).toEqual([]);
      expect(await found("lovetts halls")).toEqual(["body 14.5", "first day 14.5"]);
    });

    it("proposes words of more texts and names in place of those that no text has, in every script", async () => {
      const { store } = opened();
      await saveGraph(store);
      const proposed = async (query: string) => (await didYouMean(store.reader(), query)) ?? null;
      expect(await proposed("lovtet")).toBe("lovett");
      expect(await proposed("Kovett speeks -sport")).toBe("lovett speaks -sport");
      expect(await proposed('"Lovvett speak" OR hall')).toBe('"lovett speak" OR hall');
      expect(await proposed("Лветт")).toBe("ловетт");
      expect(await proposed("لوفبت")).toBe("لوفيت");
      for (const query of ["lovett", "loevt", "zzzzzz", "hall -lovtet", "lovt*", "", "-x", "lo", "俄乌", "(", "$where"])
        expect([query, await proposed(query)]).toEqual([query, null]);
    });

    it("proposes nothing in place of short words that are likely others", async () => {
      const { store } = opened();
      const texts = ["أكرا", "در", "دره", "Mali", "Rome"].map((name, index): Text => [
        name,
        name,
        `${name}.`,
        index + 1,
      ]);
      await saveAll(store, [...texts.map((text) => aText(text)), aText(["word", "Lima", "Lima.", 6])]);
      const proposed = async (query: string) => (await didYouMean(store.reader(), query)) ?? null;
      for (const query of ["اقرأ", "قدر", "بدر", "كره", "bali", "lima", "dome"])
        expect([query, await proposed(query)]).toEqual([query, null]);
      expect([await proposed("mail"), await proposed("roma"), await proposed("دهر")]).toEqual(["mali", "rome", "دره"]);
    });

    it("counts the items with each of many words, whether any item has them or not", async () => {
      const { store } = opened();
      await saveGraph(store);
      const words = [
        ...Array.from({ length: 1_500 }, (_, index) => `none${index}`),
        "lovett",
        "c++",
        'q"',
        "$x",
        "hall",
      ];
      const counted = await store.reader().occurrences("article", words, 2);
      expect(counted.slice(1_500)).toEqual([2, 0, 0, 0, 2]);
      expect(counted.slice(0, 1_500).every((count) => count === 0)).toBe(true);
      expect(await store.reader().occurrences("entity", ["lovett", "ловетт"], 10)).toEqual([1, 1]);
      expect(await store.reader().occurrences("entity", [], 10)).toEqual([]);
    });

    it("suggests names, handles, hashtags and headlines", async () => {
      const { store } = opened();
      await saveGraph(store);
      const shown = async (typed: string) =>
        (await suggest(store.reader(), typed, 10)).map(({ type, text }) => `${type} ${text}`);
      expect(await shown("lov")).toEqual(["HEADLINE Lovett speaks", "PROFILE Ada Lovett", "HANDLE ada_lovett"]);
      expect(await shown("@ada_l")).toContain("HANDLE ada_lovett");
      expect(await shown("#adal")).toEqual(["HASHTAG AdaLovett"]);
      expect(await shown("ада л")).toEqual(["PROFILE Ада Ловетт"]);
      expect(await shown("لوف")).toEqual(["PROFILE آدا لوفيت"]);
      expect(await shown("x")).toEqual([]);
      expect(await shown("")).toEqual([]);
    });

    it("suggests names in the reader's language first, then what many articles mention", async () => {
      const { store } = opened();
      const [mali, malta, hungary] = [
        aPlace("mali", { names: { ar: "مالي" } }),
        aPlace("malta", { names: { ar: "مالطا" } }),
        aPlace("hungary", { names: { ar: "المجر", fa: "مجارستان", tr: "Macaristan", ug: "ماجارىستان" } }),
      ];
      const naming = TEXTS.slice(0, 3).map((text, at): RecordWrite => {
        const write = aText(text);
        const { sortKey, item } = write;
        if (item.type !== "Article") throw new Error("The text is an article.");
        const named = at === 0 ? [mali] : [mali, hungary];
        const edges = named.map(
          ({ id }) => ({ relation: "Entity.articles", parent: id, sortKey, child: item.id }) as const,
        );
        return { ...write, edges };
      });
      const places = [mali, malta, hungary].map((place) =>
        aWrite(place, { words: searchWords(Object.values(place.names).join("\n")) }),
      );
      await saveAll(store, [...places, ...naming]);
      const shown = async (...[typed, language]: [string, string?]) =>
        (await suggest(store.reader(), typed, 10, language)).map(({ text }) => text);
      expect(await shown("ما", "ar")).toEqual(["مالي", "مالطا", "ماجارىستان"]);
      expect(await shown("ما", "ar-EG")).toEqual(["مالي", "مالطا", "ماجارىستان"]);
      expect(await shown("ما")).toEqual(["مالي", "ماجارىستان", "مالطا"]);
      expect([await shown("مج", "ar"), await shown("مج", "fa")]).toEqual([["المجر"], ["مجارستان"]]);
      expect(await shown("ما", "ug")).toEqual(["ماجارىستان", "مالي", "مالطا"]);
    });
  });
}
