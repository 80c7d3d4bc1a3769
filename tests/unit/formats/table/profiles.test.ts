import { describe, expect, it } from "@jest/globals";
import type { Read } from "../../../../src/formats/format-reader";
import { inOneChunk } from "../../../../src/formats/reading/decoding/decode-text";
import { tableKind } from "../../../../src/formats/table/header";
import { table } from "../../../../src/formats/table/table-reader";

async function readsOf(text: string): Promise<Read[]> {
  const reads: Read[] = [];
  for await (const read of table.read(inOneChunk(Buffer.from(text)), { name: "people" })) reads.push(read);
  return reads;
}

describe("a table of profiles", () => {
  it("has countries, days, pictures and accounts", async () => {
    const header = "type,name,wikidata id,country,born,image,twitter,Facebook URL,mastodon";
    const ada =
      "Person,Ada Marin,Q900001,Egypt,1980-05-04,https://quay.example/a.jpg,@ada_m,https://www.facebook.com/adam,ada@port.example";
    const firm = "Organization,Quay Office,,ZZ,,,,,";
    expect(await readsOf([header, ada, firm, ""].join("\n"))).toMatchObject([
      {
        draft: {
          wikidataId: "Q900001",
          country: "iso3166:EG",
          bornAt: { instant: "1980-05-04T00:00:00.000Z", precision: "DAY" },
          image: { url: "https://quay.example/a.jpg" },
          accounts: [
            { platform: "X", handle: "ada_m" },
            { platform: "FACEBOOK", handle: "adam" },
            { platform: "MASTODON", handle: "ada@port.example" },
          ],
        },
      },
      { draft: { names: { und: "Quay Office" } }, warnings: [{ field: "country" }] },
    ]);
  });

  it("has places on the map, with a comma or as numbers of JSON", async () => {
    const place = {
      draft: { type: "Place", country: "wikidata:Q79", coordinates: { latitude: 31.4, longitude: 30.42 } },
    };
    const csv = 'type;name;name:ar;nationality;lat;lng\nplace;Quay;رصيف;Q79;"31,4";"30,42"';
    const json = { type: "place", "name:en": "Quay", country: "Q79", latitude: 31.4, longitude: 30.42 };
    expect(await readsOf(csv)).toMatchObject([place]);
    expect(await readsOf(JSON.stringify(json))).toMatchObject([place]);
    const [far] = await readsOf(csv.replace("31,4", "131,4"));
    expect(far).toHaveProperty("warnings");
    expect(far).not.toHaveProperty("draft.coordinates");
  });

  it("is none of airports, which have a type, a name and a country too", () => {
    expect(tableKind(["type", "name", "country", "latitude", "longitude"])).toBeUndefined();
  });
});
