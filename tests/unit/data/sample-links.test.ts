import { beforeAll, describe, expect, it } from "@jest/globals";
import { parseAccountUrl, parsePostUrl } from "../../../src/domain/addresses/platform-urls";
import type { ArticleDraft, PostDraft } from "../../../src/domain/draft";
import { bodyOf, countBy, readSample, type Sample } from "./sample";

let { articles, posts, sources, profiles }: Omit<Sample, "reads"> = {
  articles: [],
  posts: [],
  sources: [],
  profiles: [],
};
beforeAll(async () => {
  ({ articles, posts, sources, profiles } = await readSample());
});

describe("the sample's related links", () => {
  it("lead to an article of the sample when their URL is one of our sources", () => {
    const urls = new Set(articles.map((article) => article.url));
    const dangling = relatedLinks().filter(({ link: { url } }) => isOurs(url) && !urls.has(url));
    expect(dangling).toEqual([]);
  });

  it("without a URL have the exact headline of one article", () => {
    const headlines = articles.map((article) => article.headline);
    const byTitle = relatedLinks().filter(({ link }) => link.url === undefined);
    expect(byTitle.length).toBeGreaterThanOrEqual(3);
    for (const { link } of byTitle) expect(headlines.filter((headline) => headline === link.title)).toHaveLength(1);
  });

  it("lead to articles that were published before", () => {
    const early = relatedLinks().filter(
      ({ from, link }) => (target(link)?.publishedAt?.instant ?? "") > (from.publishedAt?.instant ?? ""),
    );
    expect(early.map(({ from, link }) => [from.headline, link.title])).toEqual([]);
  });

  it("give several articles two citations and two citing articles or more", () => {
    const edges = relatedLinks().flatMap(({ from, link }) =>
      target(link) ? [{ from: from.url, to: target(link)?.url }] : [],
    );
    const many = (counts: Record<string, number>) => Object.values(counts).filter((count) => count >= 2).length;
    expect(many(countBy(edges, (edge) => edge.from))).toBeGreaterThanOrEqual(3);
    expect(many(countBy(edges, (edge) => edge.to))).toBeGreaterThanOrEqual(3);
  });

  it("often lead to an article in another language", () => {
    const abroad = relatedLinks().filter(
      ({ from, link }) => target(link) !== undefined && target(link)?.language !== from.language,
    );
    expect(abroad.length).toBeGreaterThanOrEqual(30);
  });

  it("include one to an article outside the sample", () => {
    expect(relatedLinks().filter(({ link }) => target(link) === undefined)).toHaveLength(1);
  });
});

describe("the sample's posts", () => {
  it("have native ids, all different, and stand alone also where articles embed them", () => {
    const alone = posts.map(keyOf);
    expect(new Set(alone).size).toBe(posts.length);
    expect(embeds().filter((post) => !alone.includes(keyOf(post)))).toEqual([]);
  });

  it("have the native id and the address that their URL is read as, and so have their authors", () => {
    for (const { platform, nativeId, url = "", author } of posts) {
      expect({ url, read: parsePostUrl(url) }).toMatchObject({ url, read: { platform, nativeId, url } });
      expect(parseAccountUrl(author?.url ?? "")).toEqual({ platform, handle: author?.handle, url: author?.url });
    }
  });

  it("say the same wherever they are embedded, quoted or answered", () => {
    const whole = new Map(posts.map((post) => [keyOf(post), post]));
    const nested = [
      ...embeds(),
      ...posts.flatMap((post) => [post.quotedPost, post.replyTo]).filter((post) => post !== undefined),
    ];
    expect(nested.length).toBeGreaterThan(20);
    for (const post of nested) expect(whole.get(keyOf(post))).toMatchObject({ ...post });
  });

  it("are embedded in several articles, but some in none", () => {
    const times = countBy(embeds(), keyOf);
    expect(Object.values(times).filter((count) => count >= 2).length).toBeGreaterThanOrEqual(16);
    expect(posts.filter((post) => times[keyOf(post)] === undefined).length).toBeGreaterThanOrEqual(3);
  });

  it("quote and answer other posts of their platform, which were posted before", () => {
    const pairs = posts.flatMap((post) =>
      [post.quotedPost, post.replyTo].flatMap((other) => (other ? [{ post, other }] : [])),
    );
    expect(pairs.length).toBeGreaterThanOrEqual(15);
    for (const { post, other } of pairs) {
      expect(other.platform).toBe(post.platform);
      expect((other.postedAt?.instant ?? "") < (post.postedAt?.instant ?? "")).toBe(true);
    }
  });

  it("include two that were quoted twice and answered twice", () => {
    const quoted = countBy(
      posts.flatMap((post) => post.quotedPost ?? []),
      keyOf,
    );
    const answered = countBy(
      posts.flatMap((post) => post.replyTo ?? []),
      keyOf,
    );
    expect(Object.keys(quoted).filter((key) => (quoted[key] ?? 0) >= 2 && (answered[key] ?? 0) >= 2)).toHaveLength(2);
  });

  it("include a thread of five", () => {
    const byKey = new Map(posts.map((post) => [keyOf(post), post]));
    const depth = (post: PostDraft | undefined): number =>
      post?.replyTo ? 1 + depth(byKey.get(keyOf(post.replyTo))) : 1;
    expect(Math.max(...posts.map(depth))).toBe(5);
  });

  it("are written by accounts that profiles own, or by a ministry of the reference profiles", () => {
    const owned = new Set(
      profiles.flatMap((profile) => profile.accounts ?? []).map((account) => `${account.platform}:${account.handle}`),
    );
    const others = posts
      .map((post) => `${post.platform}:${post.author?.handle}`)
      .filter((account) => !owned.has(account));
    expect(others).toEqual(["X:mfa_russia"]);
  });
});

function embeds(): PostDraft[] {
  return articles.flatMap(bodyOf).flatMap((block) => (block.type === "PostEmbed" ? [block.post] : []));
}

function relatedLinks() {
  return articles.flatMap((from) =>
    bodyOf(from).flatMap((block) => (block.type === "RelatedLink" ? [{ from, link: block }] : [])),
  );
}

function target(link: { url?: string; title: string }): ArticleDraft | undefined {
  return articles.find((article) =>
    link.url === undefined ? article.headline === link.title : article.url === link.url,
  );
}

function isOurs(url: string | undefined): boolean {
  return sources.some((source) => url?.startsWith(source.url ?? "?"));
}

function keyOf(post: PostDraft): string {
  return `${post.platform}:${post.nativeId}`;
}
