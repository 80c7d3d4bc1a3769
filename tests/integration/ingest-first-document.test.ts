import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "@jest/globals";
import type { Article } from "../../src/domain/article";
import { blockText } from "../../src/domain/body-block";
import type { Entity } from "../../src/domain/entity";
import { accountKey } from "../../src/domain/identity/identity";
import { isId } from "../../src/domain/ids";
import type { Mention } from "../../src/domain/mention";
import type { SocialAccount, SocialPost } from "../../src/domain/social-post";
import { ingestDocuments } from "../../src/ingest/ingest";
import type { IngestReport } from "../../src/ingest/ingest-types";
import { referenceStore } from "../builders/filled-stores";
import type { Store } from "../../src/store/store";
import { aDocument } from "../builders/documents";

/** A pasted Arabic article with a tweet in it and a "read also" line, as everything about the graph is told from. */
interface Story {
  readonly name: string;
  readonly content: string;
  readonly relatedTitle: string;
  /** `surface > English name` of mentions in the headline, and some of those in the body. */
  readonly headline: readonly string[];
  readonly body: readonly string[];
}

const PATH = join(__dirname, "../../../shared/corpus/seed/lavrov-mali.ar.txt");

const ownWords: Story = {
  name: "our-own-words.ar.txt",
  content: `بعد زيارة العراق.. لافروف في مالي لبحث القمح والأمن
هبطت طائرة سيرغي لافروف في مالي ظهر الثلاثاء، وقالت وزارة الخارجية الروسية إن جدول اليوم مزدحم.
اقرأ أيضاً: جنوب أفريقيا ترحب بشركات التعدين القادمة من روسيا
وتشمل الملفات أوكرانيا والأمن في الصحراء الكبرى والساحل.
🇷🇺🇲🇱 A busy day for Sergey #Lavrov: talks in Mali begin this morning
— MFA Russia 🇷🇺 (@mfa_russia) February 7, 2023
📍 Bamako, February 7
#RussiaMali pic.twitter.com/0wnW0rds01
وتبادل مسؤولون من موسكو وباماكو الرأي بعد محطة للعراق، ثم التقى الضيف أسيمي غويتا وعبد الله ديوب في العاصمة المالية.
وسأل أحد المحاسبين الماليين عما تقوله الولايات المتحدة.
`,
  relatedTitle: "جنوب أفريقيا ترحب بشركات التعدين القادمة من روسيا",
  headline: ["العراق > Iraq", "لافروف > Sergey Lavrov", "مالي > Mali"],
  body: [
    "سيرغي لافروف > Sergey Lavrov",
    "وزارة الخارجية الروسية > Russian Ministry of Foreign Affairs",
    "عراق > Iraq",
    "باماكو > Bamako",
  ],
};

const corpus: Story = {
  name: "lavrov-mali.ar.txt",
  content: existsSync(PATH) ? readFileSync(PATH, "utf8") : "",
  relatedTitle: "جنوب أفريقيا: نحو تعزيز التعاون مع روسيا في مجالي التعدين والطاقة",
  headline: ["العراق > Iraq", "لافروف > Sergey Lavrov", "مالي > Mali"],
  body: [
    "سيرغي لافروف > Sergey Lavrov",
    "الخارجية الروسية > Russian Ministry of Foreign Affairs",
    "عراق > Iraq",
    "باماكو > Bamako",
  ],
};

const EVERYONE = [
  "Sergey Lavrov",
  "Mali",
  "Iraq",
  "Russia",
  "Russian Ministry of Foreign Affairs",
  "South Africa",
  "Ukraine",
  "Assimi Goïta",
  "Abdoulaye Diop",
  "Bamako",
  "Moscow",
  "Sahel",
  "Sahara",
  "United States",
];

describe("the first document in our own words", () => {
  tellsTheStory(ownWords);
});

if (corpus.content === "") {
  describe.skip(`the first document itself (skipped: there is no ${PATH})`, () => tellsTheStory(corpus));
} else {
  describe("the first document itself", () => tellsTheStory(corpus));
}

function tellsTheStory(story: Story): void {
  let store: Store;
  let report: IngestReport;
  let article: Article;
  let post: SocialPost;
  let author: SocialAccount;
  let profiles: Map<string, Entity>;

  beforeAll(async () => {
    store = await referenceStore();
    report = await ingestDocuments(store, [aDocument(story.name, story.content)]);
    const reader = store.reader();
    article = present((await reader.list("article", { order: "ASC", take: { first: 2 } })).rows[0]?.item);
    post = present((await reader.list("post", { order: "ASC", take: { first: 2 } })).rows[0]?.item);
    author = present((await reader.get("account", post.authorId === undefined ? [] : [post.authorId]))[0]);
    const ids = [...article.mentions, ...post.mentions].map(({ entityId }) => entityId);
    profiles = new Map(
      (await reader.get("entity", ids)).flatMap((profile) => (profile === null ? [] : [[profile.id, profile]])),
    );
  });

  const nameOf = (id: string): string | undefined => profiles.get(id)?.names["en"];
  const told = (mentions: readonly Mention[]): string[] =>
    mentions.map(({ surface, entityId }) => `${surface} > ${nameOf(entityId)}`);
  const stringOf = ({ field, blockId }: Mention): string => {
    if (field === "HEADLINE") return article.headline;
    if (field === "BODY") return blockText(present(article.body.find(({ id }) => id === blockId)));
    return {
      POST_TEXT: post.text ?? "",
      AUTHOR_NAME: author.displayName ?? "",
      AUTHOR_HANDLE: author.handle,
      SUMMARY: "",
      CAPTION: "",
      CONTENT_WARNING: "",
      POLL: "",
    }[field];
  };

  it("is one article, accepted as plain text", () => {
    expect(report).toMatchObject({
      accepted: 1,
      updated: 0,
      unchanged: 0,
      rejected: [],
      items: [{ input: story.name, id: article.id, outcome: "accepted", format: "plain-text" }],
    });
  });

  it("has its headline, language and direction", () => {
    expect(article).toMatchObject({ headline: story.content.split("\n")[0], language: "ar", direction: "RTL" });
  });

  it("is dated by the embedded post, to the day, and says so", () => {
    expect(article.publishedAt).toEqual({ instant: "2023-02-07T00:00:00.000Z", precision: "DAY" });
    expect(article.provenance["publishedAt"]?.rule).toBe("inferred-from-embedded-post");
  });

  it("has its body as typed blocks in the order of the text, each with an id of its own", () => {
    const types = article.body.map(({ type }) => type);
    expect(new Set(types)).toEqual(new Set(["Paragraph", "RelatedLink", "PostEmbed"]));
    expect(types.filter((type) => type !== "Paragraph")).toEqual(["RelatedLink", "PostEmbed"]);
    const places = article.body
      .filter(({ type }) => type !== "PostEmbed")
      .map((block) => story.content.indexOf(blockText(block)));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(new Set(article.body.map(({ id }) => id)).size).toBe(article.body.length);
  });

  it("embeds a post that is a node of its own", async () => {
    expect(article.body).toContainEqual(expect.objectContaining({ type: "PostEmbed", postId: post.id }));
    expect(post).toMatchObject({
      platform: "X",
      language: "en",
      postedAt: { instant: "2023-02-07T00:00:00.000Z", precision: "DAY" },
      hashtags: ["Lavrov", "RussiaMali"],
      place: { name: "Bamako" },
    });
    expect(author).toMatchObject({ platform: "X", handle: "mfa_russia", displayName: "MFA Russia 🇷🇺" });
    expect(post.text).toMatch(/^🇷🇺🇲🇱 /u);
    expect(post.text).not.toContain("@mfa_russia");
    expect([...post.links, ...post.media.map(({ url }) => url)]).toContainEqual(
      expect.stringMatching(/pic\.twitter\.com\/\w+$/),
    );
    const [place] = await store.reader().get("entity", post.place?.entityId === undefined ? [] : [post.place.entityId]);
    expect(place?.names["en"]).toBe("Bamako");
  });

  it("leads from the post back to the article, and from the account to its post and to the profile that owns it", async () => {
    const reader = store.reader();
    const page = { order: "ASC", take: { first: 5 } } as const;
    const [[embedding], [posts]] = [
      await reader.related("SocialPost.embeddedIn", [post.id], page),
      await reader.related("SocialAccount.posts", [author.id], page),
    ];
    expect(embedding?.rows.map(({ id }) => id)).toEqual([article.id]);
    expect(posts?.rows.map(({ id }) => id)).toEqual([post.id]);
    const [owner] = await reader.lookup("entity", [accountKey("X", "mfa_russia")]);
    expect(owner?.names["en"]).toBe("Russian Ministry of Foreign Affairs");
  });

  it("has mentions whose spans are exact and do not overlap", () => {
    const ends = new Map<string, number>();
    for (const mention of [...article.mentions, ...post.mentions]) {
      expect(stringOf(mention).slice(mention.start, mention.end)).toBe(mention.surface);
      const string = `${mention.subjectId} ${mention.field} ${mention.blockId}`;
      expect(mention.start).toBeGreaterThanOrEqual(ends.get(string) ?? 0);
      ends.set(string, mention.end);
    }
  });

  it("mentions whom it names", () => {
    expect(told(article.mentions.filter(({ field }) => field === "HEADLINE"))).toEqual(story.headline);
    expect(told(article.mentions.filter(({ field }) => field === "BODY"))).toEqual(
      expect.arrayContaining([...story.body]),
    );
    expect([...article.mentions, ...post.mentions].map(({ entityId }) => nameOf(entityId))).toEqual(
      expect.arrayContaining(EVERYONE),
    );
  });

  it("has the post's mentions by flag, hashtag and name, and those in its author's name and handle", () => {
    expect(
      post.mentions.map(({ field, surface, method, entityId }) => [field, surface, method, nameOf(entityId)]),
    ).toEqual(
      expect.arrayContaining([
        ["POST_TEXT", "🇷🇺", "FLAG", "Russia"],
        ["POST_TEXT", "🇲🇱", "FLAG", "Mali"],
        ["POST_TEXT", "Lavrov", "HASHTAG", "Sergey Lavrov"],
        ["POST_TEXT", "Mali", "NAME", "Mali"],
        ["POST_TEXT", "Bamako", "NAME", "Bamako"],
        ["POST_TEXT", "Russia", "HASHTAG", "Russia"],
        ["POST_TEXT", "Mali", "HASHTAG", "Mali"],
        ["AUTHOR_NAME", "🇷🇺", "FLAG", "Russia"],
        ["AUTHOR_HANDLE", "mfa_russia", "ACCOUNT_OWNER", "Russian Ministry of Foreign Affairs"],
      ]),
    );
  });

  it("takes no word that means finance, or a nationality, for Mali", () => {
    const surfaces = article.mentions
      .filter(({ entityId }) => nameOf(entityId) === "Mali")
      .map(({ surface }) => surface);
    expect(new Set(surfaces)).toEqual(new Set(["مالي"]));
    for (const { field, blockId, start, end } of article.mentions.filter(({ surface }) => surface === "مالي")) {
      const around = stringOf({ field, blockId } as Mention).slice(Math.max(0, start - 2), end + 2);
      expect(around).not.toMatch(/المالي|ماليين|مالية/u);
    }
  });

  it("changes nothing when it is ingested again, and says so", async () => {
    const shown = async () =>
      (await store.records("article", [article.id])).map((record) => ({ ...record?.item, inputs: {} }));
    const before = await shown();
    const again = await ingestDocuments(store, [aDocument(story.name, story.content)]);
    expect(again).toMatchObject({
      accepted: 0,
      updated: 0,
      unchanged: 1,
      rejected: [],
      items: [{ id: article.id, outcome: "unchanged" }],
    });
    expect(await shown()).toEqual(before);
  });

  it("leads to the related article once that one has come", async () => {
    expect(related(article)).toEqual(expect.not.objectContaining({ articleId: expect.anything() }));
    const target = await ingestDocuments(store, [
      aDocument("related.ar.txt", `${story.relatedTitle}\nنص الخبر الذي وعد به السطر.\n`),
    ]);
    const [now] = await store.reader().get("article", [article.id]);
    expect(related(present(now))).toMatchObject({ title: story.relatedTitle, articleId: target.items[0]?.id });
    const targetId = target.items[0]?.id ?? "";
    const [citing] = await store
      .reader()
      .related("Article.citedBy", isId("article", targetId) ? [targetId] : [], { order: "ASC", take: { first: 5 } });
    expect(citing?.rows.map(({ id }) => id)).toEqual([article.id]);
  });
}

function related({ body }: Article): unknown {
  return body.find(({ type }) => type === "RelatedLink");
}

function present<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error("expected a value");
  return value;
}
