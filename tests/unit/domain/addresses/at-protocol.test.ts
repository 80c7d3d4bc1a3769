import { describe, expect, it } from "@jest/globals";
import {
  isAtDatetime,
  isAtHandle,
  isAtIdentifier,
  isDid,
  isLanguageTag,
  isNsid,
  isRecordKey,
  isTid,
  parseAtUri,
} from "../../../../src/domain/addresses/at-protocol";

describe("the names of the AT Protocol", () => {
  it.each([
    ["handle", isAtHandle, ["harbour.bsky.social", "Ada.Example", "a-b.example"], ["ada", "-a.example", "a.1", "a..b"]],
    ["DID", isDid, ["did:plc:abc234", "did:web:ada.example"], ["did:plc:", "did:PLC2:a", "did:web:a%zz", "plc:a"]],
    ["account", isAtIdentifier, ["ada.example", "did:web:ada.example"], ["did:web:", "@ada.example"]],
    ["collection", isNsid, ["app.bsky.feed.post"], ["feed.post", "app.bsky.feed.p_st", "1app.bsky.feed"]],
    ["record key", isRecordKey, ["3kabc", "self", "a:b~c"], [".", "..", "a b", "a/b", ""]],
    ["TID", isTid, ["3kabcdefghijk"], ["3kabc", "0kabcdefghijk", "zkabcdefghijk"]],
    ["language", isLanguageTag, ["ar", "zh-Hant", "i-default"], ["arabic", "ar-", "sl-rozaj-rozaj", "en-a-bc-a-cd"]],
    [
      "date",
      isAtDatetime,
      ["2024-03-01T08:00:00Z", "2024-03-01T08:00:00.123+02:00"],
      [
        "2024-03-01",
        "2024-03-01T08:00:00",
        "2024-13-01T08:00:00Z",
        "2024-03-01T08:00:00-00:00",
        "0000-01-01T00:00:00+01:00",
      ],
    ],
  ])("tells what is a %s", (_name, is, valid, invalid) => {
    expect(valid.filter((text) => !is(text))).toEqual([]);
    expect(invalid.filter((text) => is(text))).toEqual([]);
  });

  it("parts an address into account, collection and key", () => {
    expect(parseAtUri("at://did:plc:abc234/app.bsky.feed.post/3kabc")).toEqual({
      authority: "did:plc:abc234",
      collection: "app.bsky.feed.post",
      key: "3kabc",
    });
    expect(parseAtUri("at://ada.example")).toEqual({ authority: "ada.example" });
  });

  it.each([
    "https://ada.example",
    "at://ada",
    "at://ada.example/",
    "at://ada.example/app.bsky.feed.post/a/b",
    "at:///",
  ])("takes %s for none", (text) => expect(parseAtUri(text)).toBeUndefined());
});
