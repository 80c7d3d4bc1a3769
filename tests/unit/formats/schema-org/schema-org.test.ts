import { describe, expect, it } from "@jest/globals";
import type { ItemDraft } from "../../../../src/domain/draft";
import type { Read } from "../../../../src/formats/format-reader";
import { detectFormat } from "../../../../src/formats/registry";
import { schemaOrg } from "../../../../src/formats/schema-org/schema-org-reader";
import { inOneChunk } from "../../../../src/formats/reading/decoding/decode-text";

describe("a document of schema.org", () => {
  it.each<[string, string]>([
    ["a context with a slash", '{"@context":"http://schema.org/","@type":"Person","name":"Ada"}'],
    ["a list of contexts", '{"@context":["https://schema.org",{"@language":"ar"}],"@type":"Person","name":"Ada"}'],
    ["a vocabulary", '{"@context":{"@vocab":"https://schema.org/"},"@type":"Person","name":"Ada"}'],
    [
      "the file of the context",
      '{"@context":"https://schema.org/docs/jsonldcontext.jsonld","@type":"Person","name":"Ada"}',
    ],
    ["the type by its address", '[{"@type":"http://schema.org/Person","http://schema.org/name":"Ada"}]'],
    ["a context at the end", '{"@graph":[{"@type":"Person","name":"Ada"}],"@context":"https://schema.org"}'],
    ["no context", '{"@type":"Person","name":"Ada"}'],
    ["no signs at its words", '{"@context":"https://schema.org","type":"Person","name":"Ada"}'],
    ["a comment before it", '/* Ada */ {"@context":"https://schema.org","@type":"Person","name":"Ada"}'],
    [
      "a script around it",
      '<script type="application/ld+json">{"@context":"https://schema.org","@type":"Person","name":"Ada"}</script>',
    ],
  ])("is recognised and read with %s", async (_form, text) => {
    expect(detectFormat(Buffer.from(text), { name: "a" })?.name).toBe("schema-org");
    expect(await draftsOf(text)).toMatchObject([{ type: "Person", names: expect.anything() }]);
  });

  it.each([
    [
      "ActivityStreams",
      '{"@context":["https://www.w3.org/ns/activitystreams",{"schema":"http://schema.org#"}],"type":"Person","name":"A"}',
    ],
    ["a vocabulary of another", '{"@context":"https://example.org/terms","@type":"Thing"}'],
    ["JSON without types", '{"name":"Ada"}'],
  ])("is not %s", (_what, text) => {
    expect(detectFormat(Buffer.from(text), { name: "a" })?.name).not.toBe("schema-org");
  });

  it("may have an object of one document in many places, which is read once", async () => {
    const graph = [
      { "@type": "Article", headline: "One", author: { "@id": "#a" } },
      { "@type": "Article", headline: "Two", author: { "@id": "#a" } },
      { "@type": "Person", "@id": "#a", name: "Mona Carter", sameAs: "https://www.wikidata.org/wiki/Q90000041" },
    ];
    const drafts = await draftsOf({ "@graph": graph });
    expect(drafts.map(({ type }) => type)).toEqual(["Article", "Person", "Article"]);
    expect(drafts[2]).toMatchObject({ authors: ["Mona Carter"] });
  });

  it("gives no profile to an author of whom it says the name alone", async () => {
    const article = { "@type": "Article", headline: "One", author: { "@id": "#a" } };
    const reads = await readsOf([article, { "@type": "Person", "@id": "#a", name: "John" }]);
    expect(reads).toMatchObject([
      { outcome: "item", draft: { authors: ["John"] } },
      { outcome: "skipped", kind: "person with a name alone" },
    ]);
  });

  it("does not take an id within the site for an address", async () => {
    const text = JSON.stringify({ "@context": CONTEXT, "@type": "Person", "@id": "/people/276", name: "Ada" });
    const reads: Read[] = [];
    for await (const read of schemaOrg.read(inOneChunk(Buffer.from(text)), { name: "a", url: "https://a.example/b" }))
      reads.push(read);
    expect(reads).toEqual([{ outcome: "item", draft: { type: "Person", names: { und: "Ada" } }, place: "line 1" }]);
  });

  it("keeps what it can mend, and says what it cannot", async () => {
    expect(await draftsOf('{"@context":"https://schema.org","@type":"Person","name":"Ada\nB.",}')).toMatchObject([
      { names: { und: "Ada B." } },
    ]);
    const lines = [
      '{"@context":"https://schema.org","@type":"Person","name":"Ada"}',
      '{"@type": oops',
      '{"@type":"Person","name":"Bo"}',
    ];
    const reads = await readsOf(lines.join("\n"));
    expect(reads.map(({ outcome }) => outcome)).toEqual(["item", "rejection", "item"]);
  });
});

describe("a profile of schema.org", () => {
  it.each<[string, unknown, object]>([
    [
      "a name in two languages",
      {
        name: [
          { "@value": "Ada", "@language": "en" },
          { "@value": "آدا", "@language": "ar" },
        ],
      },
      { names: { en: "Ada", ar: "آدا" } },
    ],
    [
      "a name by language",
      { name: { en: "Ada", ar: ["آدا", "عدا"] } },
      { names: { en: "Ada", ar: "آدا" }, aliases: { ar: ["عدا"] } },
    ],
    ["the parts of a name", { givenName: "Ada", familyName: "Byron" }, { names: { und: "Ada Byron" } }],
    ["the language of the document", { name: "أدا", inLanguage: "ar-EG" }, { names: { ar: "أدا" } }],
    ["a name in another script than the document", { name: "Ada", inLanguage: "ar" }, { names: { und: "Ada" } }],
    ["HTML in its name", { name: "<b>Ada</b> &amp; Co<script>x()</script>" }, { names: { und: "Ada & Co" } }],
    ["control characters in its name", { name: "A\u0000d\u0007a" }, { names: { und: "Ada" } }],
    [
      "a number in Wikidata",
      { name: "Ada", identifier: { "@type": "PropertyValue", propertyID: "Wikidata", value: "Q7259" } },
      { wikidataId: "Q7259" },
    ],
    ["an id in Wikidata", { name: "Ada", "@id": "wd:Q7259" }, { wikidataId: "Q7259" }],
    [
      "two numbers in Wikidata",
      { name: "Ada", sameAs: ["https://www.wikidata.org/wiki/Q1", "https://www.wikidata.org/wiki/Q2"] },
      { wikidataId: undefined },
    ],
    [
      "accounts",
      { name: "Ada", sameAs: ["https://twitter.com/ada", "https://t.me/adabyron"] },
      {
        accounts: [
          { platform: "X", handle: "ada" },
          { platform: "TELEGRAM", handle: "adabyron" },
        ],
      },
    ],
    [
      "a script for an address",
      { name: "Ada", url: "javascript:alert(1)", image: "data:image/png,x" },
      { sameAs: undefined, image: undefined },
    ],
    ["an id within the document", { name: "Ada", "@id": "https://ada.example/#me" }, { sameAs: undefined }],
    ["a code for its country", { name: "Ada", nationality: "GB" }, { country: "iso3166:GB" }],
    ["an old code for its country", { name: "Ada", nationality: "UK" }, { country: "iso3166:GB" }],
    ["its country in Arabic", { name: "Ada", nationality: { name: "فرنسا" } }, { country: "iso3166:FR" }],
    ["no country", { name: "Ada", nationality: "Harbourland" }, { country: undefined }],
    [
      "a title and an office",
      { name: "Ada", jobTitle: "Mayor", worksFor: { "@id": "http://www.wikidata.org/entity/Q5" } },
      { offices: [{ titles: { und: "Mayor" }, organization: "wikidata:Q5" }] },
    ],
    [
      "two titles",
      { name: "Ada", jobTitle: ["Mayor", "Judge"] },
      { offices: [{ titles: { und: "Mayor" } }, { titles: { und: "Judge" } }] },
    ],
    [
      "a role",
      {
        name: "Ada",
        worksFor: {
          "@type": "OrganizationRole",
          roleName: "Chair",
          startDate: "2001",
          worksFor: { name: "Port", sameAs: "https://www.wikidata.org/wiki/Q6" },
        },
      },
      { offices: [{ titles: { und: "Chair" }, organization: "wikidata:Q6", startedAt: { precision: "YEAR" } }] },
    ],
  ])("with %s", async (_what, person, expected) => {
    const [draft] = await draftsOf({ "@type": "Person", ...(person as object) });
    expect({ ...EMPTY, ...draft }).toMatchObject(expected);
  });

  it.each([
    [
      "objects for texts",
      { name: { "@type": "Thing" }, birthDate: {}, sameAs: {}, image: [{}], jobTitle: {}, nationality: [] },
    ],
    ["numbers for all", { name: 7, birthDate: 1, sameAs: 3, image: 4, jobTitle: 5, worksFor: 6, "@id": 8 }],
    ["nulls for all", { name: null, birthDate: null, sameAs: null, image: null, jobTitle: null, "@id": null }],
    ["a name of a million letters", { name: "a".repeat(1_000_000) }],
  ])("is skipped as one without a name where it has %s", async (_what, person) => {
    const reads = await readsOf({ "@type": "Person", ...person });
    expect(reads).toMatchObject([{ outcome: "skipped", kind: "person without a name" }]);
  });

  it("works for an organisation that becomes a profile by its web site, and not by its name alone", async () => {
    const worksFor = { "@type": "Organization", name: "Port of Brae", url: "https://port.example/" };
    const drafts = await draftsOf([
      { "@type": "Person", name: "Ada", jobTitle: "Pilot", worksFor },
      { "@type": "Person", name: "Ben", jobTitle: "Pilot", worksFor: { "@type": "Organization", name: "Tide" } },
      { "@type": "Organization", name: "Yard", founder: { "@type": "Person", name: "Cy", url: "https://cy.example/" } },
    ]);
    expect(drafts).toMatchObject([
      { type: "Person", names: { und: "Ada" }, offices: [{ organization: "url:https://port.example/" }] },
      { type: "Organization", names: { und: "Port of Brae" }, sameAs: ["https://port.example/"] },
      { type: "Person", names: { und: "Ben" } },
      { type: "Organization", names: { und: "Yard" } },
    ]);
  });

  it("has no address that its organisation or a colleague has", async () => {
    const drafts = await draftsOf([
      { "@type": "Organization", name: "The Tide", url: "https://tide.example/" },
      { "@type": "Person", name: "Mona Carter", url: "https://tide.example/", sameAs: "https://team.example/" },
      { "@type": "Person", name: "Ali Rahman", sameAs: ["https://team.example/", "https://ali.example/"] },
    ]);
    expect(drafts.map((draft) => ("sameAs" in draft ? draft.sameAs : undefined))).toEqual([
      ["https://tide.example/"],
      undefined,
      ["https://ali.example/"],
    ]);
  });

  it("says which date is none", async () => {
    const [read] = await readsOf({ "@type": "Person", name: "Ada", birthDate: "long ago" });
    expect(read).toMatchObject({
      outcome: "item",
      warnings: [
        {
          code: "VALUE_LEFT_OUT",
          text: 'birthDate: expected a date, got "long ago"',
          field: "birthDate",
          value: '"long ago"',
        },
      ],
    });
  });

  it.each<[string, object, object]>([
    [
      "City",
      { geo: { latitude: "48,85", longitude: 2.35 } },
      { placeKind: "CITY", coordinates: { latitude: 48.85, longitude: 2.35 } },
    ],
    ["Country", { name: "Türkiye" }, { placeKind: "COUNTRY" }],
    [
      "AdministrativeArea",
      { containedInPlace: { "@type": "Country", name: "Spain" } },
      { placeKind: "REGION", country: "iso3166:ES" },
    ],
    [
      "Park",
      { containedInPlace: { "@type": "City", containedInPlace: { "@type": "Country", name: "Spain" } } },
      { placeKind: "OTHER", country: "iso3166:ES" },
    ],
    ["Museum", { latitude: 1, longitude: 2 }, { placeKind: "OTHER", coordinates: { latitude: 1, longitude: 2 } }],
  ])("may be a %s", async (type, place, expected) => {
    expect(await draftsOf({ "@type": type, name: "A place", ...place })).toMatchObject([
      { type: "Place", ...expected },
    ]);
  });

  it.each([
    "NewsMediaOrganization",
    "SportsTeam",
    "PoliticalParty",
    "Corporation",
    "Restaurant",
    "BankOrCreditUnion",
    "FastFoodRestaurant",
    "GasStation",
  ])("of the type %s is an organisation", async (type) => {
    expect(await draftsOf({ "@type": type, name: "A name" })).toMatchObject([{ type: "Organization" }]);
  });
});

describe("what schema.org has and we have no type for", () => {
  it.each([
    ["Event", "calendar event"],
    ["Product", "product"],
    ["JobPosting", "job posting"],
    ["WebPage", "web page"],
    ["ImageObject", "picture"],
    ["toString", "to string"],
  ])("%s is skipped by its kind", async (type, kind) => {
    expect(await readsOf({ "@type": type, name: "A name" })).toMatchObject([{ outcome: "skipped", kind }]);
  });

  it("holds what we have a type for", async () => {
    const list = {
      "@type": "ItemList",
      itemListElement: [
        { "@type": "ListItem", position: 1, item: { "@type": "Person", name: "Ada" } },
        { "@type": "ListItem", position: 2, url: "https://a.example/" },
        { "@type": "Place", name: "Port" },
      ],
    };
    expect(await draftsOf(list)).toMatchObject([{ type: "Person" }, { type: "Place" }]);
  });

  it("is a rejection where it is no object, and costs no other", async () => {
    const reads = await readsOf([7, {}, { "@type": "Person", name: "Ada" }]);
    expect(reads.map(({ outcome }) => outcome)).toEqual(["rejection", "rejection", "item"]);
  });
});

/** Members that are to be absent. */
const EMPTY = { wikidataId: undefined, sameAs: undefined, image: undefined, country: undefined };

async function readsOf(value: unknown): Promise<Read[]> {
  const text =
    typeof value === "string"
      ? value
      : JSON.stringify(
          Array.isArray(value)
            ? { "@context": CONTEXT, "@graph": value }
            : { "@context": CONTEXT, ...(value as object) },
        );
  const reads: Read[] = [];
  for await (const read of schemaOrg.read(inOneChunk(Buffer.from(text)), { name: "a.json" })) reads.push(read);
  return reads;
}

const CONTEXT = "https://schema.org";

async function draftsOf(value: unknown): Promise<ItemDraft[]> {
  return (await readsOf(value)).flatMap((read) => (read.outcome === "item" ? [read.draft] : []));
}
