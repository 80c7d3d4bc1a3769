import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { ingestDocuments } from "../../src/ingest/ingest";
import { openSqlite } from "../../src/store/sqlite/open-sqlite";
import type { Store } from "../../src/store/store";
import { aDocument } from "../builders/documents";
import { GraphClient } from "../builders/graph-client";

const ID = "https://www.wikidata.org/entity/Q90000051";
const CLAIM = (property: string, value: unknown) => ({
  [property]: [{ mainsnak: { snaktype: "value", datavalue: { value } }, rank: "normal" }],
});

/** One person in the forms in which profiles come. Each document is said by another speaker. */
const FORMS: readonly string[] = [
  JSON.stringify({
    type: "item",
    id: "Q90000051",
    labels: { en: { language: "en", value: "Hanne Solberg" }, he: { language: "he", value: "הנה סולברג" } },
    claims: { ...CLAIM("P31", { "entity-type": "item", id: "Q5" }), ...CLAIM("P2002", "hannesolberg") },
  }),
  JSON.stringify({
    "@context": "https://schema.org",
    "@type": "Person",
    "@id": ID,
    name: { en: "Hanne Solberg", ar: "هانه سولبيرغ" },
    jobTitle: "Harbour master",
    worksFor: { "@type": "Organization", name: "Harbour Office", sameAs: "https://www.wikidata.org/wiki/Q90000052" },
  }),
  JSON.stringify({
    "@context": "https://schema.org",
    "@type": "Person",
    name: "Hanne Solberg",
    sameAs: "https://twitter.com/HanneSolberg",
  }),
  '<!doctype html><html lang="nb"><body itemscope itemtype="https://schema.org/ProfilePage"><div itemprop="mainEntity" itemscope itemtype="https://schema.org/Person">' +
    `<h1 itemprop="name">Hanne Solberg</h1><a itemprop="sameAs" href="${ID}">Wikidata</a></div></body></html>`,
  '<!doctype html><html lang="en"><head><link rel="canonical" href="https://tide.example/gale"><script type="application/ld+json">' +
    JSON.stringify({
      "@context": "https://schema.org",
      "@type": "NewsArticle",
      headline: "Ferries stop in the gale",
      mentions: { "@type": "Person", name: "Hanne Solberg", sameAs: ID },
    }) +
    `</script></head><body><h1>Ferries stop in the gale</h1><p>${"Ferries stay in port, said Hanne Solberg on Saturday, and nobody knows for how long. ".repeat(5)}</p></body></html>`,
];

let store: Store;

beforeEach(async () => {
  store = await openSqlite(":memory:");
});

afterEach(async () => {
  await store.close();
});

describe("the pages of a person", () => {
  it("have one form each, whoever names them and however", async () => {
    const person = (...sameAs: readonly string[]) =>
      JSON.stringify({ "@context": "https://schema.org", "@type": "Person", name: "Hanne Solberg", sameAs });
    await ingestDocuments(store, [
      aDocument(
        "1.json",
        person("http://www.wikidata.org/entity/Q90000051", "https://en.m.wikipedia.org/wiki/Hanne_Solberg"),
      ),
      aDocument(
        "2.json",
        person("https://www.wikidata.org/wiki/Q90000051", "https://en.wikipedia.org/wiki/Hanne%20Solberg"),
      ),
      aDocument("3.json", person("https://en.wikipedia.org/wiki/Hanne_Solberg")),
    ]);
    const shown = await new GraphClient(store).data(
      `{ entities(filter: { types: [PERSON] }, first: 5) { nodes { sameAs } } }`,
    );
    const sameAs = ["https://www.wikidata.org/wiki/Q90000051", "https://en.wikipedia.org/wiki/Hanne_Solberg"];
    expect(shown).toEqual({ entities: { nodes: [{ sameAs }] } });
  });
});

describe("a person in Wikidata, in JSON-LD, on a profile page and in an article", () => {
  it.each([
    ["in this order", FORMS],
    ["the other way around", [...FORMS].reverse()],
  ])("is one profile, and the article mentions it: %s", async (_order, forms) => {
    for (const [index, text] of forms.entries()) {
      const speaker = { name: `speaker ${index}` };
      const { rejected } = await ingestDocuments(store, [aDocument(`form ${index}`, text, { speaker })]);
      expect(rejected).toEqual([]);
    }
    const shown = await new GraphClient(store).data(
      `{ people: entities(filter: { types: [PERSON] }, first: 5) { totalCount }
         entity(by: { wikidataId: "Q90000051" }) {
           ar: name(language: "ar") he: name(language: "he")
           articles(first: 1) { nodes { headline } }
           ... on Person { offices { title organization { name } } }
         } }`,
    );
    expect(shown).toEqual({
      people: { totalCount: 1 },
      entity: {
        ar: "هانه سولبيرغ",
        he: "הנה סולברג",
        articles: { nodes: [{ headline: "Ferries stop in the gale" }] },
        offices: [{ title: "Harbour master", organization: { name: "Harbour Office" } }],
      },
    });
  });
});
