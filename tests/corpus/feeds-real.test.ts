import { readDate } from "../../src/formats/reading/standard-dates";
import { decodeXmlHead } from "../../src/formats/reading/xml/xml-decoding";
import { readFiles } from "./feeds-files";
import { describeCorpus } from "./suite";

const ITEM = /<(?:\w+:)?(?:item|entry)\b(?![^>]*\/>)[^]*?<\/(?:\w+:)?(?:item|entry)>/gi;
const DATE =
  /<(?:\w+:)?(?:pubDate|date|published|updated|issued|modified|created)\b[^>]*>\s*(?:<!\[CDATA\[)?\s*([^<\]]*?)\s*(?:\]\]>)?\s*</i;
const LINK = /<(?:\w+:)?link\b[^>]*?(?:href=["']https?:|>\s*(?:<!\[CDATA\[)?\s*https?:)/i;
const HOME = /<link>\s*https?:\/\/[^\s/<]+\/?\s*<\/link>/i;
const WORDS = /<(?:\w+:)?(?:title|description|encoded|summary|content)\b[^>/]*>\s*(?:<!\[CDATA\[)?\s*[^<\s]/i;

describeCorpus({
  folder: "feeds-real",
  measures: { "no input throws": 1, "items that come": 1, "links that come": 1, "dates that come": 1 },
  async run(folder, tallies) {
    const {
      "no input throws": throws,
      "items that come": items,
      "links that come": links,
      "dates that come": dates,
    } = tallies;
    for await (const { name, bytes, format, reads } of readFiles(folder, throws)) {
      if (!/^(?:rss|atom)$/.test(format)) continue;
      // The corpus says what is there by plain patterns, so that our own reader is not the judge of itself.
      const written = (decodeXmlHead(bytes).match(ITEM) ?? []).map((item) =>
        item.replace(/<source\b[^]*?<\/source>/gi, ""),
      );
      const expected = written.filter((item) => WORDS.test(item));
      const articles = reads.flatMap((read) =>
        read.outcome === "item" && read.draft.type === "Article" ? [read.draft] : [],
      );
      items.add(
        Math.min(articles.length, expected.length),
        expected.length,
        `${name}: ${articles.length} of ${expected.length}`,
      );
      for (const [at, item] of expected.entries()) {
        const article = articles[at];
        // The home page of the site is no address of an item.
        if (LINK.test(item) && !HOME.test(item))
          links.check(article?.url !== undefined, `${name} ${at + 1}: ${item.slice(0, 200)}`);
        const [, date = ""] = DATE.exec(item) ?? [];
        if (date !== "" && readDate(date) !== undefined)
          dates.check(article?.publishedAt !== undefined, `${name} ${at + 1}: ${date}`);
      }
    }
  },
});
