import { describe, expect, it } from "@jest/globals";
import { htmlBlocks } from "../../../../../src/formats/reading/html/html-blocks";

const QUOTE =
  '<blockquote class="twitter-tweet"><p>We have landed.</p>— Desk (@desk) <a href="https://x.com/desk/status/20">7 Feb 2023</a></blockquote>';

describe("a post that only a script, a click or a plugin shows", () => {
  it.each<[string, string, string]>([
    ["an element with the number of a post of X", '<div class="tweet-box" data-tweet-id="20"></div>', "X 20"],
    ["a frame that is still empty", '<iframe data-tweet-id="20" src="about:blank"></iframe>', "X 20"],
    [
      "an element of its own name",
      '<twitter-widget class="twitter-tweet" data-tweet-id="20"></twitter-widget>',
      "X 20",
    ],
    ["a call of the script of X", '<script>twttr.widgets.createTweet("20", box)</script>', "X 20"],
    ["an editor's attribute", '<div data-oembed-url="https://twitter.com/desk/status/20"></div>', "X 20"],
    [
      "an editor's element",
      '<figure><oembed url="https://www.youtube.com/watch?v=dQw4w9WgXcQ"></oembed></figure>',
      "YOUTUBE dQw4w9WgXcQ",
    ],
    [
      "a player that is loaded late",
      '<div class="abc-youtube-player" data-id="dQw4w9WgXcQ"></div>',
      "YOUTUBE dQw4w9WgXcQ",
    ],
    [
      "a number in a class of players",
      '<div class="lazy-youtube" data-embed="dQw4w9WgXcQ"></div>',
      "YOUTUBE dQw4w9WgXcQ",
    ],
    [
      "a plugin that waits for consent",
      '<div data-src-abc="https://www.youtube.com/embed/dQw4w9WgXcQ">Accept cookies of YouTube.</div>',
      "YOUTUBE dQw4w9WgXcQ",
    ],
    [
      "a frame that waits for consent",
      '<iframe data-cookieblock-src="https://www.instagram.com/p/Abc_1/embed"></iframe>',
      "INSTAGRAM Abc_1",
    ],
    ["the box of VK", '<div id="vk_post_-1_45616"></div>', "VK -1_45616"],
    [
      "a link for a service of embeds",
      '<a href="https://x.com/desk/status/20" data-iframely-url="https://cdn.example/x"></a>',
      "X 20",
    ],
    ["a card in AMP", '<amp-embedly-card data-url="https://x.com/desk/status/20"></amp-embedly-card>', "X 20"],
    ["a frame with its document in it", `<iframe srcdoc="${QUOTE.replaceAll('"', "&quot;")}"></iframe>`, "X 20"],
  ])("is read from %s", (_what, html, expected) => {
    expect(postsIn(html)).toEqual([expected]);
  });

  it.each([
    ["a button that shares a post", '<div class="button" data-share-url="https://x.com/desk/status/20">Share</div>'],
    [
      "a whole text",
      `<div data-url="https://x.com/desk/status/20">${"<p>The old bridge over the harbour closes.</p>".repeat(60)}</div>`,
    ],
    ["a link to it", '<p><a href="https://x.com/desk/status/20">on X</a></p>'],
    ["an account", '<div data-href="https://x.com/desk"></div>'],
  ])("is not read from %s", (_what, html) => {
    expect(postsIn(html)).toEqual([]);
  });

  it("shows its text where a quote stands in the element that names it", () => {
    expect(htmlBlocks(`<div data-oembed-url="https://x.com/desk/status/20">${QUOTE}</div>`)).toMatchObject([
      { type: "PostEmbed", post: { nativeId: "20", content: { text: "We have landed." } } },
    ]);
  });

  it("of Reddit has its title as its text, and its author", () => {
    const html =
      '<blockquote class="reddit-embed-bq"><a href="https://www.reddit.com/r/bridges/comments/abc12/closed/">It is closed</a><br> by<a href="https://www.reddit.com/user/ada_r/">u/ada_r</a> in<a href="https://www.reddit.com/r/bridges/">bridges</a></blockquote>';
    expect(htmlBlocks(html)).toMatchObject([
      {
        post: { platform: "REDDIT", nativeId: "abc12", author: { handle: "ada_r" }, content: { text: "It is closed" } },
      },
    ]);
  });
});

function postsIn(html: string): string[] {
  return htmlBlocks(html, { base: "https://post.example/" }).flatMap((block) =>
    block.type === "PostEmbed" ? [`${block.post.platform} ${block.post.nativeId ?? ""}`] : [],
  );
}
