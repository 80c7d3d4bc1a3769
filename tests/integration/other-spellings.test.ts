import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { ingestDocuments } from "../../src/ingest/ingest";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { draftsDocument } from "../builders/documents";
import { anArticleDraft, aPersonDraft, aPostDraft, paragraph } from "../builders/drafts";
import { GraphClient } from "../builders/graph-client";

const JOINER = "\u200c";

/** What a text has, and what people ask for who mean the same. */
const SAME: readonly (readonly [written: string, asked: string])[] = [
  // A joiner, a space or nothing.
  [`آن${JOINER}ها رسیدند`, "آنها"],
  [`کتاب${JOINER}خانه${JOINER}ها`, "کتابخانه"],
  [`دولت${JOINER}های همسایه`, "دولت"],
  [`نمی${JOINER}خواهد`, "نمی خواهد"],
  ["بین المللی", `بین${JOINER}المللی`],
  ["ملک زاده", "ملکزاده"],
  // The seats of the hamza.
  ["المسؤول الكبير", "المسئول"],
  ["هيأة الانتخابات", "هيئة"],
  ["وزراؤها اجتمعوا", "وزرائها"],
  ["كان التفائل كبيرا", "التفاؤل"],
  ["مسئلهٔ مهم", "مسأله"],
  ["هذا شيء", "شئ"],
  ["مائة يوم", "مئة"],
  // Two words as one.
  ["وزارة عبدالعزيز", "عبد العزيز"],
  ["كلمة عبد الفتاح", "عبدالفتاح"],
  ["لعبد الفتاح", "عبدالفتاح"],
  ["نور الدين تكلم", "نورالدين"],
  ["مدينة بورسعيد", "بور سعيد"],
  // What nobody sees.
  ["Ouaga\ufeffdougou", "Ouagadougou"],
  ["Tim\u200b\u200bbuktu", "Timbuktu"],
  ["نتن\u200eياهو", "نتنياهو"],
  // In quotation marks, too.
  ["پیش بینی", `"پیش${JOINER}بینی"`],
  ["وزارة عبدالرحمن", '"عبد الرحمن"'],
  // Apostrophes and dots.
  ["Sana'a port", "Sanaa"],
  ["Sanaa port", "Sana’a"],
  ["ג׳ורג׳ הגיע", "גורג"],
  ["the U.S. Navy", "US"],
  ["the USA team", "U.S.A."],
  ["מנכלית", 'מנכ"לית'],
  // Hebrew abbreviations, and two prefixes.
  ["מנכ״ל החברה", "מנכל"],
  ["ארהב הודיעה", 'ארה"ב'],
  ["שבירושלים נפגשו", "ירושלים"],
];

/** Words that only look alike. */
const OTHERS: readonly (readonly [written: string, asked: string])[] = [
  ["كوندوليزا رايس", "رئيس"],
  ["كيس من الأرز", "كأس"],
  ["حاول أن يتكلم", "حائل"],
  ["الرئيس شي", "شيء"],
  ["ليبيا ومالي", "ما لي"],
  ["l'Iran", "liran"],
  ["it is us", "U.S.A."],
  ["one \u202btwo\u202cthree", "twothree"],
];

const NAMES: readonly (readonly [name: string, asked: string])[] = [
  ["霧島 凌太", "霧島凌太"],
  ["霧島凌介", "霧島 凌介"],
  ["ハナテスト・ラボ", "ハナテストラボ"],
  ["ソラテストラボ", "ソラ・テスト ラボ"],
  ["Anna Maria Quellhorst", "Anna-Maria Quellhorst"],
  ["Marie-Ange Dubressac-Lemoine", "marie ange dubressac lemoine"],
  ["Karl‑Heinz Mersdorf", "Karl Heinz Mersdorf"],
  ["J. R. Merslin", "JR Merslin"],
  ["J.R. Mersloan", "J. R. Mersloan"],
  ["John Q. Mersdale Jr.", "John Q Mersdale Jr"],
  ["عبد الهادي المرزقاني", "عبدالهادي المرزقاني"],
  ["أبوعبيدة الزرهاني", "أبو عبيدة الزرهاني"],
  ["هيأة مراقبة الأسواق", "هيئة مراقبة الأسواق"],
  [`ناصر حاجی${JOINER}بابایی فر`, "ناصر حاجی بابایی فر"],
  ["مهدی قلی زاده کرمی", `مهدی قلی${JOINER}زاده کرمی`],
  ["ארגון נמ״ש הגליל", "ארגון נמש הגליל"],
  ["Al-Mirfan", "AlMirfan"],
  ["AlQamrin", "Al-Qamrin"],
  ["SkyMerlin", "Sky-Merlin"],
  ["JeanPol Mersotte", "Jean-Pol Mersotte"],
  ["Ada D'Arsine", "Ada D Arsine"],
  ["Tom OBrennig", "Tom O’Brennig"],
  ["Tom O Brannig", "Tom O'Brannig"],
  ["Côte-d'Orane", "Cote d Orane"],
  ["Cote d Avrane", "Côte-d’Avrane"],
  ["Port-au-Merle", "PortAuMerle"],
  ["Sana'arin", "Sanaarin"],
  ["УстьМирск", "Усть-Мирск"],
];

let store: Store;
let client: GraphClient;

beforeAll(async () => {
  store = await openSqlite(":memory:");
  client = new GraphClient(store);
  const texts = [...SAME, ...OTHERS].map(([written], index) =>
    anArticleDraft(`case${index}`, { url: `https://n.example/${index}`, body: [paragraph(written)] }),
  );
  const people = NAMES.map(([name]) => aPersonDraft(name, { names: { und: name } }));
  const post = aPostDraft("Seen at #HarbourTrial", {
    author: { type: "SocialAccount", platform: "X", handle: "pier_desk" },
  });
  await ingestDocuments(store, [draftsDocument("all", ...people, ...texts, post)]);
});
afterAll(() => store.close());

async function count(text: string): Promise<unknown> {
  return client.data("query ($text: String!) { articles(filter: { text: $text }) { totalCount } }", {
    text,
  });
}

describe("a search", () => {
  it.each(SAME.map(([written, asked], index) => [written, asked, index] as const))(
    "finds %s by %s",
    async (_written, asked, index) => {
      expect(await count(`case${index} ${asked}`)).toEqual({ articles: { totalCount: 1 } });
    },
  );

  it.each(OTHERS.map(([written, asked], index) => [written, asked, SAME.length + index] as const))(
    "does not find %s by %s",
    async (_written, asked, index) => {
      expect(await count(`case${index}`)).toEqual({ articles: { totalCount: 1 } });
      expect(await count(`case${index} ${asked}`)).toEqual({ articles: { totalCount: 0 } });
    },
  );
});

describe("a name", () => {
  it.each(NAMES)("%s is found by %s", async (name, asked) => {
    const found = await client.data("query ($name: String!) { entity(by: { name: $name }) { name } }", { name: asked });
    expect(found).toEqual({ entity: { name } });
  });

  it.each(["Sky Merlin", "Skymer Lin"])("without spaces is not found by words with a space: %s", async (asked) => {
    const found = await client.data("query ($name: String!) { entity(by: { name: $name }) { name } }", { name: asked });
    expect(found).toEqual({ entity: null });
  });

  it.each(["霧島凌太", "霧島 凌太"])("%s in a search is found in texts in other languages", async (query) => {
    const asked = "query ($query: String!) { search(query: $query) { namedProfiles { name } } }";
    expect(await client.data(asked, { query })).toEqual({ search: { namedProfiles: [{ name: "霧島 凌太" }] } });
  });

  it.each([
    ["عبدالهادي المرز", "عبد الهادي المرزقاني"],
    ["أبو عبيدة", "أبوعبيدة الزرهاني"],
    ["هيئة مراقبة", "هيأة مراقبة الأسواق"],
  ])("%s is the beginning of %s", async (prefix, name) => {
    const data = await client.data("query ($prefix: String!) { suggest(prefix: $prefix) { text } }", { prefix });
    expect(data).toEqual({ suggest: expect.arrayContaining([{ text: name }]) });
  });
});

describe("a hashtag and a handle", () => {
  it.each(["＃HarbourTrial", "\u200f#HarbourTrial", "\u2067#harbourtrial\u2069", " HarbourTrial "])(
    "%s has its sign and what nobody sees left out",
    async (hashtag) => {
      const query = "query ($tags: [String!]) { socialPosts(filter: { hashtags: $tags }) { totalCount } }";
      expect(await client.data(query, { tags: [hashtag] })).toEqual({ socialPosts: { totalCount: 1 } });
    },
  );

  it.each(["\u200f@pier_desk", "＠pier_desk", "@ｐier_desk", "@\u200epier_desk "])(
    "%j is pier_desk",
    async (handle) => {
      const query = "query ($handle: String!) { account(by: { handle: { platform: X, handle: $handle } }) { handle } }";
      expect(await client.data(query, { handle })).toEqual({ account: { handle: "pier_desk" } });
    },
  );
});
