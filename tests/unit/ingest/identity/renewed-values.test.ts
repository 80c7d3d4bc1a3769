import { describe, expect, it } from "@jest/globals";
import { renewedValues } from "../../../../src/ingest/identity/renew";

describe("values of an older store", () => {
  it("have one address for each page of a profile", () => {
    const sameAs = [
      "https://www.wikidata.org/entity/Q90000051",
      "https://www.wikidata.org/wiki/Q90000051",
      "https://no.m.wikipedia.org/wiki/Hanne_Solberg",
    ];
    const renewed = renewedValues.entity({ sameAs });
    expect(renewed.sameAs).toEqual([
      "https://www.wikidata.org/wiki/Q90000051",
      "https://no.wikipedia.org/wiki/Hanne_Solberg",
    ]);
    expect(renewedValues.entity(renewed)).toEqual(renewed);
  });

  it("have the number of a status on its server, of few digits too", () => {
    const url = "https://small.example/@ada/12";
    const ofPath = { platform: "MASTODON", url, nativeId: "small.example/users/ada/statuses/12" } as const;
    const renewed = renewedValues.post(ofPath);
    expect(renewed.nativeId).toBe("small.example/12");
    expect(renewedValues.post(renewed)).toEqual(renewed);
    // Another number in the address is that of something else.
    expect(renewedValues.post({ ...ofPath, nativeId: "1001" }).nativeId).toBe("1001");
  });
});
