import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { fold, foldOnce, foldedTogether, foldedWhole, foldWithOffsets } from "../../../../src/domain/text/folding/fold";
import { anyText } from "../../../builders/any-text";
import { isThorough, propertyRuns } from "../../../builders/thorough";

const sampleText = fc
  .array(
    fc.constantFrom(
      ..."aÉßıİﬁé١۲ءأآىیئةۀؤکﻻﷺלּוְײ״׳йёѓиі\u0300\u0301\u0306\u0308\u0338\u064e\u0651\u0654\u0653ـ\u200c\u200d\u200fがカﾞ\u3099\u094d\u093cक़ཱ각ᄀ\u1161\u11a8ﾡￂ🇲🇱👩🏽✌\ufe0f𝟗𐐀ΐςΣ´`≠ ",
    ),
    { maxLength: 30 },
  )
  .map((characters) => characters.join(""));
const text = fc.oneof(anyText(40), sampleText);

describe("foldOnce", () => {
  it("folds a text of any length as fold does", () => {
    fc.assert(
      fc.property(text, fc.constantFrom(1, 7, 3_000), (part, times) => {
        const whole = part.repeat(times);
        expect(foldOnce(whole)).toBe(fold(whole));
      }),
      { numRuns: propertyRuns(40, 2_000) },
    );
  });
});

describe("fold", () => {
  it.each([
    ["é, e with an accent, É", "Cafe\u0301 CAFÉ café", "cafe cafe cafe"],
    [
      "letters that Unicode does not decompose",
      "Łódź Þórður Strauß Œuvre Ærø Đinđić",
      "lodz thordur strauss oeuvre aero dindic",
    ],
    ["the Turkish i in its four forms", "İstanbul ISTANBUL ılık", "istanbul istanbul ilik"],
    ["tashkeel and tatweel", "مُحَمَّـــد الرَّحْمٰن", "محمد الرحمن"],
    ["Quranic marks", "ٱلۡحَمۡدُ لِلَّهِۖ", "الحمد لله"],
    ["forms of the alef", "أحمد إيران آسيا ٱبن", "احمد ايران اسيا ابن"],
    ["alef with a combining madda", "ا\u0653سيا", "اسيا"],
    ["yeh, teh marbuta and the seats of hamza", "مصطفى رئيس مالية مؤتمر", "مصطفي رييس ماليه موتمر"],
    ["the standalone hamza, which stays", "ماء شيء", "ماء شيء"],
    ["Persian and Urdu kaf, yeh and heh", "کیہان ہے بھارت خانۀ", "كيهان هي بهارت خانه"],
    ["ZWNJ and bidi controls", "می‌خواهم \u200fنص\u202c", "ميخواهم نص"],
    ["ligatures", "ﷲ ﻻ ﬁn", "الله لا fin"],
    ["digits of every script", "٠١٢ ۴۵۶ १२ ๓ ９ 𝟗 ②", "012 456 12 3 9 9 2"],
    ["full-width letters", "Ｔｏｋｙｏ", "tokyo"],
    ["Russian ё and stress marks, but й stays", "Королёв Влади́мир Толстой", "королев владимир толстой"],
    ["Ukrainian ї, decomposed too", "Київ Киі\u0308в", "київ київ"],
    ["niqqud and the maqaf", "שָׁלוֹם עַל־יְדֵי", "שלום על-ידי"],
    ["Greek accents and the final sigma", "Αθήνας ΑΘΉΝΑΣ", "αθηνασ αθηνασ"],
    ["quotation marks and apostrophes", "d’Ivoire ארה״ב «x»", 'd\'ivoire ארה"ב "x"'],
    ["half-width kana, composed", "ｶﾞｽ", "ガス"],
    ["decomposed Hangul, composed", "한국".normalize("NFD"), "한국"],
  ])("folds %s", (_what, written, folded) => {
    expect(fold(written)).toBe(folded);
  });

  it("keeps emoji and flags", () => {
    expect(fold("🇲🇱 🇷🇺 👍🏽 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ✌️")).toBe("🇲🇱 🇷🇺 👍🏽 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ✌");
  });

  it("keeps apart what only looks alike", () => {
    expect(fold("か")).not.toBe(fold("が"));
    expect(fold("ماء")).not.toBe(fold("ما"));
  });

  it("changes no folded text", () => {
    fc.assert(
      fc.property(text, (written) => fold(fold(written)) === fold(written)),
      { numRuns: propertyRuns(750, 3000) },
    );
  });

  it("folds each character of Unicode to what folds to itself", () => {
    const unstable: string[] = [];
    const step = isThorough ? 1 : 13;
    for (let code = 0; code <= 0x10ffff; code += step) {
      // No character has a place between these two planes.
      if (code >= 0x40000 && code < 0xe0000) code = 0xe0000;
      const character = String.fromCodePoint(code);
      if (/[\p{Cn}\p{Co}]/u.test(character)) continue;
      const once = fold(character);
      if (fold(once) !== once) unstable.push(code.toString(16));
    }
    expect(unstable).toEqual([]);
  });

  it("folds composed and decomposed text alike", () => {
    fc.assert(
      fc.property(text, (written) => fold(written.normalize("NFC")) === fold(written.normalize("NFD"))),
      { numRuns: propertyRuns(750, 3000) },
    );
  });
});

describe("a long text", () => {
  const texts = fc.array(fc.oneof(fc.constant("وتختصر العبّارة الجديدة الطريق"), text), { maxLength: 12 });

  it("folds as its parts do", () => {
    fc.assert(
      fc.property(
        texts,
        (parts) =>
          fold(parts.join("x")) ===
          parts
            .map((part) => fold(`x${part}`))
            .join("")
            .slice(1),
      ),
      { numRuns: propertyRuns(500, 3000) },
    );
  });

  it("is on one line the same whether its parts are folded together or one by one", () => {
    fc.assert(
      fc.property(texts, (parts) => foldedTogether(parts) === foldedWhole(parts.join("\n"))),
      { numRuns: propertyRuns(500, 3000) },
    );
    expect(foldedTogether([" a  b", "\u00a0c\t", "", "d e"])).toBe("a b c d e");
  });
});

describe("foldWithOffsets", () => {
  const originals = (written: string) => {
    const folded = foldWithOffsets(written);
    return [...folded.text].map((character, _i, all) => {
      const index = all.slice(0, _i).join("").length;
      return `${character}=${written.slice(folded.startOf(index), folded.endOf(index + character.length - 1))}`;
    });
  };

  it.each([
    ["a surrogate pair", "a😀é", ["a=a", "😀=😀", "e=é"]],
    ["a decomposed letter", "xe\u0301y", ["x=x", "e=e\u0301", "y=y"]],
    ["a combining madda", "ا\u0653س", ["ا=ا\u0653", "س=س"]],
    ["tashkeel at the end", "محمدٌ،", ["م=م", "ح=ح", "م=م", "د=دٌ", "،=،"]],
    ["ligatures that expand", "ﻻﬁ!", ["ل=ﻻ", "ا=ﻻ", "f=ﬁ", "i=ﬁ", "!=!"]],
    ["dropped joiners, which belong to no letter", "می‌خ", ["م=م", "ي=ی", "خ=خ"]],
    ["letters that compose", "xｶﾞy", ["x=x", "ガ=ｶﾞ", "y=y"]],
  ])("leads back over %s", (_what, written, expected) => {
    expect(originals(written)).toEqual(expected);
  });

  it("gives the text that fold gives", () => {
    fc.assert(
      fc.property(text, (written) => foldWithOffsets(written).text === fold(written)),
      { numRuns: propertyRuns(750, 3000) },
    );
  });

  it("gives offsets that rise, lie in the original and hold something", () => {
    fc.assert(
      fc.property(text, (written) => {
        const folded = foldWithOffsets(written);
        let last = 0;
        for (let index = 0; index < folded.text.length; index++) {
          const [start, end] = [folded.startOf(index), folded.endOf(index)];
          if (start < last || end <= start || end > written.length) return false;
          last = start;
        }
        return folded.startOf(folded.text.length) === written.length;
      }),
      { numRuns: propertyRuns(750, 3000) },
    );
  });
});
