import { describe, expect, it } from "@jest/globals";
import type { Entity } from "../../../src/domain/entity";
import { idFor } from "../../../src/domain/ids";
import type { Mention } from "../../../src/domain/mention";
import { spanText } from "../../../src/domain/text/spans/spans";
import { linkItem } from "../../../src/linking/link-item";
import { Linker } from "../../../src/linking/linker";
import { aPerson, aPlace } from "../../builders/items";

const mali = country("ML", {
  en: "Mali",
  ar: "مالي",
  fr: "Mali",
  ru: "Мали",
  he: "מאלי",
  fa: "مالی",
  zh: "马里",
  tr: "Mali",
});
const russia = country(
  "RU",
  { en: "Russia", ar: "روسيا", ru: "Россия", zh: "俄罗斯", ko: "러시아" },
  { en: ["Russian Federation"] },
);
const iraq = country("IQ", { en: "Iraq", ar: "العراق", fr: "Irak" });
const turkey = country("TR", { en: "Turkey", tr: "Türkiye" });
const southAfrica = country("ZA", { en: "South Africa", ar: "جنوب أفريقيا" });
const africa = aPlace("Africa", { names: { en: "Africa", ar: "أفريقيا" }, placeKind: "REGION" });
const unitedStates = country("US", { en: "United States", ar: "الولايات المتحدة" }, { en: ["US", "U.S."] });
const guineaBissau = country("GW", { en: "Guinea-Bissau" });
const bamako = aPlace("Bamako", { names: { en: "Bamako", ar: "باماكو" }, placeKind: "CITY", country: "iso3166:ML" });
const tripoliLibya = aPlace("Tripoli (Libya)", {
  names: { en: "Tripoli" },
  placeKind: "CITY",
  country: "iso3166:LY",
  wikidataId: "Q3579",
});
const tripoliLebanon = aPlace("Tripoli (Lebanon)", {
  names: { en: "Tripoli" },
  placeKind: "CITY",
  country: "iso3166:LB",
});
const oman = country("OM", { en: "Oman", ar: "عُمان" }, { ar: ["عمان"] });
const amman = aPlace("Amman", { names: { en: "Amman", ar: "عمّان" }, placeKind: "CITY", country: "iso3166:JO" });
const lebanon = country("LB", { en: "Lebanon", ar: "لبنان" });
const sahel = aPlace("Sahel", { names: { en: "Sahel", ar: "الساحل" }, placeKind: "REGION" });
const lavrov = aPerson("Sergey Lavrov", {
  names: { en: "Sergey Lavrov", ar: "سيرغي لافروف", ru: "Сергей Лавров" },
  aliases: { en: ["Lavrov"], ar: ["لافروف"] },
});
const ministry = {
  ...aPerson("Foreign ministry"),
  type: "Organization" as const,
  names: { en: "Ministry of Foreign Affairs of Russia", ar: "وزارة الخارجية الروسية" },
  aliases: { en: ["MFA Russia"] },
  accounts: [{ platform: "X" as const, handle: "mfa_russia" }],
};

const profiles = [
  mali,
  russia,
  iraq,
  turkey,
  southAfrica,
  africa,
  unitedStates,
  guineaBissau,
  bamako,
  tripoliLibya,
  tripoliLebanon,
  lebanon,
  sahel,
  lavrov,
  ministry,
  oman,
  amman,
];

const linker = new Linker(profiles);

function country(isoCode: string, names: Record<string, string>, aliases: Record<string, string[]> = {}): Entity {
  return aPlace(`country ${isoCode}`, { names, aliases, isoCode });
}

function link(text: string, language = "und"): Mention[] {
  return linkItem(
    { id: idFor("post", "p"), language, platform: "X", texts: [{ field: "POST_TEXT", ...spanText(text) }] },
    linker,
  );
}

/** `surface > English name`, in the order of the text, after checking the invariant of spans. */
function found(text: string, language?: string): string[] {
  return link(text, language).map(({ surface, start, end, entityId }) => {
    expect(text.slice(start, end)).toBe(surface);
    return `${surface} > ${profiles.find(({ id }) => id === entityId)?.names["en"]}`;
  });
}

describe("names in running text", () => {
  it.each([
    ["Arabic", "وصل سيرغي لافروف إلى مالي", ["سيرغي لافروف > Sergey Lavrov", "مالي > Mali"]],
    ["English", "Sergey Lavrov flew to Mali.", ["Sergey Lavrov > Sergey Lavrov", "Mali > Mali"]],
    ["Russian", "Сергей Лавров и Мали", ["Сергей Лавров > Sergey Lavrov", "Мали > Mali"]],
    ["Hebrew", "ביקור: מאלי", ["מאלי > Mali"]],
    ["Persian", "سفر به مالی", ["مالی > Mali"]],
    ["Chinese, which has no spaces", "他访问了马里和俄罗斯。", ["马里 > Mali", "俄罗斯 > Russia"]],
    ["Korean, with a particle written onto the name", "러시아는 오늘", ["러시아 > Russia"]],

    ["Turkish, with a suffix behind an apostrophe", "Mali'nin başkenti", ["Mali > Mali"]],
    ["with tashkeel and tatweel", "إلى مـالِي اليوم", ["مـالِي > Mali"]],
    ["with emoji and signs of two units before it", "😀🏽 (Mali)", ["Mali > Mali"]],
  ])("are found in %s", (_name, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it("are the longest, not their parts", () => {
    expect(found("جنوب أفريقيا وأفريقيا")).toEqual(["جنوب أفريقيا > South Africa", "أفريقيا > Africa"]);
    expect(found("the Ministry of Foreign Affairs of Russia")).toHaveLength(1);
  });

  it("stand alone: a longer word is no mention", () => {
    expect(found("المتخصصين الماليين في العاصمة المالية")).toEqual([]);
    expect(found("Malians, Somali, Malian")).toEqual([]);
  });

  it("may be hyphenated or not", () => {
    expect(found("Guinea Bissau, Guinea‑Bissau")).toEqual([
      "Guinea Bissau > Guinea-Bissau",
      "Guinea‑Bissau > Guinea-Bissau",
    ]);
  });

  it("are not looked for in addresses", () => {
    expect(found("https://news.example/Mali/Russia pic.twitter.com/Mali")).toEqual([]);
  });

  it("are looked for in the words of a link", () => {
    const text = "Read about Mali here";
    const spanned = spanText(text, [{ start: 11, end: 15, url: "https://news.example/" }]);
    expect(
      linkItem(
        { id: idFor("article", "a"), language: "en", texts: [{ field: "BODY", blockId: "b", ...spanned }] },
        linker,
      ),
    ).toMatchObject([{ surface: "Mali", start: 11, end: 15, blockId: "b" }]);
  });
});

describe("Arabic proclitics", () => {
  it.each([
    ["بين موسكو وباماكو", ["باماكو > Bamako"]],
    ["زيارة للعراق", ["عراق > Iraq"]],
    ["وللعراق", ["عراق > Iraq"]],
    ["بالعراق والعراق", ["العراق > Iraq", "العراق > Iraq"]],
    ["والساحل وغرب", ["الساحل > Sahel"]],
    ["لمالي", ["مالي > Mali"]],
  ])("stand before a name and are no part of it: %s", (text, expected) => {
    expect(found(text, "ar")).toEqual(expected);
  });

  it("do not match behind an article that the name does not have", () => {
    expect(found("المالي والمالي للمالي", "ar")).toEqual([]);
  });

  it("do not exist in Persian", () => {
    expect(found("ومالی", "fa")).toEqual([]);
  });

  it("must precede a name that is written without its article", () => {
    expect(found("عراق", "ar")).toEqual([]);
  });
});

describe("capitals", () => {
  it("tell Turkey from turkey", () => {
    expect(found("Turkey serves turkey")).toEqual(["Turkey > Turkey"]);
  });

  it("tell the US from us", () => {
    expect(found("The US told us so")).toEqual(["US > United States"]);
    expect(found("they told us so")).toEqual([]);
  });

  it("show less in a text with only one case, so the confidence is lower", () => {
    const [lower] = link("mali and more");
    const [upper] = link("MALI AND MORE");
    const [usual] = link("Mali and more");
    expect([lower?.surface, upper?.surface]).toEqual(["mali", "MALI"]);
    expect(lower?.confidence).toBeLessThan(usual?.confidence ?? 0);
  });
});

describe("hashtags", () => {
  it.each([
    ["#RussiaMali", ["Russia > Russia", "Mali > Mali"]],
    ["#روسيا_مالي", ["روسيا > Russia", "مالي > Mali"]],
    ["#روسيا_ومالي", ["روسيا > Russia", "مالي > Mali"]],
    ["#Lavrov", ["Lavrov > Sergey Lavrov"]],
    ["#SouthAfrica2023", ["SouthAfrica > South Africa"]],
    ["#جنوب_أفريقيا", ["جنوب_أفريقيا > South Africa"]],
    ["#russiamali", ["russia > Russia", "mali > Mali"]],
    ["#روسيامالي", ["روسيا > Russia", "مالي > Mali"]],
    ["#MFARussia", ["MFARussia > Ministry of Foreign Affairs of Russia"]],
    ["#normality #somalia", []],
  ])("are cut into names: %s", (text, expected) => {
    expect(found(text)).toEqual(expected);
    for (const mention of link(text)) expect(mention.method).toBe("HASHTAG");
  });
});

describe("flags and accounts", () => {
  it("are countries, by pairs", () => {
    expect(link("🇷🇺🇲🇱 go")).toMatchObject([
      { surface: "🇷🇺", start: 0, end: 4, method: "FLAG", entityId: russia.id },
      { surface: "🇲🇱", start: 4, end: 8, codePointStart: 2, method: "FLAG", entityId: mali.id },
    ]);
  });

  it("are mentions of the account's owner, whatever the case of the handle", () => {
    expect(link("thanks @MFA_Russia!")).toMatchObject([
      { surface: "MFA_Russia", method: "ACCOUNT_OWNER", entityId: ministry.id },
    ]);
  });
});

describe("names of several profiles", () => {
  it("go to the one whose country the item names", () => {
    expect(link("Tripoli, Lebanon")[0]).toMatchObject({ entityId: tripoliLebanon.id });
  });

  it("go to the one with the same vowel marks", () => {
    expect(found("في عمّان وفي عُمان وفي عمان")).toEqual(["عمّان > Amman", "عُمان > Oman", "عمان > Oman"]);
  });

  it("go to the more common one, with less confidence, if the item supports neither", () => {
    const [mention] = link("In Tripoli today");
    expect(mention).toMatchObject({ entityId: tripoliLibya.id });
    expect(mention?.confidence).toBeLessThan(link("Tripoli, Lebanon")[0]?.confidence ?? 0);
  });
});

describe("a linker", () => {
  it("knows the place that a post was written from", () => {
    expect([linker.place("Bamako")?.id, linker.place("باماكو، مالي")?.id, linker.place("Lavrov")?.id]).toEqual([
      bamako.id,
      bamako.id,
      undefined,
    ]);
  });

  it("finds nothing before it knows a profile, and no profile that it forgot", () => {
    const empty = new Linker();
    const subject = {
      id: idFor("post", "p"),
      language: "en",
      texts: [{ field: "POST_TEXT" as const, ...spanText("Mali") }],
    };
    expect(linkItem(subject, empty)).toEqual([]);
    empty.learn([mali]);
    expect(linkItem(subject, empty)).toHaveLength(1);
    empty.forget(mali.id);
    expect(linkItem(subject, empty)).toEqual([]);
  });
});
