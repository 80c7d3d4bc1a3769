import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "@jest/globals";
import type { ArticleDraft } from "../../../src/domain/draft";
import { canonicalUrl } from "../../../src/domain/addresses/urls";
import { ENTITY_TYPES } from "../../../src/domain/entity";
import { mediagraph } from "../../../src/formats/mediagraph/mediagraph-reader";
import { bodyOf, countBy, FILES, FOLDER, readSample, type Sample } from "./sample";

const BLOCK_TYPES = [
  "Paragraph",
  "Heading",
  "Quote",
  "ListBlock",
  "ImageBlock",
  "PostEmbed",
  "RelatedLink",
  "UnknownBlock",
];

let { reads, articles, posts, sources, profiles }: Sample = {
  reads: [],
  articles: [],
  posts: [],
  sources: [],
  profiles: [],
};
beforeAll(async () => {
  ({ reads, articles, posts, sources, profiles } = await readSample());
});

describe("the sample's files", () => {
  it("are all named by the manifest, sources first and articles last", () => {
    expect([...FILES].sort()).toEqual(
      readdirSync(FOLDER)
        .filter((name) => name.endsWith(".jsonl"))
        .sort(),
    );
    expect(FILES.slice(0, 3)).toEqual(["sources.jsonl", "profiles.jsonl", "posts.jsonl"]);
  });

  it("are read by the mediagraph format without a rejection or a doubt", () => {
    expect(reads.filter(({ read }) => read.outcome === "rejection" || read.warnings !== undefined)).toEqual([]);
  });

  it("are recognized as the mediagraph format by their content alone", () => {
    const unrecognized = FILES.filter(
      (file) => !mediagraph.detect(readFileSync(join(FOLDER, file)).subarray(0, 65_536), { name: "-" }),
    );
    expect(unrecognized).toEqual([]);
  });

  it("hold 64 articles, 52 posts and 11 sources", () => {
    expect([articles.length, posts.length, sources.length]).toEqual([64, 52, 11]);
  });

  it("hold articles in ten languages, a third of them Arabic, each in the file of its language", () => {
    expect(countBy(articles, (article) => article.language)).toEqual({
      ar: 22,
      en: 8,
      es: 4,
      fa: 4,
      fr: 8,
      he: 3,
      ru: 6,
      tr: 3,
      ur: 3,
      zh: 3,
    });
    for (const { file, read } of reads) {
      if (read.outcome === "item" && read.draft.type === "Article")
        expect(file).toBe(`articles.${read.draft.language}.jsonl`);
    }
  });

  it("hold posts of twelve platforms, one deleted and one private", () => {
    expect(countBy(posts, (post) => post.platform)).toEqual({
      X: 11,
      MASTODON: 8,
      BLUESKY: 7,
      INSTAGRAM: 4,
      THREADS: 4,
      TELEGRAM: 4,
      TIKTOK: 3,
      VK: 3,
      FACEBOOK: 2,
      LINKEDIN: 2,
      REDDIT: 2,
      YOUTUBE: 2,
    });
    expect(countBy(posts, (post) => post.availability ?? "UNKNOWN")).toEqual({
      AVAILABLE: 48,
      DELETED: 1,
      PRIVATE: 1,
      UNKNOWN: 2,
    });
  });

  it("hold several events, works and topics", () => {
    expect(countBy(profiles, (profile) => profile.type)).toMatchObject({ Event: 5, CreativeWork: 4, Topic: 3 });
  });

  it("hold a profile of every entity type, each named in Arabic and English and known by an address or an account", () => {
    expect(new Set(profiles.map((profile) => profile.type))).toEqual(new Set(ENTITY_TYPES));
    for (const profile of profiles) {
      expect(Object.keys(profile.names)).toEqual(expect.arrayContaining(["ar", "en"]));
      expect((profile.sameAs?.length ?? 0) + (profile.accounts?.length ?? 0)).toBeGreaterThan(0);
    }
  });
});

describe("the sample's articles", () => {
  it("have every field that a reader looks at first, and 4 to 9 blocks", () => {
    for (const { headline, summary, authors, language, publishedAt, section, keywords, source, body } of articles) {
      const lacking = Object.entries({ headline, summary, language, publishedAt, section, source }).filter(
        ([, value]) => value === undefined,
      );
      expect({ headline, lacking }).toEqual({ headline, lacking: [] });
      expect(authors?.length).toBeGreaterThan(0);
      expect(keywords?.length).toBeGreaterThan(0);
      expect(body?.length).toBeGreaterThanOrEqual(4);
      expect(body?.length).toBeLessThanOrEqual(9);
    }
  });

  it("show every type of block", () => {
    expect(new Set(articles.flatMap(bodyOf).map((block) => block.type))).toEqual(new Set(BLOCK_TYPES));
  });

  it("show every precision of a date from the month to the second", () => {
    expect(new Set(articles.map((article) => article.publishedAt?.precision))).toEqual(
      new Set(["MONTH", "DAY", "MINUTE", "SECOND"]),
    );
  });

  it("have canonical URLs, all different, under the address of their source", () => {
    const urls = articles.map((article) => article.url ?? "");
    expect(new Set(urls).size).toBe(articles.length);
    expect(urls.map(canonicalUrl)).toEqual(urls);
    const home = new Map(sources.map((source) => [source.name, source.url ?? "?"]));
    for (const article of articles)
      expect(article.url).toContain(home.get(article.source?.name ?? "") ?? "an unknown source");
  });

  it("repeat no sentence of one another", () => {
    const seen = new Map<string, string>();
    const repeated = articles.flatMap((article) =>
      sentencesOf(article).filter((sentence) => {
        const first = seen.get(sentence);
        seen.set(sentence, article.headline);
        return first !== undefined;
      }),
    );
    expect(repeated).toEqual([]);
  });

  it("name two countries or more, each in its own language", () => {
    const tooFew = articles.filter((article) => countriesIn(article).length < 2).map((article) => article.headline);
    expect(tooFew).toEqual([]);
  });

  it("let the countries that recur be named by five articles or more", () => {
    for (const code of ["ML", "RU", "EG", "TR", "FR", "KE"]) {
      const naming = articles.filter((article) => countriesIn(article).includes(code));
      expect({ code, enough: naming.length >= 5 }).toEqual({ code, enough: true });
    }
  });

  it("come from eleven sources, four of them with eight articles or more", () => {
    const bySource = Object.values(countBy(articles, (article) => article.source?.name));
    expect(bySource).toHaveLength(11);
    expect(bySource.filter((count) => count >= 8)).toHaveLength(4);
  });

  it("are spread over a year, with no month empty and some fuller than others", () => {
    const byMonth = Object.values(countBy(articles, (article) => article.publishedAt?.instant.slice(0, 7)));
    expect(byMonth).toHaveLength(12);
    expect(Math.max(...byMonth)).toBeGreaterThanOrEqual(3 * Math.min(...byMonth));
  });

  it.each([
    ["a broken cable", /Coral Link|كورال لنك|کورل لنک|珊瑚链路/],
    ["the end of the grain deal", /17 يوليو|lapsed on Monday|17 Temmuz|17 июля/],
    ["the Rain Atlas", /Rain Atlas|أطلس المطر|Atlas des pluies/],
    ["a chess tournament", /Caravan-64/],
    ["a film on salt", /Taoudenni|تاودني|Cuarenta losas/],
    ["a week of planting", /Mangrove Week|أسبوع المانغروف|ہفتۂ مینگروو|红树林周/],
  ])("tell the story of %s in three languages or more, each by its own source", (_story, names) => {
    const telling = articles.filter((article) => names.test(textsOf(article).join("\n")));
    expect(Object.keys(countBy(telling, (article) => article.source?.name)).length).toBeGreaterThanOrEqual(3);
    expect(Object.keys(countBy(telling, (article) => article.language)).length).toBeGreaterThanOrEqual(3);
  });
});

function textsOf(article: ArticleDraft): string[] {
  const inBody = bodyOf(article).flatMap((block) => {
    if (block.type === "ListBlock") return block.items.map((item) => item.text);
    if (block.type === "ImageBlock") return block.caption ? [block.caption.text] : [];
    return "text" in block ? [block.text] : [];
  });
  return [article.headline, article.summary ?? "", ...inBody];
}

function sentencesOf(article: ArticleDraft): string[] {
  const sentences = new Intl.Segmenter(article.language, { granularity: "sentence" });
  return textsOf(article).flatMap((text) => [...sentences.segment(text)].map(({ segment }) => segment.trim()));
}

/** Codes of the countries whose usual name in the article's language stands in its text. */
function countriesIn(article: ArticleDraft): string[] {
  const names = new Intl.DisplayNames(article.language, { type: "region", fallback: "none" });
  const text = textsOf(article).join("\n");
  return COUNTRY_CODES.filter((code) => text.includes(names.of(code) ?? "\0"));
}

const COUNTRY_CODES = (
  "AE AF AM AT AU AZ BE BF BR BY CD CF CH CI CL CM CN CO CV CY CZ DE DJ DK DZ EG ER ES ET FI FR GB GE GH GM GN GR HU ID IE IL IN IQ IR IS IT JO " +
  "JP KE KG KW KZ LB LR LY MA ML MR MX MY MZ NE NG NL NO NZ OM PK PL PT QA RO RS RU RW SA SD SE SN SO SS SY TD TG TH TJ TM TN TR TZ UA UG US UZ YE ZA ZM ZW"
).split(" ");
