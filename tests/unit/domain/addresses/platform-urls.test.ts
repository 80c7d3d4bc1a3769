import { describe, expect, it } from "@jest/globals";
import { ACCOUNTS, POSTS } from "../../../builders/platform-addresses";
import { PLATFORMS } from "../../../../src/domain/addresses/platform";
import {
  accountUrl,
  parseAccountUrl,
  parsePostUrl,
  postUrl,
  qualifiedPostId,
} from "../../../../src/domain/addresses/platform-urls";

describe("parsePostUrl", () => {
  it.each(POSTS)("reads %s", (url, platform, handle, nativeId, canonical) => {
    expect(parsePostUrl(url)).toEqual({
      platform,
      ...(handle === undefined ? {} : { handle }),
      nativeId,
      url: canonical,
    });
  });

  it.each(POSTS)("reads the canonical form of %s as the same post", (url) => {
    const post = parsePostUrl(url);
    expect(parsePostUrl(post?.url ?? "")).toMatchObject({
      platform: post?.platform,
      nativeId: post?.nativeId,
      url: post?.url,
    });
  });

  it.each([
    "https://x.com/mfa_russia",
    "https://x.com.example.org/a/status/1",
    "https://example.org/news/2023/02/07",
    "https://medium.com/@anna/12345",
    "https://www.youtube.com/watch?v=short",
    "https://www.youtube.com/feed/subscriptions",
    "not a url",
    "at://did:plc:abc/app.bsky.feed.like/3k",
    "https://mastodon.example/@anna/%E0%A4%A",
  ])("reads no post in %s", (url) => {
    expect(parsePostUrl(url)).toBeUndefined();
  });
});

describe("parseAccountUrl", () => {
  it.each(ACCOUNTS)("reads %s", (url, platform, handle, canonical) => {
    expect(parseAccountUrl(url)).toEqual({ platform, handle, url: canonical });
  });

  it.each([
    "https://x.com/home",
    "https://x.com/",
    "https://x.com/a/status/1",
    "https://www.instagram.com/explore/",
    "https://www.facebook.com/sharer.php?u=x",
    "https://vk.com/wall-1_2",
    "https://t.me/joinchat",
    "https://bsky.app/profile/did:plc:abc",
    "https://medium.com/@anna",
    "https://example.org/anna",
    "",
  ])("reads no account in %j", (url) => {
    expect(parseAccountUrl(url)).toBeUndefined();
  });
});

describe("postUrl and accountUrl", () => {
  it("know every platform but OTHER", () => {
    const known = PLATFORMS.filter(
      (platform) =>
        accountUrl(platform, "anna@mastodon.example") !== undefined &&
        postUrl(platform, "anna@mastodon.example", "12") !== undefined,
    );
    expect(known).toEqual(PLATFORMS.filter((platform) => platform !== "OTHER"));
  });

  it("take handles with their sign", () => {
    expect(postUrl("X", "@mfa_russia", "1")).toBe("https://x.com/mfa_russia/status/1");
    expect(accountUrl("TIKTOK", "@anna")).toBe("https://www.tiktok.com/@anna");
  });

  it("let no handle or id leave its place in the address", () => {
    expect(postUrl("X", "a/../b?c", "1#x")).toBe("https://x.com/a%2F..%2Fb%3Fc/status/1%23x");
    expect(accountUrl("MASTODON", "anna@evil.example/path?")).toBeUndefined();
  });

  it("have no address where a handle is needed and none is known", () => {
    expect(postUrl("MASTODON", "anna", "1")).toBeUndefined();
    expect(postUrl("TIKTOK", "", "1")).toBeUndefined();
    expect(postUrl("X", "anna", "")).toBeUndefined();
    expect(accountUrl("X", "")).toBeUndefined();
  });
});

describe("the id of a post of Bluesky", () => {
  const url = "https://bsky.app/profile/ada.example/post/3kabc";

  it("keeps its DID, for the handle in an address may pass to another account", () => {
    for (const id of ["did:plc:abc/3kabc", "at://did:plc:abc/app.bsky.feed.post/3kabc"])
      expect(qualifiedPostId("BLUESKY", id, { url })).toBe("did:plc:abc/3kabc");
  });

  it("is that of the address where the two name two posts, or the id has no DID", () => {
    for (const id of ["did:plc:abc/3kother", "eve.example/3kabc", "3kabc", "did:plc:abc", "/"])
      expect(qualifiedPostId("BLUESKY", id, { url })).toBe("ada.example/3kabc");
  });
});
