import { describe, expect, it } from "@jest/globals";
import { PLATFORMS } from "../../../../src/domain/addresses/platform";
import type { Platform } from "../../../../src/domain/addresses/platform";
import {
  accountUrl,
  parseAccountUrl,
  parsePostUrl,
  postUrl,
  qualifiedPostId,
} from "../../../../src/domain/addresses/platform-urls";

type PostRow = readonly [
  url: string,
  platform: Platform,
  handle: string | undefined,
  nativeId: string,
  canonical: string,
];

const POSTS: readonly PostRow[] = [
  [
    "https://twitter.com/mfa_russia/status/1622900000000000001?s=20",
    "X",
    "mfa_russia",
    "1622900000000000001",
    "https://x.com/mfa_russia/status/1622900000000000001",
  ],
  [
    "https://mobile.twitter.com/mfa_russia/statuses/123/photo/1",
    "X",
    "mfa_russia",
    "123",
    "https://x.com/mfa_russia/status/123",
  ],
  ["http://www.x.com/i/web/status/123", "X", undefined, "123", "https://x.com/i/status/123"],
  [
    "https://mastodon.example/@anna/109800000000000001",
    "MASTODON",
    "anna@mastodon.example",
    "mastodon.example/109800000000000001",
    "https://mastodon.example/@anna/109800000000000001",
  ],
  [
    "https://mastodon.example/users/anna/statuses/109800000000000001",
    "MASTODON",
    "anna@mastodon.example",
    "mastodon.example/109800000000000001",
    "https://mastodon.example/@anna/109800000000000001",
  ],
  [
    "https://one.example/@anna@two.example/12345",
    "MASTODON",
    "anna@two.example",
    "one.example/12345",
    "https://one.example/@anna@two.example/12345",
  ],
  [
    "https://bsky.app/profile/Press.example.com/post/3kabc",
    "BLUESKY",
    "press.example.com",
    "press.example.com/3kabc",
    "https://bsky.app/profile/press.example.com/post/3kabc",
  ],
  [
    "https://bsky.app/profile/did:plc:abc/post/3kabc",
    "BLUESKY",
    undefined,
    "did:plc:abc/3kabc",
    "https://bsky.app/profile/did:plc:abc/post/3kabc",
  ],
  ...[
    "at://did:plc:abc/app.bsky.feed.post/3kabc",
    "https://embed.bsky.app/embed/did:plc:abc/app.bsky.feed.post/3kabc?id=1",
  ].map((url): PostRow => [
    url,
    "BLUESKY",
    undefined,
    "did:plc:abc/3kabc",
    "https://bsky.app/profile/did:plc:abc/post/3kabc",
  ]),
  ...[
    "https://twitter.com/statuses/123",
    "https://platform.twitter.com/embed/Tweet.html?dnt=true&id=123",
    "https://x.com/i/status/123/video/1",
  ].map((url): PostRow => [url, "X", undefined, "123", "https://x.com/i/status/123"]),
  ["https://fxtwitter.com/anna/status/123", "X", "anna", "123", "https://x.com/anna/status/123"],
  ...[
    "https://mastodon.example/users/anna/statuses/12345/activity",
    "https://mastodon.example/@anna/12345/embed",
    "https://mastodon.example/web/@anna/12345",
  ].map((url): PostRow => [
    url,
    "MASTODON",
    "anna@mastodon.example",
    "mastodon.example/12345",
    "https://mastodon.example/@anna/12345",
  ]),
  [
    "https://mastodon.example/ap/users/116/statuses/12345",
    "MASTODON",
    undefined,
    "mastodon.example/12345",
    "https://mastodon.example/ap/users/116/statuses/12345",
  ],
  [
    "https://instagram.com/p/CoDe_1-x/?igsh=1",
    "INSTAGRAM",
    undefined,
    "CoDe_1-x",
    "https://www.instagram.com/p/CoDe_1-x/",
  ],
  ["https://www.instagram.com/anna.k/reel/CoDe/", "INSTAGRAM", "anna.k", "CoDe", "https://www.instagram.com/p/CoDe/"],
  [
    "https://ar-ar.facebook.com/press/posts/a-title/123456",
    "FACEBOOK",
    "press",
    "123456",
    "https://www.facebook.com/press/posts/123456",
  ],
  [
    "https://m.facebook.com/story.php?story_fbid=123&id=456",
    "FACEBOOK",
    "456",
    "123",
    "https://www.facebook.com/456/posts/123",
  ],
  [
    "https://www.facebook.com/press/videos/123/",
    "FACEBOOK",
    "press",
    "123",
    "https://www.facebook.com/press/videos/123",
  ],
  ["https://www.facebook.com/watch/?v=123", "FACEBOOK", undefined, "123", "https://www.facebook.com/watch/?v=123"],
  [
    "https://www.facebook.com/groups/news/permalink/123/",
    "FACEBOOK",
    undefined,
    "123",
    "https://www.facebook.com/groups/news/posts/123",
  ],
  [
    "https://www.threads.net/@anna.k/post/CoDe",
    "THREADS",
    "anna.k",
    "CoDe",
    "https://www.threads.com/@anna.k/post/CoDe",
  ],
  [
    "https://t.me/s/Press_Channel/123",
    "TELEGRAM",
    "Press_Channel",
    "press_channel/123",
    "https://t.me/Press_Channel/123",
  ],
  ["https://t.me/c/1234567/89", "TELEGRAM", undefined, "c/1234567/89", "https://t.me/c/1234567/89"],
  [
    "https://youtu.be/abcdefghi-1?t=5",
    "YOUTUBE",
    undefined,
    "abcdefghi-1",
    "https://www.youtube.com/watch?v=abcdefghi-1",
  ],
  [
    "https://m.youtube.com/watch?feature=share&v=abcdefghi_1",
    "YOUTUBE",
    undefined,
    "abcdefghi_1",
    "https://www.youtube.com/watch?v=abcdefghi_1",
  ],
  [
    "https://m.youtube.com/watch?v=abcdefghi_1&lc=UgxABCDEFGHIJKL.9mnop&t=3",
    "YOUTUBE",
    undefined,
    "abcdefghi_1/UgxABCDEFGHIJKL.9mnop",
    "https://www.youtube.com/watch?v=abcdefghi_1&lc=UgxABCDEFGHIJKL.9mnop",
  ],
  [
    "https://www.youtube.com/shorts/abcdefghi01",
    "YOUTUBE",
    undefined,
    "abcdefghi01",
    "https://www.youtube.com/watch?v=abcdefghi01",
  ],
  [
    "https://www.tiktok.com/@anna.k/video/123?lang=ar",
    "TIKTOK",
    "anna.k",
    "123",
    "https://www.tiktok.com/@anna.k/video/123",
  ],
  ["https://vk.com/wall-12_345", "VK", undefined, "-12_345", "https://vk.com/wall-12_345"],
  ["https://m.vk.com/press?w=wall-12_345%2Fall", "VK", undefined, "-12_345", "https://vk.com/wall-12_345"],
  [
    "https://www.linkedin.com/posts/anna-k_news-activity-7100000000000000001-AbCd",
    "LINKEDIN",
    undefined,
    "activity:7100000000000000001",
    "https://www.linkedin.com/feed/update/urn:li:activity:7100000000000000001",
  ],
  [
    "https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A71/",
    "LINKEDIN",
    undefined,
    "share:71",
    "https://www.linkedin.com/feed/update/urn:li:share:71",
  ],
  [
    "https://old.reddit.com/r/news/comments/abc123/a_title/",
    "REDDIT",
    undefined,
    "abc123",
    "https://www.reddit.com/comments/abc123",
  ],
  [
    "https://www.reddit.com/r/news/comments/abc123/a_title/def456/",
    "REDDIT",
    undefined,
    "abc123/def456",
    "https://www.reddit.com/comments/abc123/comment/def456",
  ],
  [
    "https://www.reddit.com/comments/abc123/comment/def456",
    "REDDIT",
    undefined,
    "abc123/def456",
    "https://www.reddit.com/comments/abc123/comment/def456",
  ],
  ["https://redd.it/abc123", "REDDIT", undefined, "abc123", "https://www.reddit.com/comments/abc123"],
];

const ACCOUNTS: readonly (readonly [url: string, platform: Platform, handle: string, canonical: string])[] = [
  ["https://twitter.com/mfa_russia?lang=ar", "X", "mfa_russia", "https://x.com/mfa_russia"],
  ["https://mastodon.example/@anna", "MASTODON", "anna@mastodon.example", "https://mastodon.example/@anna"],
  ["https://one.example/@anna@two.example", "MASTODON", "anna@two.example", "https://two.example/@anna"],
  [
    "https://bsky.app/profile/press.example.com",
    "BLUESKY",
    "press.example.com",
    "https://bsky.app/profile/press.example.com",
  ],
  ["https://www.instagram.com/anna.k/", "INSTAGRAM", "anna.k", "https://www.instagram.com/anna.k/"],
  ["https://facebook.com/profile.php?id=123", "FACEBOOK", "123", "https://www.facebook.com/profile.php?id=123"],
  ["https://www.threads.net/@anna.k", "THREADS", "anna.k", "https://www.threads.com/@anna.k"],
  ["https://telegram.me/press_channel", "TELEGRAM", "press_channel", "https://t.me/press_channel"],
  ["https://www.youtube.com/@Press", "YOUTUBE", "Press", "https://www.youtube.com/@Press"],
  [
    "https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv",
    "YOUTUBE",
    "UCabcdefghijklmnopqrstuv",
    "https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv",
  ],
  ["https://www.tiktok.com/@anna.k", "TIKTOK", "anna.k", "https://www.tiktok.com/@anna.k"],
  ["https://vk.com/press", "VK", "press", "https://vk.com/press"],
  ["https://fr.linkedin.com/in/anna-k/", "LINKEDIN", "anna-k", "https://www.linkedin.com/in/anna-k"],
  ["https://www.linkedin.com/company/press/", "LINKEDIN", "company/press", "https://www.linkedin.com/company/press"],
  ["https://www.reddit.com/u/anna_k", "REDDIT", "anna_k", "https://www.reddit.com/user/anna_k"],
];

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
