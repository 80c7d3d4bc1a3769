import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { readQuery } from "../../../../src/domain/text/queries/read-query";
import { soughtIn, type TextQuery } from "../../../../src/domain/text/queries/text-query";
import { anyText } from "../../../builders/any-text";
import { propertyRuns } from "../../../builders/thorough";

/** A query as one line: `a b`, `"a b"`, `a|b`, `-a`. Only the first form of each word is shown. */
function shown(query: TextQuery): string {
  switch (query.type) {
    case "word":
      return `${query.forms[0]}${query.beginnings ? "*" : ""}`;
    case "phrase":
      return `"${[query.first[0], ...query.rest].join(" ")}"`;
    case "any":
      return `(${query.of.map(shown).join("|")})`;
    case "all":
      return `(${[...query.of.map(shown), ...query.without.map((part) => `-${shown(part)}`)].join(" ")})`;
  }
}

function queryIn(text: string): TextQuery | undefined {
  const found = readQuery(text);
  return found.fault === undefined ? found.query : undefined;
}

function read(text: string, isLoose = false): string {
  const found = readQuery(text, { isLoose });
  if (found.fault !== undefined) return `fault: ${found.fault}`;
  if (found.without !== undefined) return `all but ${shown(found.without)}`;
  return found.query === undefined ? "nothing" : shown(found.query);
}

describe("a query", () => {
  it.each([
    ["Mali  LAVROV", "(mali lavrov)"],
    ["mali mali", "mali"],
    ["mali -sport", "(mali -sport)"],
    ["mali -«Premier League»", '(mali -"premier league")'],
    ["mali \u2212sport", "(mali -sport)"],
    ["\u200f-sport mali", "(mali -sport)"],
    ["re-election - mali", '(("re election"|reelection) mali)'],
    ["JeanLuc Picard", '((jeanluc|"jean luc") picard)'],
    ["McDonald", '(mcdonald|"mc donald")'],
    ["reelection", "reelection"],
    ['"prime minister" mali', '("prime minister" mali)'],
    ["“prime minister”", '"prime minister"'],
    ["‘prime minister’ mali", '("prime minister" mali)'],
    ["mali -'prime minister'", '(mali -"prime minister")'],
    ["‚Premier des Landes‘", '"premier des landes"'],
    ["l’or d’un pays", "(l'or d'un pays)"],
    ["‘Ali of Mali", "(ali of mali)"],
    ["mali \u2013sport", "(mali -sport)"],
    ["mali \u2013 sport", "(mali sport)"],
    ["„Prime Minister“", '"prime minister"'],
    ["«وزير الخارجية»", '"وزير الخارجيه"'],
    ["「東京」", "東京"],
    ['ארה"ב', 'ארה"ב'],
    ['"ארה"ב ואיראן"', '"ארה"ב ואיראן"'],
    ["mali OR niger crisis", "((mali|niger) crisis)"],
    ["mali | niger", "(mali|niger)"],
    ["mali OR niger OR chad", "(mali|niger|chad)"],
    ["(mali crisis) OR (niger coup -sport)", "((mali crisis)|(niger coup -sport))"],
    ["mali -(sport OR music)", "(mali -(sport|music))"],
    ["mali (-sport)", "(mali -sport)"],
    ["mali AND niger", "(mali niger)"],
    ["or and", "(or and)"],
    ["presid* mali", "(presid* mali)"],
    ["p* mali", "(p mali)"],
    ["al-qaed*", "(al qaed*)"],
    ["covid-19", '("covid 19"|covid19)'],
    ["٢٠٢٣", "2023"],
    ["OR mali OR", "mali"],
    ["((mali", "mali"],
    ["mali))) niger", "(mali niger)"],
    ['mali "niger', "(mali niger)"],
    ["", "nothing"],
    ['?! "" () - -- OR | *', "nothing"],
    ["mali OR ?!", "mali"],
    [
      "mali OR -niger",
      "fault: has a minus directly beside OR. Put what is left out at the end, e.g. `mali OR niger -sport`",
    ],
    ["-sport", "all but sport"],
    ['-sport -"live blog"', 'all but (sport|"live blog")'],
  ])("%s is read as %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it("may end in an unfinished word, if it is long enough and nothing follows it", () => {
    expect(read("of presid", true)).toBe('(of (presid*|"pre sid"))');
    expect(read("of pres ", true)).toBe("(of pres*)");
    expect(read("of pre", true)).toBe("(of pre*)");
    expect(read("of pre ", true)).toBe("(of pre)");
    expect(read("of pr", true)).toBe("(of pr)");
    expect(read('"mali presid"', true)).toBe('"mali presid"');
    expect(read("presid OR coup -spo", true)).toBe('(((presid*|"pre sid")|(coup*|"co up")) -spo)');
  });

  it("stands for words of the same stem where it is loose", () => {
    const begun = (text: string) => {
      const found = readQuery(`${text} `, { isLoose: true });
      return found.fault === undefined && found.query?.type === "word" ? found.query.beginnings : undefined;
    };
    expect(begun("doctors")).toEqual(["doctor"]);
    expect(begun("médecin")).toEqual(["medecin"]);
    expect(begun("выборами")).toEqual(["выбор"]);
    expect(begun("متطوعين")).toEqual(["متطوع"]);
    expect(begun("المهندسات")).toEqual(["المهندس", "مهندس"]);
    expect(begun("רופאים")).toEqual(expect.arrayContaining(["רופא", "הרופא"]));
    expect(begun("kitaplar")).toEqual(["kitap"]);
    expect(begun("of")).toBeUndefined();
  });

  it("finds a word with what Arabic and Hebrew write together with it, also at the start of a phrase", () => {
    const word = queryIn("للعراق");
    expect(word).toMatchObject({ type: "word", forms: expect.arrayContaining(["للعراق", "العراق", "عراق"]) });
    const phrase = queryIn("«وزير الخارجية»");
    expect(phrase).toMatchObject({ type: "phrase", first: expect.arrayContaining(["وزير", "ووزير", "لوزير"]) });
    expect(queryIn('"ממשלת ישראל"')).toMatchObject({ first: expect.arrayContaining(["ממשלת", "בממשלת"]) });
  });

  it("has at most 100 words and ten brackets inside one another, whatever else stands in it", () => {
    expect(read("mali ".repeat(101))).toMatch(/^fault: may have at most 100 words/);
    expect(read(`${"(".repeat(12)}mali`)).toMatch(/^fault: has more than 10 brackets/);
    expect(read(`${"(".repeat(9)}mali`)).toBe("mali");
  });

  it("is read or refused, and never an error, however it is written", () => {
    const pieces = fc.constantFrom(
      "mali",
      "مالي",
      '"',
      "«",
      "”",
      "(",
      ")",
      "-",
      "OR",
      "|",
      "*",
      " ",
      "\u202e",
      "\0",
      "🇲🇱",
      "'",
      "NEAR",
      ":",
      "中美",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          anyText(),
          fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join("")),
        ),
        (text) => {
          const found = readQuery(text, { isLoose: true });
          if (found.fault === undefined && found.query !== undefined) {
            for (const part of soughtIn(found.query))
              if (part.type === "word") expect(part.forms.length).toBeGreaterThan(0);
            expect(soughtIn(found.query).length).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: propertyRuns(60, 300) },
    );
  });

  it("asks for no long phrase, however many joiners a word has", () => {
    expect(read("می\u200cشود")).toBe('(ميشود|"مي شود")');
    expect(read(Array.from({ length: 1_000 }, () => "کا").join("\u200c"))).toBe("كا".repeat(1_000));
  });
});
