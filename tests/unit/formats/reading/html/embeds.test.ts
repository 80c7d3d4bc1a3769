import { describe, expect, it } from "@jest/globals";
import type { PostDraft } from "../../../../../src/domain/draft";
import { htmlBlocks } from "../../../../../src/formats/reading/html/html-blocks";

describe("posts that HTML embeds", () => {
  it.each<[string, string, object]>([
    [
      "X, with what the embed code shows",
      '<blockquote class="twitter-tweet"><p lang="ar" dir="rtl">وصل الوفد <a href="https://twitter.com/hashtag/x?src=hash">#مالي</a><br>إلى باماكو <a href="https://t.co/q">pic.twitter.com/q</a></p>&mdash; مكتب الجسر (@aljisr_desk) <a href="https://twitter.com/aljisr_desk/status/1622900000000000001?ref_src=twsrc%5Etfw">February 7, 2023</a></blockquote> <script async src="https://platform.twitter.com/widgets.js"></script>',
      {
        platform: "X",
        nativeId: "1622900000000000001",
        url: "https://x.com/aljisr_desk/status/1622900000000000001",
        author: { handle: "aljisr_desk", displayName: "مكتب الجسر" },
        content: { text: "وصل الوفد #مالي\nإلى باماكو pic.twitter.com/q" },
        hashtags: ["مالي"],
        media: [{ url: "https://t.co/q" }],
        language: "ar",
        postedAt: { instant: "2023-02-07T00:00:00.000Z", precision: "DAY" },
      },
    ],
    [
      "X, by a content system that took the class away",
      '<blockquote><p>We have landed.</p>— Desk (@desk) <a href="https://x.com/desk/status/20">7 février 2023</a></blockquote>',
      {
        platform: "X",
        nativeId: "20",
        author: { handle: "desk", displayName: "Desk" },
        content: { text: "We have landed." },
      },
    ],
    [
      "X, without paragraphs",
      '<blockquote class="twitter-tweet">We have landed. — Desk (@desk) <a href="https://twitter.com/desk/status/20">7 Feb 2023</a></blockquote>',
      { nativeId: "20", author: { displayName: "Desk" }, content: { text: "We have landed." } },
    ],
    [
      "X, with the line of its author in the paragraph of the text, as Markdown leaves it",
      '<blockquote><p>We have\nlanded.\n— Desk (@desk) <a href="https://x.com/desk/status/20">7 Feb 2023</a></p></blockquote>',
      { nativeId: "20", author: { displayName: "Desk" }, content: { text: "We have landed." } },
    ],
    [
      "Instagram",
      '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/CoX1/?utm_source=ig"><a href="https://www.instagram.com/p/CoX1/">View this post</a><p>A post shared by Awa Diarra (@awa.diarra)</p></blockquote>',
      { platform: "INSTAGRAM", nativeId: "CoX1", author: { handle: "awa.diarra", displayName: "Awa Diarra" } },
    ],
    [
      "Instagram, with its caption and time",
      '<blockquote class="instagram-media"><div><p><a href="https://instagram.com/p/CoX1/">The river at dawn</a></p><p>A post shared by <a href="https://instagram.com/awa">Awa</a> (@awa) on <time datetime="2018-02-07T10:15:00+00:00">Feb 7</time></p></div></blockquote>',
      {
        content: { text: "The river at dawn" },
        author: { handle: "awa", displayName: "Awa" },
        postedAt: { instant: "2018-02-07T10:15:00.000Z", precision: "SECOND" },
      },
    ],
    [
      "TikTok",
      '<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@awa/video/7190000000000000001" data-video-id="7190000000000000001"><section><a title="@awa" href="https://www.tiktok.com/@awa">@awa</a> <p>Dawn <a title="river" href="https://www.tiktok.com/tag/river">#river</a></p></section></blockquote>',
      { platform: "TIKTOK", nativeId: "7190000000000000001", content: { text: "Dawn #river" }, hashtags: ["river"] },
    ],
    [
      "Facebook",
      '<div class="fb-post" data-href="https://www.facebook.com/aljisr/posts/10160000000000001"><blockquote cite="https://www.facebook.com/aljisr/posts/10160000000000001" class="fb-xfbml-parse-ignore"><p>Good morning.</p>Posted by <a href="https://www.facebook.com/aljisr">Al Jisr</a> on <a href="https://www.facebook.com/aljisr/posts/10160000000000001">Tuesday, 7 February 2023</a></blockquote></div>',
      { platform: "FACEBOOK", content: { text: "Good morning." }, postedAt: { precision: "DAY" } },
    ],
    [
      "Threads",
      '<blockquote class="text-post-media" data-text-post-permalink="https://www.threads.net/@awa/post/CuX1"><a href="https://www.threads.net/@awa/post/CuX1"><div>View on Threads</div></a></blockquote>',
      { platform: "THREADS", nativeId: "CuX1", author: { handle: "awa" } },
    ],
    [
      "Bluesky",
      '<blockquote class="bluesky-embed" data-bluesky-uri="at://did:plc:abcd1234/app.bsky.feed.post/3kabc" data-bluesky-cid="bafy"><p lang="en">Hello from Bamako</p>&mdash; Awa (<a href="https://bsky.app/profile/did:plc:abcd1234">@awa.example</a>) <a href="https://bsky.app/profile/did:plc:abcd1234/post/3kabc">February 7, 2024</a></blockquote>',
      {
        platform: "BLUESKY",
        nativeId: "did:plc:abcd1234/3kabc",
        author: { handle: "awa.example", displayName: "Awa" },
        content: { text: "Hello from Bamako" },
      },
    ],
    [
      "Mastodon",
      '<blockquote class="mastodon-embed" data-embed-url="https://m.example/@awa/110000000000000001/embed"><a href="https://m.example/@awa/110000000000000001">Post by @awa@m.example</a></blockquote>',
      { platform: "MASTODON", nativeId: "m.example/110000000000000001" },
    ],
    [
      "Telegram",
      '<script async src="https://telegram.org/js/telegram-widget.js?22" data-telegram-post="aljisr/123" data-width="100%"></script>',
      { platform: "TELEGRAM", nativeId: "aljisr/123", author: { handle: "aljisr" } },
    ],
    [
      "Reddit",
      '<blockquote class="reddit-embed-bq"><a href="https://www.reddit.com/r/mali/comments/10vabc/the_river/">The river</a><br> by <a href="https://www.reddit.com/user/awa/">u/awa</a></blockquote>',
      { platform: "REDDIT", nativeId: "10vabc" },
    ],
    [
      "a frame of X",
      '<iframe src="https://platform.twitter.com/embed/Tweet.html?dnt=true&id=20"></iframe>',
      { platform: "X", nativeId: "20" },
    ],
    [
      "a frame of Facebook",
      '<iframe src="https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Faljisr%2Fposts%2F10160000000000001&width=500"></iframe>',
      { platform: "FACEBOOK", nativeId: "10160000000000001" },
    ],
    [
      "a frame of Instagram",
      '<iframe src="https://www.instagram.com/p/CoX1/embed/captioned/"></iframe>',
      { nativeId: "CoX1" },
    ],
    [
      "a frame of TikTok",
      '<iframe src="https://www.tiktok.com/embed/v2/7190000000000000001"></iframe>',
      { nativeId: "7190000000000000001" },
    ],
    ["a frame of Telegram", '<iframe src="https://t.me/aljisr/123?embed=1"></iframe>', { platform: "TELEGRAM" }],
    [
      "a frame of YouTube that loads late",
      '<iframe data-src="https://www.youtube.com/embed/abcdefghijk?rel=0"></iframe>',
      { platform: "YOUTUBE", nativeId: "abcdefghijk" },
    ],
    [
      "a frame of Bluesky",
      '<iframe src="https://embed.bsky.app/embed/did:plc:abcd1234/app.bsky.feed.post/3kabc"></iframe>',
      { platform: "BLUESKY" },
    ],
    ["AMP", '<amp-twitter data-tweetid="20" width=1 height=1></amp-twitter>', { platform: "X", nativeId: "20" }],
    [
      "a bare address, as WordPress has it",
      "<div>\nhttps://twitter.com/desk/status/20\n</div>",
      { platform: "X", nativeId: "20" },
    ],
  ])("are read from %s", (_where, html, expected) => {
    const posts = postsIn(html);
    expect(posts).toHaveLength(1);
    expect(posts).toMatchObject([expected]);
    expect(htmlBlocks(html)).toHaveLength(1);
  });

  it("are not made from a quote with a link to a post", () => {
    const html = '<blockquote><p>We must talk.</p><a href="https://x.com/desk/status/20">He said so</a></blockquote>';
    expect(htmlBlocks(html)).toMatchObject([{ type: "Quote" }]);
  });

  it("have no name where the words before it are not known", () => {
    const html =
      '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/CoX1/"><p>Xyz abc Awa (@awa)</p></blockquote>';
    expect(postsIn(html)).toMatchObject([{ author: { handle: "awa" } }]);
    expect(postsIn(html)[0]?.author).not.toHaveProperty("displayName");
  });

  it("leave out frames that show advertisements and count visitors", () => {
    expect(htmlBlocks('<iframe src="https://www.googletagmanager.com/ns.html?id=1"></iframe>')).toEqual([]);
    expect(htmlBlocks('<iframe src="javascript:alert(1)"></iframe><iframe srcdoc="<p>x"></iframe>')).toEqual([]);
  });
});

function postsIn(html: string): PostDraft[] {
  return htmlBlocks(html).flatMap((block) => (block.type === "PostEmbed" ? [block.post] : []));
}

describe("an embed that shows no words of its post", () => {
  const mastodon = (words: string) =>
    htmlBlocks(
      `<blockquote class="mastodon-embed"><a href="https://m.example/@awa/110000000000000001">${words}</a></blockquote>`,
    )[0];

  it("is without a text, in the language of any server", () => {
    for (const words of [
      "<div>Beitrag von @awa@m.example</div> <div>Auf Mastodon ansehen</div>",
      "<div>@awa@m.example の投稿</div> <div>Mastodon で表示</div>",
      "Post by @awa@m.example",
    ])
      expect(mastodon(words)).toEqual({
        type: "PostEmbed",
        post: expect.not.objectContaining({ content: expect.anything() }),
      });
    expect(mastodon("Thank you @jo@m.example")).toMatchObject({
      post: { content: { text: "Thank you @jo@m.example" } },
    });
  });

  it("has no name of its author where the link has only the handle", () => {
    const [post] = htmlBlocks(
      '<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@quay/video/7478000000000000001"><section><a href="https://www.tiktok.com/@quay">@quay</a><p>We paint a ferry</p></section></blockquote>',
    );
    expect(post).toMatchObject({ post: { author: { handle: "quay" }, content: { text: "We paint a ferry" } } });
    expect(post).not.toHaveProperty("post.author.displayName");
  });
});
