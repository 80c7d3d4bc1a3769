import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { Entity } from "../../../src/domain/entity";
import { idFor } from "../../../src/domain/ids";
import { fold } from "../../../src/domain/text/folding/fold";
import { spanText } from "../../../src/domain/text/spans/spans";
import { searchWords } from "../../../src/domain/text/words/words";
import { compactOf, patternOf } from "../../../src/linking/words/letters";
import { aliasesOf } from "../../../src/linking/profiles/aliases";
import { isCased } from "../../../src/linking/profiles/cut-alike";
import { isEastAsianName } from "../../../src/domain/text/names/east-asian-names";
import { mayHaveFamilyFirst } from "../../../src/linking/profiles/languages";
import { KnownProfile } from "../../../src/linking/profiles/known-profile";
import { hashtagOf } from "../../../src/linking/names/hashtag-letters";
import { linkItem, type LinkText } from "../../../src/linking/link-item";
import { Linker } from "../../../src/linking/linker";
import { namesIn, NamesOfText } from "../../../src/linking/names/names";
import { scannedText } from "../../../src/linking/words/scanned-text";
import { BETWEEN_TEXTS } from "../../../src/domain/text/queries/text-query";
import { storedWords } from "../../../src/linking/stored-words";
import { traceQueries } from "../../../src/linking/trace-queries";

import { aPerson } from "../../builders/items";
import { PlainSearch, textsOf } from "../../builders/plain-search";
import { propertyRuns } from "../../builders/thorough";

/** Parts of words in many scripts, and signs that fold away, join, stand inside words, or are several letters. */
const PARTS = (
  'a s li Ma US u s ß ﬁ é e\u0301 م ا ل ال و ب لل عر مالي ـ مَ כ ב מ ה"ב Ма ли я и\u0306 马 里 東 か か\u3099 ｶ ｶﾞ ไ ทย า 러 시 아 한 ㅎ \u1112\u1161\u11ab ' +
  "№ ㎏ ² 1 𠮷 😀 _ ' ’ · . - ‑ \u200c \u200d \u00ad \u200e ک ی ه ʼ Ⅲ Å ç İ ı"
).split(" ");
const SPACES = ["", "", "", " ", " ", "  ", "\u00a0", "-", ", ", "\n", " \n\n", "\u200b", "s ", "."];
const IN_NAMES = [" ", " ", " ", "  ", "\n", "\n\n", "\t", " - "];
const LANGUAGES = ["en", "ar", "he", "ru", "zh", "de", "fa", "ko", "und"];
/** Where the family name may come first, the program finds more than each name as it is written. */
const OF_TEXTS = LANGUAGES.filter((language) => !mayHaveFamilyFirst(language));

/** A joiner between Persian letters may stand for a space: tests/unit/linking/spaced-names.test.ts. */
const withoutJoiners = (text: string) =>
  text.replace(/(?<=\p{Script=Arabic}\p{M}*)[\p{Cf}\p{M}]*\u200c\p{Cf}*(?=\p{Script=Arabic})/gu, "");

/** A mark far from its letter, or half a syllable: nobody writes so, and the two searches end it otherwise. */
const withoutLooseMarks = (text: string) =>
  withoutJoiners(text)
    .replace(/\p{Cf}+(?=[\p{M}ـ])/gu, "")
    .replace(/(?<![\p{Script=Hiragana}\p{Script=Katakana}])[\u3099ﾞ]/gu, "")
    .replace(/([\u1100-\u115f][\u1160-\u11a7][\u11a8-\u11ff]?)|[\u1100-\u11ff]/gu, "$1");

const word = fc.array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(""));
const name = fc
  .array(word, { minLength: 1, maxLength: 3 })
  .chain((words) => fc.constantFrom(...IN_NAMES).map((space) => withoutJoiners(words.join(space))));

const profiles = fc
  .array(fc.tuple(fc.constantFrom(...LANGUAGES), fc.array(name, { minLength: 1, maxLength: 3 })), {
    minLength: 1,
    maxLength: 6,
  })
  .map((all) =>
    all.map(([language, [first = "", ...others]], index): Entity => ({
      ...aPerson(`person ${index}`),
      names: { [language]: first },
      aliases: { [language]: others },
    })),
  );

interface Sample {
  readonly known: readonly Entity[];
  readonly text: string;
  readonly language: string;
}

/**
 * A name with an article may lack the space before it, and one of Chinese letters has spaces or not
 * (`spaced-names.test.ts`). The search for each name knows no such thing.
 */
const mayLackASpace = (one: Entity): boolean =>
  aliasesOf(one).some(({ pattern }) => / ال\p{Script=Arabic}{3}/u.test(pattern) || isEastAsianName(pattern));

/**
 * Whether a text may cut a name of Latin or Cyrillic letters otherwise, as AdaGrey (`spaced-names.test.ts`). The search
 * for each name knows no such thing.
 */
function mayCutOtherwise(known: readonly Entity[], text: string): boolean {
  const folded = patternOf(fold(text));
  const letters = compactOf(folded);
  return known
    .flatMap(aliasesOf)
    .some(({ pattern }) => isCased(pattern) && letters.split(compactOf(pattern)).length > folded.split(pattern).length);
}

/** Texts with names of the profiles, whole, cut, in other letters, and with other parts around them. */
const samples: fc.Arbitrary<Sample> = profiles
  .filter((known) => !known.some(mayLackASpace))
  .chain((known) => {
    const names = known.flatMap(({ names: own, aliases }) => [...Object.values(own), ...Object.values(aliases).flat()]);
    const written = fc.constantFrom(
      ...names.flatMap((one) => [
        one,
        one.toUpperCase(),
        one.replace(/\s/gu, ""),
        one.replace(/\s+/gu, " "),
        one.slice(1),
      ]),
    );
    const pieces = fc.array(
      fc.tuple(fc.oneof({ arbitrary: written, weight: 2 }, { arbitrary: word, weight: 1 }), fc.constantFrom(...SPACES)),
      {
        maxLength: 8,
      },
    );
    return fc.record({
      known: fc.constant(known),
      text: pieces.map((all) => withoutLooseMarks(all.flat().join(""))),
      language: fc.constantFrom(...OF_TEXTS),
    });
  });

const runs = { numRuns: propertyRuns(60, 20_000) };

const shown = (names: ReturnType<typeof namesIn>) =>
  names.map(({ start, end, aliases, factor }) => ({ start, end, factor, texts: textsOf(aliases) }));

describe("the lexicon", () => {
  it("finds in a text what a search for each name finds", () => {
    fc.assert(
      fc.property(samples, ({ known, text, language }) => {
        fc.pre(!mayCutOtherwise(known, text));
        const expected = new NamesOfText(text, language, scannedText(text).isMixedCase);
        for (const one of new PlainSearch(known).spelledIn(text)) expected.spelled(one);
        const found = namesIn(text, language, new Linker(known).lexicon);
        expect(shown(found)).toEqual(shown(expected.widest()));
      }),
      runs,
    );
  });

  it("finds in the letters of a hashtag what a search for each name finds", () => {
    fc.assert(
      fc.property(samples, ({ known, text }) => {
        const found = hashtagOf(text, new Linker(known).lexicon).found;
        const expected = new PlainSearch(known).foundIn(hashtagOf(text, new Linker().lexicon).letters);
        const inOrder = expected.sort((a, b) => a.end - b.end || a.start - b.start);
        expect(found.map(({ start, end, aliases }) => ({ start, end, texts: textsOf(aliases) }))).toEqual(inOrder);
      }),
      runs,
    );
  });

  it("finds the same after profiles were learned, changed and forgotten", () => {
    fc.assert(
      fc.property(samples, samples, ({ known, text, language }, other) => {
        const linker = new Linker(other.known);
        linker.learn(known);
        for (const { id } of other.known.slice(known.length)) linker.forget(id);
        expect(shown(namesIn(text, language, linker.lexicon))).toEqual(
          shown(namesIn(text, language, new Linker(known).lexicon)),
        );
      }),
      runs,
    );
  });
});

describe("the words and traces of a text", () => {
  it("have the words of searches that the whole text has, though it is cut first", () => {
    fc.assert(
      fc.property(samples, ({ text }) => {
        const stored = storedWords([text], { language: "en", texts: [] }).filter((word) => word !== BETWEEN_TEXTS);
        expect([...new Set(stored)].sort()).toEqual(searchWords(text).sort());
      }),
      runs,
    );
  });

  it("lead from a profile to every text that mentions it", () => {
    fc.assert(
      fc.property(samples, fc.boolean(), ({ known, text, language }, isTag) => {
        const whole = isTag ? `#${text.replace(/\s/gu, "_")} ${text}` : text;
        const texts: LinkText[] = [{ field: "POST_TEXT", ...spanText(whole) }];
        const stored = new Set(storedWords([whole], { language: "en", texts, platform: "X" }));
        const mentions = linkItem({ id: idFor("post", "p"), language, platform: "X", texts }, new Linker(known));
        for (const { entityId, surface } of mentions) {
          const queries = known.filter(({ id }) => id === entityId).flatMap((one) => traceQueries(one) ?? [[]]);
          const isFound = queries.some((groups) => groups.every((group) => group.some((form) => stored.has(form))));
          expect({ surface, letters: compactOf(fold(surface)), isFound }).toMatchObject({ isFound: true });
        }
      }),
      runs,
    );
  });
});

describe("a name of single letters", () => {
  it("is traced behind a proclitic inside a word of searches", () => {
    const known = { ...aPerson("one"), names: { en: 'ה"ב م' } };
    const text = 'яה"בה"ב م';
    expect(namesIn(text, "en", new Linker([known]).lexicon)).toHaveLength(1);
    const stored = new Set(storedWords([text], { language: "en", texts: [{ field: "POST_TEXT", ...spanText(text) }] }));
    const queries = traceQueries(known) ?? [];
    expect(queries.some((groups) => groups.every((group) => group.some((form) => stored.has(form))))).toBe(true);
  });
});

describe("a preposition of one script", () => {
  it("stands before no name of the other", () => {
    const known = [
      { ...aPerson("one"), names: { en: "یли İ" } },
      { ...aPerson("two"), names: { en: "מאלי" } },
    ];
    const { lexicon } = new Linker(known);
    expect(["בـیли İ", "بמאלי"].map((text) => namesIn(text, "en", lexicon).length)).toEqual([0, 0]);
    expect(["بیли İ", "במאלי"].map((text) => namesIn(text, "en", lexicon).length)).toEqual([1, 1]);
  });
});

describe("a word of a text", () => {
  it("is worked out once, whatever signs stand around it and in whatever text it is", () => {
    const [first, , again] = scannedText("Bamako, then “Bamako”").written;
    const [later] = scannedText("\u200eBamako\u200e!").written;
    expect(first?.cut.words.map(({ letters }) => letters)).toEqual(["bamako"]);
    expect([again === first, later === first]).toEqual([true, true]);
  });

  it("is found after a text had half of its first character alone", () => {
    const known = [{ ...aPerson("one"), names: { ja: "𠮷田" } }];
    const { lexicon } = new Linker(known);
    expect(namesIn("\ud842 \udfb7", "ja", lexicon)).toEqual([]);
    expect(namesIn("その𠮷田さん", "ja", lexicon).map(({ start, end }) => [start, end])).toEqual([[2, 5]]);
  });
});

describe("a name with the s of the genitive", () => {
  it.each(["Xi", "Mao", "Mali", "Oman", "Jordan"])("is found where the name is %s, whatever its length", (given) => {
    const known = [{ ...aPerson("one"), names: { de: given } }];
    const found = namesIn(`${given}s Rede`, "de", new Linker(known).lexicon);
    expect(found.map(({ start, end }) => [start, end])).toEqual([[0, given.length]]);
  });
});

describe("a profile that the lexicon takes", () => {
  it("holds no more than one that was just read: its names are spelled out once a text may have one", () => {
    const profile = { ...aPerson("one"), names: { en: "Mariam Keita", ru: "Мариам Кейта" } };
    const { known } = new Linker().lexicon.add(profile);
    expect(known).toEqual(new KnownProfile(profile));
    expect(known.spellings.map(({ text }) => text)).toContain("Mariam Keita");
  });
});
