import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { stringOf, stringsOf } from "../../src/formats/reading/json/fields";
import { articleIn, comparable, embedCount, isWithin, postsIn, textOfBody, truthIn } from "./html-pages";
import { describeCorpus, filesOf } from "./suite";

describeCorpus({
  folder: "html-readability",
  measures: { headlines: 0.96, bylines: 0.96, "names of sites": 0.96, languages: 0.96, "posts of embed codes": 1 },
  run(folder, tallies) {
    for (const page of readdirSync(folder).sort()) {
      const source = join(folder, page, "source.html");
      if (!existsSync(source)) continue;
      const bytes = readFileSync(source);
      const truth = truthIn(join(folder, page, "expected-metadata.json"));
      const article = articleIn(bytes, page, "http://fakehost/test/page.html");
      const [title, byline, site, language] = ["title", "byline", "siteName", "lang"].map((name) =>
        stringOf(truth[name]),
      );
      const said = `${page}: ${JSON.stringify(article?.headline)}, ${JSON.stringify(article?.authors)}, ${article?.source?.name}`;
      if (title !== undefined)
        tallies.headlines.check(isWithin(article?.headline ?? "", title), `${said}, not ${title}`);
      const lines = [...(article?.authors ?? []), article?.byline ?? ""];
      if (byline !== undefined)
        tallies.bylines.check(
          lines.some((line) => isWithin(line, byline) || isWithin(line, familyLast(byline))),
          `${said}, not ${byline}`,
        );
      if (site !== undefined)
        tallies["names of sites"].check(
          comparable(article?.source?.name ?? "") === comparable(site),
          `${said}, not ${site}`,
        );
      if (language !== undefined) tallies.languages.check(primary(article?.language) === primary(language), said);
      const wanted = embedCount(bytes);
      if (wanted > 0) tallies["posts of embed codes"].add(Math.min(wanted, postsIn(article).length), wanted, page);
    }
  },
});

/** "Jong, Michiel de" and "Michiel de Jong" are one name. */
function familyLast(name: string): string {
  return name.replace(/^([^,]+), ([^,]+)$/u, "$2 $1");
}

describeCorpus({
  folder: "html-worldnews",
  measures: { "dates of publication": 0.96, "texts without damaged letters": 1, "posts of embed codes": 1 },
  run(folder, tallies) {
    for (const { name, bytes } of pagesIn(folder)) {
      const truth = truthIn(join(folder, name.replace(".html", ".truth.json")));
      const article = articleIn(bytes, name, stringOf(truth["url"]));
      const date = stringOf(truth["date"]);
      const instant = article?.publishedAt?.instant;
      if (date !== undefined)
        tallies["dates of publication"].check(isOn(date, instant), `${name}: ${instant}, not ${date}`);
      const text = `${article?.headline ?? ""}${textOfBody(article?.body)}`;
      if (article !== undefined) tallies["texts without damaged letters"].check(!text.includes("\ufffd"), name);
      const wanted = embedCount(bytes);
      if (wanted > 0) tallies["posts of embed codes"].add(Math.min(wanted, postsIn(article).length), wanted, name);
    }
  },
});

describeCorpus({
  folder: "html-embeds",
  measures: { "posts of embed codes": 1, "posts with an address": 1 },
  run(folder, tallies) {
    for (const { name, bytes } of pagesIn(folder)) {
      const posts = postsIn(articleIn(bytes, name));
      const wanted = embedCount(bytes);
      if (wanted > 0) tallies["posts of embed codes"].add(Math.min(wanted, posts.length), wanted, name);
      for (const post of posts)
        tallies["posts with an address"].check(post.url !== undefined, `${name}: ${post.nativeId}`);
    }
  },
});

describeCorpus({
  folder: "html-phrases",
  measures: { "phrases of the text": 0.95, "phrases that are not in the text": 0.85, "posts of embed codes": 1 },
  run(folder, tallies) {
    for (const { name, bytes } of pagesIn(folder)) {
      const truth = truthIn(join(folder, name.replace(".html", ".truth.json")));
      const article = articleIn(bytes, name, stringOf(truth["url"]));
      const body = (article?.body ?? []).filter(({ type }) => type !== "PostEmbed");
      const text = oneLine([article?.headline, article?.summary, textOfBody(body)].join(" "));
      for (const phrase of stringsOf(truth["with"]))
        tallies["phrases of the text"].check(text.includes(oneLine(phrase)), `${name}: ${phrase}`);
      const bodyText = oneLine(textOfBody(body));
      for (const phrase of stringsOf(truth["without"]))
        tallies["phrases that are not in the text"].check(!bodyText.includes(oneLine(phrase)), `${name}: ${phrase}`);
      const wanted = embedCount(bytes);
      if (wanted > 0) tallies["posts of embed codes"].add(Math.min(wanted, postsIn(article).length), wanted, name);
    }
  },
});

const oneLine = (text: string): string => text.replace(/\s+/gu, " ").trim();
const primary = (tag: string | undefined): string => tag?.toLowerCase().split("-")[0] ?? "";

const HOUR = 3_600_000;

/** The truth is a day of the page's own time zone, which is somewhere between UTC−12 and UTC+14. */
function isOn(date: string, instant: string | undefined): boolean {
  if (instant === undefined) return false;
  const time = Date.parse(instant) - Date.parse(`${date}T00:00:00Z`);
  return time >= -14 * HOUR && time < 36 * HOUR;
}

function pagesIn(folder: string): readonly { readonly name: string; readonly bytes: Buffer }[] {
  return filesOf(folder).filter(({ name }) => name.endsWith(".html"));
}
