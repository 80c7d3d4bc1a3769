import { describe, expect, it } from "@jest/globals";
import {
  addressOfAllFaces,
  hostOfAllFaces,
  isForTelephones,
  likelyAddressOfAllFaces,
  likelyOtherFaces,
} from "../../../../src/domain/addresses/page-faces";

describe("the addresses of one page", () => {
  it.each([
    ["https://m.tide.example/1", true],
    ["https://mobile.tide.example/1", true],
    ["https://amp.tide.example/1", true],
    ["https://www.tide.example/1/amp", true],
    ["https://www.tide.example/1?amp", true],
    ["https://www.tide.example/1?outputType=amp", true],
    ["https://tide.example/1.amp", true],
    ["https://www.google.com/amp/s/www.tide.example/1", true],
    ["https://www-tide-example.cdn.ampproject.org/c/s/m.tide.example/1", true],
    ["https://www.tide.example/1", false],
    ["https://tide.example/1", false],
  ])("have one in common: %s", (url, isForOne) => {
    expect(addressOfAllFaces(url)).toBe("https://tide.example/1");
    expect(isForTelephones(url)).toBe(isForOne);
  });

  it.each([
    ["https://tide.example/1/amp/", "https://tide.example/1/"],
    ["https://tide.example/1.amp.html?a=1&amp=1&b=2", "https://tide.example/1.html?a=1&b=2"],
    ["https://m.tide.co.example/", "https://tide.co.example/"],
  ])("keep what is of the page: %s", (url, own) => {
    expect(addressOfAllFaces(url)).toBe(own);
  });

  it.each([
    "https://m.example/@ada/1",
    "https://amp.example/",
    "https://tide.example/amp",
    "https://tide.example/stories/lamp",
    "https://tide.example/1?amplitude=2",
    "https://news.tide.example/1",
  ])("are as they were where nothing in them is for a device: %s", (url) => {
    expect(addressOfAllFaces(url)).toBe(url);
    expect(isForTelephones(url)).toBe(false);
  });

  it("are of one host", () => {
    expect(hostOfAllFaces("m.tide.example")).toBe("tide.example");
    expect(hostOfAllFaces("www.example")).toBe("www.example");
  });

  it.each([
    "https://www.tide.example/news/1",
    "https://tide.example/news/1/",
    "https://tide.example/amp/news/1",
    "https://m.tide.example/amp/news/1/amp/",
  ])("likely have one in common: %s", (url) => {
    expect(likelyAddressOfAllFaces(url)).toBe("https://tide.example/news/1");
  });

  it("are looked for in the other likely forms", () => {
    expect(likelyOtherFaces("https://www.tide.example/1/?a=1")).toEqual([
      "https://tide.example/1?a=1",
      "https://tide.example/amp/1?a=1",
      "https://tide.example/amp/1/?a=1",
    ]);
    expect(likelyOtherFaces("https://tide.example/amp/1")).toContain("https://tide.example/1");
    expect(likelyOtherFaces("https://tide.example/")).toEqual([]);
    expect(likelyOtherFaces("https://tide.example")).toEqual([]);
  });

  it("in a folder of AMP pages are for telephones, and the folder itself is not", () => {
    expect(isForTelephones("https://www.tide.example/amp/1")).toBe(true);
    for (const own of ["https://tide.example/amp/", "https://tide.example/amplifiers/1"])
      expect([isForTelephones(own), likelyAddressOfAllFaces(own)]).toEqual([false, own.replace(/\/$/, "")]);
  });
});
