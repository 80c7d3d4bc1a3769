import { describe, expect, it } from "@jest/globals";
import { profilePage } from "../../../../src/domain/addresses/profile-pages";

const ITEM = "https://www.wikidata.org/wiki/Q90000051";
const ARTICLE = "https://en.wikipedia.org/wiki/Hanne_Solberg";

describe("the page of a profile", () => {
  it.each([
    ["http://www.wikidata.org/entity/Q90000051", ITEM],
    ["https://www.wikidata.org/entity/Q90000051", ITEM],
    ["https://wikidata.org/wiki/Q90000051", ITEM],
    ["https://m.wikidata.org/wiki/Q90000051#sitelinks", ITEM],
    ["https://www.wikidata.org/wiki/Special:EntityData/Q90000051.json", ITEM],
    ["http://en.m.wikipedia.org/wiki/Hanne_Solberg", ARTICLE],
    ["https://en.wikipedia.org/wiki/Hanne%20Solberg?utm_source=x", ARTICLE],
    ["https://commons.m.wikimedia.org/wiki/Category:Sfax", "https://commons.wikimedia.org/wiki/Category:Sfax"],
  ])("has one form: %s", (url, page) => {
    expect(profilePage(url)).toBe(page);
    expect(profilePage(page)).toBe(page);
  });

  it.each([
    "https://www.wikidata.org/wiki/Special:Search?search=Q1",
    "https://m.tide.example/wiki/Q1",
    "https://wiki.tide.example/entity/Q1",
    "https://en.wiki.tide.org/wiki/A",
    "not an address",
  ])("stays as it is: %s", (url) => {
    expect(profilePage(url)).toBe(url);
  });
});
