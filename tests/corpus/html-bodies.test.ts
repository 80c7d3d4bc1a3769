import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { stringOf } from "../../src/formats/reading/json/fields";
import { articleIn, embedCount, postsIn, stockText, textOfBody, truthIn, wordF1 } from "./html-pages";
import { describeCorpus } from "./suite";
import type { Tally } from "./suite";

/** Shares of the words of the texts that people wrote down (F1). */
interface BodyTallies {
  readonly "words of the text": Tally;
  readonly "words of the text, by stock Readability": Tally;
  readonly "pages on average at least as right as by stock Readability": Tally;
}

describeCorpus({
  folder: "html-articles-truth",
  measures: {
    "words of the text": 0.97,
    "words of the text, by stock Readability": undefined,
    "pages on average at least as right as by stock Readability": 1,
    "posts of embed codes": 1,
  },
  run(folder, tallies) {
    const scores = pagesIn(folder).map(({ name, bytes }) => {
      const truth = truthIn(join(folder, name.replace(".html", ".truth.json")));
      const article = articleIn(bytes, name, stringOf(truth["url"]));
      const wanted = embedCount(bytes);
      const posts = Math.min(wanted, postsIn(article).length);
      if (wanted > 0) tallies["posts of embed codes"].add(posts, wanted, `${name}: ${posts} of ${wanted} posts`);
      return scoreOf(name, bytes, textOfBody(article?.body), stringOf(truth["articleBody"]) ?? "", tallies);
    });
    compare(scores, tallies);
  },
});

describeCorpus({
  folder: "html-multilingual",
  measures: {
    "words of the text": 0.98,
    "words of the text, by stock Readability": undefined,
    "pages on average at least as right as by stock Readability": 1,
  },
  run(folder, tallies) {
    const scores = pagesIn(join(folder, "html")).flatMap(({ name, bytes }) => {
      const truth = join(folder, "txt", name.replace(".html", ".txt"));
      if (!existsSync(truth)) return [];
      return [scoreOf(name, bytes, textOfBody(articleIn(bytes, name)?.body), readFileSync(truth, "utf8"), tallies)];
    });
    compare(scores, tallies);
  },
});

interface Score {
  readonly ours: number;
  readonly stock: number;
}

function scoreOf(name: string, bytes: Uint8Array, text: string, truth: string, tallies: BodyTallies): Score {
  const score = { ours: wordF1(text, truth), stock: wordF1(stockText(bytes), truth) };
  tallies["words of the text"].add(score.ours, 1, `${name}: ${score.ours.toFixed(3)}`);
  tallies["words of the text, by stock Readability"].add(score.stock, 1, `${name}: ${score.stock.toFixed(3)}`);
  return score;
}

function compare(scores: readonly Score[], tallies: BodyTallies): void {
  const mean = (of: (score: Score) => number) => scores.reduce((sum, score) => sum + of(score), 0) / scores.length;
  const [ours, stock] = [mean((score) => score.ours), mean((score) => score.stock)];
  tallies["pages on average at least as right as by stock Readability"].check(
    ours >= stock,
    `${ours.toFixed(4)} and ${stock.toFixed(4)}`,
  );
}

function pagesIn(folder: string): { readonly name: string; readonly bytes: Buffer }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".html"))
    .sort()
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
}
