import { describe, expect, it } from "@jest/globals";
import { namedIn } from "../../builders/linked-texts";
import { anOrganization, aPerson, aPlace } from "../../builders/items";

const barcelona = aPlace("city", { placeKind: "CITY", names: { en: "Barcelona", de: "Barcelona" } });
const club = anOrganization("club", {
  names: { en: "FC Barcelona" },
  aliases: { en: ["Barcelona"], de: ["Barcelona"] },
});
const river = aPlace("river", { placeKind: "OTHER", names: { en: "Amazon River" }, aliases: { en: ["Amazon"] } });
const shop = anOrganization("shop", { names: { en: "Amazon" } });

describe("a name of a place and of an organization", () => {
  it("is the place behind the word for in, and says nothing of the other places of the item", () => {
    const text = "FC Barcelona plays in Barcelona. The fans of Barcelona sing.";
    expect(namedIn("en", [text], [barcelona, club])).toEqual([
      "FC Barcelona > FC Barcelona",
      "Barcelona > Barcelona",
      "Barcelona > FC Barcelona",
    ]);
  });

  it("is the river behind an article", () => {
    expect(namedIn("en", ["Amazon counts boats on the Amazon."], [river, shop])).toEqual([
      "Amazon > Amazon",
      "Amazon > Amazon River",
    ]);
  });
});

describe("a word that is written like a name", () => {
  const essen = aPlace("essen", { placeKind: "CITY", names: { en: "Essen", de: "Essen" } });
  const weber = aPerson("weber", { names: { en: "Anton Weber", de: "Anton Weber" } });
  const van = aPlace("van", { placeKind: "CITY", names: { en: "Van", ar: "وان", tr: "Van" } });
  const batumi = aPlace("batumi", { placeKind: "CITY", names: { en: "Batumi", ar: "باتومي", tr: "Batum" } });

  it.each([
    ["de", "Heute kostet das Essen nichts.", essen, []],
    ["de", "Der Zug nach Essen hält.", essen, ["Essen > Essen"]],
    ["de", "Anton Weber lobt den Weber. Dann geht Weber.", weber, ["Anton Weber > Anton Weber", "Weber > Anton Weber"]],
    ["ar", "وقال إن الحقيبة خفيفة، وإن الباب مفتوح.", van, []],
    ["ar", "زار الوفد مدينة وان أمس.", van, ["وان > Van"]],
    ["tr", "Uçakta bir Van kedisi vardı.", van, []],
    ["tr", "Çift keçiye Batum adını verdi.", batumi, []],
    ["ar", "ولدت ناقة اسمها «باتومي» أمس.", batumi, []],
  ] as const)("is none where %s has “%s”", (language, text, profile, found) => {
    expect(namedIn(language, ["…", text], [profile])).toEqual(found);
  });
});

describe("a name in another form", () => {
  const un = anOrganization("un", { names: { en: "United Nations" }, aliases: { en: ["UN"] } });
  const commission = anOrganization("eu", { names: { en: "European Commission", de: "Europäische Kommission" } });
  const fidan = aPerson("fidan", { names: { en: "Hakan Fidan", tr: "Hakan Fidan" } });
  const salah = aPerson("salah", { names: { en: "Mohamed Salah", ar: "محمد صلاح" } });

  it.each([
    ["en", ["A spokesman for the U.N. agreed."], un, ["U.N. > United Nations"]],
    ["de", ["Die Regeln der Europäischen Kommission"], commission, ["Europäischen Kommission > European Commission"]],
    [
      "tr",
      ["Fidan'ın durağı", "Hakan Fidan geldi. Bahçeye bir fidan dikildi."],
      fidan,
      ["Fidan > Hakan Fidan", "Hakan Fidan > Hakan Fidan"],
    ],
    ["ar", ["محمد صلاح يعتذر", "وقالت والدتها أمل صلاح ذلك."], salah, ["محمد صلاح > Mohamed Salah"]],
  ] as const)("is found in %s: %s", (language, texts, profile, found) => {
    expect(namedIn(language, texts, [profile])).toEqual(found);
  });
});
