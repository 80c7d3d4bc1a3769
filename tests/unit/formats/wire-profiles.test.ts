import { expect, it } from "@jest/globals";
import type { Read } from "../../../src/formats/format-reader";
import { readDocument } from "../../corpus/reading";

const read = async (document: string): Promise<readonly Read[]> =>
  (await readDocument(Buffer.from(document), { name: "wire" })).reads;

const NAMESPACE = 'xmlns="http://iptc.org/std/nar/2006-10-01/"';

const conceptItem = (concept: string, status = "usable") =>
  `<conceptItem ${NAMESPACE} guid="urn:quay:1" version="1" xml:lang="en"><catalog><scheme alias="quay"
    uri="https://cv.quay.example/people/"/></catalog><itemMeta><pubStatus qcode="stat:${status}"/></itemMeta>
    <concept>${concept}</concept></conceptItem>`;

it("A person of NewsML-G2 becomes a profile with names, definition, addresses and date of birth.", async () => {
  const reads = await read(
    conceptItem(`<conceptId qcode="quay:77"/><type qcode="cpnat:person"/><name xml:lang="en">Ana Prado</name>
      <name xml:lang="ar">آنا برادو</name><name xml:lang="en">A. Prado</name><name role="nrol:sort">Prado, Ana</name>
      <definition xml:lang="en">Harbour
        master.</definition><sameAs qcode="wd:Q77"><name>PRADO, Ana</name></sameAs>
      <sameAs uri="https://people.example/ana"/><personDetails><born>1971-05-04</born></personDetails>`),
  );
  expect(reads).toMatchObject([
    {
      outcome: "item",
      draft: {
        type: "Person",
        names: { en: "Ana Prado", ar: "آنا برادو" },
        aliases: { en: ["A. Prado", "PRADO, Ana"] },
        descriptions: { en: "Harbour master." },
        bornAt: { instant: "1971-05-04T00:00:00.000Z", precision: "DAY" },
        sameAs: [
          "https://cv.quay.example/people/77",
          "https://www.wikidata.org/wiki/Q77",
          "https://people.example/ana",
        ],
      },
    },
  ]);
});

it("Places of a knowledge item become profiles, and what has no type is skipped by its kind.", async () => {
  const reads = await read(
    `<knowledgeItem ${NAMESPACE} guid="urn:quay:2" xml:lang="en"><itemMeta/><conceptSet>
      <concept><conceptId uri="https://geo.example/9"/><type qcode="cpnat:geoArea"/><type qcode="loctyp:City"/><name>Port</name>
        <broader qcode="iso3166-1a2:ML"/><geoAreaDetails><position latitude="12.65" longitude="-8"/></geoAreaDetails></concept>
      <concept><type qcode="cpnat:poi"/><name>Quay 4</name><POIDetails><position latitude="99" longitude="0"/></POIDetails></concept>
      <concept><type qcode="cpnat:event"/><name>Regatta</name></concept>
      <concept><type qcode="cpnat:organisation"/></concept></conceptSet></knowledgeItem>`,
  );
  expect(reads).toMatchObject([
    {
      draft: {
        ...{ type: "Place", placeKind: "CITY", names: { en: "Port" }, country: "iso3166:ML" },
        ...{ coordinates: { latitude: 12.65, longitude: -8 }, sameAs: ["https://geo.example/9"] },
      },
    },
    { draft: { type: "Place", placeKind: "OTHER", names: { en: "Quay 4" } } },
    { outcome: "skipped", kind: "concept (event)" },
    { outcome: "skipped", kind: "concept (organisation)" },
  ]);
  expect(reads[1]).not.toHaveProperty("draft.coordinates");
});

it("A canceled concept is skipped.", async () => {
  const concept = '<type qcode="cpnat:person"/><name>Ana</name>';
  expect(await read(conceptItem(concept, "canceled"))).toMatchObject([
    { outcome: "skipped", kind: "canceled concept (person)" },
  ]);
});

it("Whom an item of ninjs names by an address becomes a profile in passing; a name alone does not.", async () => {
  const reads = await read(
    JSON.stringify({
      ...{ uri: "urn:quay:3", type: "text", language: "en", headline: "Ferry resumes", body_text: "It sails." },
      people: [
        { name: "Ana Prado", uri: "http://www.wikidata.org/entity/Q77" },
        { name: "Bo Li" },
        { name: "Cy Ray", rel: "author", uri: "https://people.example/cy" },
      ],
      places: [{ name: "Port", uri: "https://geo.example/9", geojson: { type: "Point", coordinates: [-8, 12.65] } }],
    }),
  );
  expect(reads.map((one) => (one.outcome === "item" ? [one.draft.type, one.isPartial] : one))).toEqual([
    ["Article", undefined],
    ["Person", true],
    ["Place", true],
  ]);
  expect(reads[2]).toMatchObject({ draft: { names: { en: "Port" }, coordinates: { latitude: 12.65, longitude: -8 } } });
});
