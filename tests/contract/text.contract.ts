import { describe, expect, it } from "@jest/globals";
import { aMention, anArticle, aPerson, aSource } from "../builders/items";
import { aMentionWrite, aWrite, saveAll } from "../builders/writes";
import type { Opened } from "./store.contract";

const TEXTS: readonly (readonly [string, string])[] = [
  ["Arabic with tashkeel and tatweel", "قَالَ لافروف: «الـــــعراق» و مالي"],
  ["bidi controls and a byte order mark", "\u202Bشلום\u202C \u200E\u200F\u061C\u2066x\u2069 \uFEFF"],
  ["joined emoji and flags", "👩🏽‍🚀👨‍👩‍👧‍👦🇲🇱🇷🇺🏴󠁧󠁢󠁥󠁮󠁧󠁿"],
  ["both forms of an accent", "e\u0301 é Å \u212B"],
  ["line breaks of every kind, tabs and a zero unit", "a\r\nb\nc\u2028d\u2029e\tf\u0085g\u0000h"],
  ["what databases take for their own", '\'; DROP TABLE article; -- $where {"$ne": 1} % _ \\ ? :x'],
  ["characters beyond the basic plane", "𐎠𝕏🈳𠮷"],
  ["nothing", ""],
  ["only spaces", "  \u00A0\u3000 "],
];

export function textContract(opened: Opened): void {
  describe("text", () => {
    it.each(TEXTS)("comes back to the unit: %s", async (_, text) => {
      const { store } = opened();
      const article = anArticle("a", {
        headline: text,
        keywords: [text],
        provenance: { headline: { speaker: text } },
      });
      await saveAll(store, [aWrite(article)]);
      const [back] = await store.reader().get("article", [article.id]);
      expect(back?.headline).toBe(text);
      expect(back).toEqual(article);
    });

    it("comes back whole when it is very long", async () => {
      const { store } = opened();
      const text = "خبر عاجل 🇲🇱 ".repeat(150_000);
      await saveAll(store, [aWrite(anArticle("long", { headline: text }))]);
      const [back] = await store.reader().get("article", [anArticle("long").id]);
      expect(back?.headline === text).toBe(true);
    });

    it("keeps its length with a lone surrogate, which becomes U+FFFD", async () => {
      const { store } = opened();
      const article = anArticle("a", { headline: "x\uD83Dy\uDE00z", keywords: ["\uDC00"] });
      const mention = aMention(article, aPerson("e"), "\uD83D");
      await saveAll(store, [
        aWrite(article, {
          facets: ["author:\uD83D"],
          words: ["\uDE00"],
          identities: [{ key: "name:\uD83D", exclusive: true }],
          mentions: [aMentionWrite(mention)],
        }),
      ]);
      const repaired = { ...article, headline: "x\uFFFDy\uFFFDz", keywords: ["\uFFFD"] };
      expect(await store.reader().lookup("article", ["name:\uD83D"])).toEqual([repaired]);
      expect(await store.reader().count("article", { all: ["author:\uD83D"], words: [["\uDE00"]] })).toBe(1);
      expect((await store.reader().get("mention", [mention.id]))[0]?.surface).toBe("\uFFFD");
    });

    it("gives back numbers, booleans and nested values as they were", async () => {
      const { store } = opened();
      const person = aPerson("e", {
        names: { ar: "سيرغي لافروف", "zh-Hant": "拉夫羅夫" },
        aliases: { ru: ["Лавров", "Сергей"] },
        image: { url: "https://a.example/i.jpg", width: 1.5, height: 9_007_199_254_740_991 },
      });
      await saveAll(store, [aWrite(person)]);
      expect(await store.reader().get("entity", [person.id])).toEqual([person]);
    });

    it("is found by words and facets of every script: whole words, with case and accents as given", async () => {
      const { store } = opened();
      const words = [
        "مالي",
        "الماليين",
        "拉夫羅夫",
        "🇲🇱",
        "é",
        "e\u0301",
        "o'brien",
        "a b",
        "%",
        "*",
        '"',
        "İ",
        "NEAR",
        "١٢٣",
      ];
      await saveAll(
        store,
        words.map((word, index) => aWrite(aSource(`s${index}`), { words: [word], facets: [`hashtag:${word}`] })),
      );
      for (const word of words) {
        expect(await store.reader().count("source", { words: [[word]] })).toBe(1);
        expect(await store.reader().count("source", { all: [`hashtag:${word}`] })).toBe(1);
      }
      for (const other of ["مال", "拉夫", "O'BRIEN", "a", "near", "e", ""])
        expect(await store.reader().count("source", { words: [[other]] })).toBe(0);
    });
  });
}
