import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { spanText } from "../../src/domain/text/spans/spans";
import { idFor } from "../../src/domain/ids";
import { linkerOf } from "../../src/ingest/relinking/linker-of";
import { linkItem } from "../../src/linking/link-item";
import type { Linker } from "../../src/linking/linker";
import type { Store } from "../../src/store/store";
import { referenceStore } from "../builders/filled-stores";
import { GraphClient } from "../builders/graph-client";

let store: Store;
let client: GraphClient;
let linker: Linker;

beforeAll(async () => {
  store = await referenceStore();
  client = new GraphClient(store);
  linker = await linkerOf(store);
});
afterAll(() => store.close());

describe("entity(by: { name })", () => {
  it.each([
    ["Republika Kenii", "Kenya"],
    ["Κένυα", "Kenya"],
    ["KE", "Kenya"],
    ["Kanarische Inseln", "Canary Islands"],
    ["Европейски съюз", "European Union"],
    ["Diego Garcia", "Diego Garcia"],
    // The name that a profile has comes first, whatever it means elsewhere.
    ["Georgia", "Georgia"],
    // A country before a region and a city of the same name.
    ["Amerika", "United States"],
    ["عمان", "Oman"],
  ])("%s is %s", async (name, expected) => {
    const data = await client.data(`{ entity(by: { name: ${JSON.stringify(name)} }) { name(language: "en") } }`);
    expect(data).toEqual({ entity: { name: expected } });
  });

  it("gives null for what is no name of anything", async () => {
    expect(await client.data('{ entity(by: { name: "Republic of Nowhere" }) { id } }')).toEqual({ entity: null });
  });

  it("leads filters too", async () => {
    const filter = '{ mentionsAny: [{ name: "République du Kenya" }] }';
    expect(await client.data(`{ articles(filter: ${filter}) { totalCount } }`)).toEqual({
      articles: { totalCount: 0 },
    });
  });
});

describe("texts", () => {
  it.each([
    // Languages that have the names of countries alone.
    ["el", "Η Ελλάδα και η Γερμανία", "Greece, Germany"],
    ["th", "นายกรัฐมนตรีปากีสถานเยือนฝรั่งเศส", "Pakistan, France"],
    ["nb", "Tyskland, Østerrike og Kina", "Germany, Austria, China"],
    ["ka", "საქართველო", "Georgia"],
    // Names that neighbours have.
    ["ps", "جرمني او آلمان او استرالیا", "Germany, Germany, Australia"],
    ["sd", "پولينڊ ۽ آمريڪا", "Poland, United States"],
    // Words of the language.
    ["sd", "مالي مدد، شام جو، ڇهه يا چئن سالن", ""],
    ["ug", "يىراق جەنۇب، ئۇنىڭ مالى", ""],
    ["ckb", "چوونە ماڵی، یارمەتی مالی", ""],
    ["bg", "Мали и средни предприятия", ""],
    ["bg", "Посланик в Мали", "Mali"],
    ["sr", "Mali ljudi iz Malija i mali brod", "Mali"],
    ["nb", "Man kan si det", ""],
    ["th", "ชาดกและพวงมาลีสีสวย", ""],
    ["yi", "מאנגאלע", ""],
    // Regional forms of a language.
    ["fa", "پولند و برازیل", "Poland, Brazil"],
    ["zh-Hant", "馬里和肯尼亞", "Mali, Kenya"],
    ["sr", "Nemačka i Kenija", "Germany, Kenya"],
    ["de", "Die DR Kongo und Ruanda", "Democratic Republic of the Congo, Rwanda"],
    ["en", "The Canary Islands", "Canary Islands"],
    ["tr", "Şark Ekspresi", ""],
  ])("%s: %s", (language, text, expected) => {
    const subject = { id: idFor("article", "a"), language, texts: [{ field: "HEADLINE" as const, ...spanText(text) }] };
    const found = linkItem(subject, linker).map(({ entityId }) => linker.profile(entityId)?.names["en"]);
    expect(found.join(", ")).toBe(expected);
  });
});
