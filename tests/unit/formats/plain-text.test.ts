import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import type { ArticleDraft, PostDraft } from "../../../src/domain/draft";
import type { DocumentHints, Read } from "../../../src/formats/format-reader";
import { plainText } from "../../../src/formats/plain-text/plain-text-reader";
import { doubling, isTooMuch } from "../../builders/doubling";

const SEED = join(__dirname, "../../../../shared/corpus/seed/lavrov-mali.ar.txt");

describe("a pasted text", () => {
  it("is refused if all its lines are empty", async () => {
    for (const text of ["", " \r\n\t\n", "\ufeff", "\u200f\n\u202b\u202c"]) {
      await expect(read(text)).rejects.toThrow("note.txt is empty: expected an article's headline on the first line.");
    }
  });

  it("keeps its other posts, and an attribution without a post as prose", async () => {
    const attribution = (day: number) => `— Foreign Desk (@foreign_desk) March ${day}, 2023`;
    const [item] = await read(
      `Talks will go on\n\nThe desk said more on Friday.\n\n${attribution(3)}\n${attribution(4)}\n`,
    );
    const body = item?.outcome === "item" ? ((item.draft as ArticleDraft).body ?? []) : [];
    expect(body.at(-1)).toMatchObject({ type: "Paragraph", text: attribution(4) });
    expect(body.filter((block) => block.type === "PostEmbed" && block.post.content === undefined)).toEqual([]);
  });

  it("of more than 1 MB is rejected without being read to its end", async () => {
    let pulled = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        pulled += 1;
        yield Buffer.alloc(300_000, "a");
      }
    }
    const reads = await collect(plainText.read(endless(), { name: "big.txt" }));
    expect(reads).toEqual([
      { outcome: "rejection", code: "TOO_LARGE", reason: expect.stringContaining("larger than 1000000 bytes") },
    ]);
    expect(pulled).toBe(4);
  });

  it.each([
    ["white space inside a line", "a", " ", "b"],
    ["white space after a place's sign", "Headline\n📍", " ", "b"],
    ["brackets after a dash", "Headline\n— ", " (", ""],
    ["attributions", "", "— A (@a) February 7, 2023\n", ""],
    ["addresses", "Headline\n", "https://", ""],
  ])("of nothing but %s takes twice the work for twice the text", async (_title, start, piece, end) => {
    const textOf = (size: number) => start + piece.repeat(size / piece.length) + end;
    const measured = await doubling(200_000, textOf, read);
    expect({ ...measured, isTooMuch: isTooMuch(measured) }).toMatchObject({ isTooMuch: false });
    expect((await read(textOf(1_000))).length).toBeGreaterThan(0);
  });

  it("is rejected if it has only addresses of web pages", async () => {
    expect(await read("https://news.example/a\nhttps://news.example/b")).toEqual([
      { outcome: "rejection", code: "NO_ARTICLE", reason: expect.stringContaining("no headline") },
    ]);
  });

  it("of one line is a headline", async () => {
    expect(await articleOf("The bridge over the river is open again\n")).toEqual({
      type: "Article",
      headline: "The bridge over the river is open again",
      language: "en",
      body: [],
    });
  });

  it("has the address that it was fetched from, unless it says its own", async () => {
    const hints = { name: "-", url: "https://news.example/fetched" };
    expect((await articleOf("Bridge opens\nIt opened.", hints)).url).toBe("https://news.example/fetched");
    expect((await articleOf("Bridge opens\nhttps://news.example/own\nIt opened.", hints)).url).toBe(
      "https://news.example/own",
    );
  });

  it("keeps its words as written: composed and decomposed letters, inner direction marks and spaces", async () => {
    const line = "e\u0301te\u0301  \u200fABC\u200e x";
    expect((await articleOf(`Headline\n \u200e${line}\u200f \t`)).body?.[0]).toMatchObject({
      type: "Paragraph",
      text: line,
    });
  });

  it("is not older than its newest post, whose minute is not the article's", async () => {
    const article = await articleOf(
      "عنوان الخبر\nفقرة أولى.\nFirst words of a post\n— A (@a) February 9, 2023 at 10:15 GMT\nفقرة ثانية.\nOther words of a post\n— B (@b) February 7, 2023\nفقرة ثالثة.",
    );
    expect(article.publishedAt).toEqual({ instant: "2023-02-09T00:00:00.000Z", precision: "DAY" });
    expect(article.rules).toMatchObject({ publishedAt: "inferred-from-embedded-post" });
  });

  it("has no date if neither it nor a post gives one", async () => {
    const article = await articleOf("عنوان الخبر\nفقرة.\nWords of a post\n— A (@a)");
    expect(article.publishedAt).toBeUndefined();
    expect(article.rules).not.toHaveProperty("publishedAt");
  });

  it("takes a post's address from the line beside it, and leaves that line out of its text", async () => {
    const [post] = postsOf(
      await articleOf(
        "عنوان الخبر\nفقرة.\nWords of a post\n— A (@Some_One) February 7, 2023\nhttps://twitter.com/some_one/status/1622\nفقرة ثانية.",
      ),
    );
    expect(post).toMatchObject({
      platform: "X",
      nativeId: "1622",
      url: expect.stringMatching(/status\/1622$/),
      content: { text: "Words of a post" },
    });
  });

  it("keeps another author's post address as a link of the post", async () => {
    const [post] = postsOf(
      await articleOf(
        "عنوان الخبر\nفقرة.\nWords of a post\n— A (@a) February 7, 2023\nhttps://x.com/b/status/7\nفقرة ثانية.",
      ),
    );
    expect(post?.nativeId).toBeUndefined();
    expect(post?.links).toHaveLength(1);
  });

  it("loses no line, whatever its order, but says which ones it leaves out", async () => {
    const lines = [
      "عنوان",
      "فقرة طويلة عن الزيارة.",
      "Some words of a post here",
      "— A (@a) February 7, 2023",
      "📍 Bamako",
      "#tag pic.twitter.com/abc",
      "اقرأ أيضاً",
      "اقرأ أيضاً: خبر",
      "- نقطة",
      "- نقطة",
      "@a",
      "Name",
    ];
    for (let turn = 0; turn < lines.length; turn += 1) {
      const text = [...lines.slice(turn), ...lines.slice(0, turn)].join("\n");
      const reads = await read(text);
      const leftOut = linesLeftOut(reads);
      const said =
        JSON.stringify(reads) +
        text
          .split("\n")
          .filter((_, at) => leftOut.has(at + 1))
          .join();
      for (const word of ["عنوان", "الزيارة", "words of a post", "Bamako", "#tag", "خبر", "نقطة", "Name"])
        expect(said).toContain(word);
    }
  });
});

const hasSeed = existsSync(SEED);
(hasSeed ? describe : describe.skip)(
  `the first document${hasSeed ? "" : ` (skipped: ../shared/corpus/seed is not here)`}`,
  () => {
    const seed = () => articleOf(readFileSync(SEED, "utf8"));

    it("is one Arabic article with its blocks in the order of the text", async () => {
      const article = await seed();
      expect(article.headline.startsWith("بعد العراق..")).toBe(true);
      expect(article.language).toBe("ar");
      expect(article.body?.map((block) => block.type[0]).join("")).toBe("PPPRPPPPPPPPP");
      expect(article.body?.findIndex((block) => block.type === "PostEmbed")).toBe(6);
    });

    it("takes the date of its post, and names that rule", async () => {
      expect(await seed()).toMatchObject({
        publishedAt: { instant: "2023-02-07T00:00:00.000Z", precision: "DAY" },
        rules: { publishedAt: "inferred-from-embedded-post" },
      });
    });

    it("has the ministry's post with its author, date, place, tags and picture", async () => {
      const [post] = postsOf(await seed());
      expect(post).toMatchObject({
        platform: "X",
        author: { handle: "mfa_russia", displayName: "MFA Russia 🇷🇺" },
        postedAt: { instant: "2023-02-07T00:00:00.000Z", precision: "DAY" },
        language: "en",
        place: "Bamako",
        hashtags: ["Lavrov", "RussiaMali"],
        media: [{ kind: "LINK", url: expect.stringMatching(/^https:\/\/pic\.twitter\.com\/\w+$/) }],
      });
      expect(post?.links).toEqual([]);
      expect(post?.content?.text.startsWith("🇷🇺🇲🇱 ")).toBe(true);
      expect(post?.content?.text.split("\n")).toHaveLength(3);
      expect(post?.content?.text).not.toContain("@mfa_russia");
    });

    it("has a related link with its label apart from its title", async () => {
      const link = (await seed()).body?.[3];
      expect(link).toMatchObject({ type: "RelatedLink", label: "اقرأ أيضاً" });
      expect(link).not.toHaveProperty("url");
    });

    it("gives the same items with CR LF, a byte order mark and direction marks", async () => {
      const text = readFileSync(SEED, "utf8");
      expect(await read(`\ufeff${text.replaceAll("\n", "\r\n")}`)).toEqual(await read(text));
      expect(
        await read(
          text
            .split("\n")
            .map((line) => `\u200f\u202b${line}\u202c`)
            .join("\n"),
        ),
      ).toEqual(await read(text));
    });
  },
);

async function articleOf(text: string, hints?: DocumentHints): Promise<ArticleDraft> {
  const [first] = await read(text, hints);
  if (first?.outcome !== "item" || first.draft.type !== "Article")
    throw new Error(`no article: ${JSON.stringify(first)}`);
  return first.draft;
}

function postsOf(article: ArticleDraft): PostDraft[] {
  return (article.body ?? []).flatMap((block) => (block.type === "PostEmbed" ? [block.post] : []));
}

function read(text: string, hints: DocumentHints = { name: "note.txt" }): Promise<Read[]> {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(text);
  }
  return collect(plainText.read(chunks(), hints));
}

async function collect(reads: AsyncIterable<Read>): Promise<Read[]> {
  const collected: Read[] = [];
  for await (const each of reads) collected.push(each);
  return collected;
}

/** The numbers of the lines that were left out as the page's own. */
function linesLeftOut(reads: readonly Read[]): Set<number> {
  const said = reads.flatMap((each) => (each.outcome === "item" ? (each.warnings ?? []) : []));
  const ranges = said.flatMap(({ code, value }) => (code === "LINES_LEFT_OUT" ? (value?.split(", ") ?? []) : []));
  return new Set(
    ranges.flatMap((range) => {
      const [from = 0, to = from] = range.split("-").map(Number);
      return Array.from({ length: to - from + 1 }, (_, index) => from + index);
    }),
  );
}
