// Learns the weights by which the lines of a pasted page are told apart, from the annotated pages in
// tests/fixtures/pasted-pages, and writes them to src/formats/plain-text/line-kinds/line-weights.ts.
//
//   node scripts/build.mjs && node scripts/train-line-kinds.mjs            learns from all pages and writes
//   node scripts/train-line-kinds.mjs --check                              learns from some pages, reads the others
//
// The learning is an averaged perceptron over whole pages: a page is read with the weights so far, and where a line was
// read wrongly, its features get a little more weight for the right kind and a little less for the wrong one. Each page
// is also shown in other forms: without its menu, without its foot, with other empty lines. And some lines are shown
// without their labels, so that the weights do not lean on the lists of labels: an unseen page has other labels.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const built = process.env.BUILT ?? join(root, "dist");
const room = createRequire(join(built, "package.json"));
const plainText = "./src/formats/plain-text";
const { linesOf } = room(`${plainText}/lines.js`);
const { attributionsIn } = room(`${plainText}/posts/attribution.js`);
const { relatedLine } = room("./src/formats/reading/page-words/related-line.js");
const { isCredited } = room("./src/formats/reading/page-words/credit-labels.js");
const { viewOf, withoutLabels } = room(`${plainText}/line-kinds/line-view.js`);
const { pageViewOf } = room(`${plainText}/line-kinds/page-view.js`);
const { featuresAt, placesIn } = room(`${plainText}/line-kinds/line-features.js`);
const { bestRow, LINE_KINDS, unlikely } = room(`${plainText}/line-kinds/line-kinds.js`);

const FOLDER = join(root, "tests/fixtures/pasted-pages");
const EPOCHS = Number(process.env.EPOCHS ?? 45);
const WITHOUT_LABELS = Number(process.env.BLIND ?? 0.15);
const AS_WRITTEN = 0.3;
/** A sentence that is lost is worse than a line of the site that stays. */
const LOST_TEXT = Number(process.env.LOST ?? 3);
const WRONG_HEADLINE = 4;
/** Weights are written as whole numbers. */
const SCALE = 10;

/** The same numbers in every run. */
let seed = 7;
function random() {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed / 2_147_483_648;
}

/** The lines of each annotated page with their marks. Pages of posts alone have no headline. */
function pagesIn(folder) {
  const files = readdirSync(folder, { withFileTypes: true });
  return files.flatMap((file) => {
    if (file.isDirectory()) return pagesIn(join(folder, file.name));
    if (!file.name.endsWith(".txt")) return [];
    const all = readFileSync(join(folder, file.name), "utf8").replace(/\n$/, "").split("\n");
    const authors = (/^= authors:(.*)$/u.exec(all.find((line) => line.startsWith("= authors:")) ?? "")?.[1] ?? "")
      .split("|")
      .map((name) => name.trim().toLowerCase())
      .filter((name) => name !== "");
    const written = all
      .filter((line) => !/^= \w+:/u.test(line))
      .map((line) => /^([HPTLQR-]|[1-9]-?)(?: (.*))?$/u.exec(line) ?? ["", "", ""]);
    const text = written.map(([, , said = ""]) => said.replaceAll(/[⟦⟧]/gu, "")).join("\n");
    const isSigned = (said) =>
      said.length <= 120 && !isCredited(said) && authors.some((name) => said.toLowerCase().includes(name));
    const lines = linesOf(text).map((line) => ({
      ...line,
      mark: written[line.number - 1][1],
      isSigned: isSigned(line.text),
    }));
    return lines.some(({ mark }) => mark === "H") ? [{ name: file.name.replace(/\.txt$/, ""), lines }] : [];
  });
}

function postsIn(lines) {
  const places = attributionsIn(lines, 0, {}).flatMap(({ start, end }) => lines.slice(start, end));
  return new Set(places.map(({ number }) => number));
}

/** What each line is, told by the marks of a person. */
function kindsOf(lines, posts) {
  const headline = lines.findIndex(({ mark }) => mark === "H");
  const isText = ({ mark, number }) => /^[PTLQ1-9]/.test(mark) || posts.has(number);
  const last = lines.findLastIndex(isText);
  const texts = lines.flatMap((line, at) => (at > headline && isText(line) ? [at] : []));
  const header = Math.min(texts[2] ?? lines.length, headline + 24);
  return lines.map((line, at) => {
    if (at <= headline) return at < headline ? "above" : "headline";
    if (line.mark === "T") return "heading";
    if (isText(line)) return "text";
    if (line.mark === "R") return "related";
    if (lines[at + 1]?.mark === "R" && (relatedLine(lines[at + 1].text)?.title ?? "") === "") return "related label";
    if (line.isSigned && at < header) return "author";
    return at > last ? "foot" : "page";
  });
}

const views = new Map();
function viewOnce(line, isPost) {
  const key = `${line.text}\n${isPost}`;
  if (!views.has(key)) views.set(key, viewOf(line, isPost));
  return { ...views.get(key), afterGap: line.afterGap };
}

/** The features of each line and the right kinds. `hide`: how many lines are seen without their labels. */
function exampleOf(lines, hide) {
  const posts = postsIn(lines);
  const seen = lines.map((line) => {
    const view = viewOnce(line, posts.has(line.number));
    return hide > 0 && random() < hide ? withoutLabels(view) : view;
  });
  const page = pageViewOf(seen);
  const places = placesIn(page);
  return {
    features: lines.map((_, at) => featuresAt(page, places, at)),
    kinds: kindsOf(lines, posts),
    posts,
    lines,
    page,
    places,
  };
}

const gapped = (lines, has) => lines.map((line) => ({ ...line, afterGap: has }));

/** The page in another form, as another person would have copied it. */
function otherForm(lines) {
  const kinds = kindsOf(lines, postsIn(lines));
  const form = Math.floor(random() * 10);
  if (form === 0) return gapped(lines, false);
  if (form === 1) return gapped(lines, true);
  if (form === 2) return lines.filter((_, at) => kinds[at] !== "above");
  if (form === 3) return lines.filter((_, at) => kinds[at] !== "foot");
  if (form === 4) return lines.filter((_, at) => kinds[at] !== "above" && kinds[at] !== "foot");
  if (form === 5) {
    const texts = kinds.flatMap((kind, at) => (kind === "text" ? [at] : []));
    return lines.slice(0, (texts[2] ?? lines.length) + 1);
  }
  if (form > 6) return shortForm(lines, kinds);
  return lines.filter((_, at) => kinds[at] === "headline" || kinds[at] === "text" || random() > 0.25);
}

/** What a person copies who takes the headline and a few paragraphs, perhaps with the date and the author. */
function shortForm(lines, kinds) {
  const headline = kinds.indexOf("headline");
  const texts = kinds.flatMap((kind, at) => (isText(kind) ? [at] : []));
  const first = Math.floor(random() * Math.max(1, texts.length - 2));
  const last = first + 1 + Math.floor(random() * 5);
  const taken = new Set(texts.slice(first, last + 1));
  const [hasFields, hasGaps, isBare] = [random() < 0.5, random(), random() < 0.5];
  const isField = (at) => at > headline && at < (texts[2] ?? 0) && (kinds[at] === "author" || isDated(lines[at].text));
  const isBetween = (at) => !isBare && at > texts[first] && at < (texts[last] ?? 0) && kinds[at] === "page";
  const short = lines.filter(
    (_, at) => at === headline || taken.has(at) || (hasFields && isField(at)) || isBetween(at),
  );
  return hasGaps < 0.3 ? short : gapped(short, hasGaps < 0.8);
}

const isDated = (text) => viewOnce({ text, afterGap: false }, false).isDated;

const isText = (kind) => kind === "text" || kind === "heading";

function costOf(right, kind) {
  if (right === kind) return 0;
  if (right === "headline" || kind === "headline") return WRONG_HEADLINE;
  return isText(right) && !isText(kind) ? (kind === "foot" ? 2 * LOST_TEXT : LOST_TEXT) : 1;
}

const RUNS = 3;

/** The mean of a few runs in different orders. */
function learn(pages) {
  const runs = Array.from({ length: RUNS }, () => learnOnce(pages));
  const names = new Set(runs.flatMap(({ features }) => [...features.keys()]));
  const mean = (rows) => LINE_KINDS.map((_, at) => rows.reduce((sum, row) => sum + (row?.[at] ?? 0), 0) / RUNS);
  return {
    features: new Map([...names].map((name) => [name, mean(runs.map(({ features }) => features.get(name)))])),
    follows: LINE_KINDS.map((_, kind) => mean(runs.map(({ follows }) => follows[kind]))),
  };
}

function learnOnce(pages) {
  const weights = { features: new Map(), follows: LINE_KINDS.map(() => LINE_KINDS.map(() => 0)) };
  const sums = { features: new Map(), follows: LINE_KINDS.map(() => LINE_KINDS.map(() => 0)) };
  let turn = 1;
  const rowOf = (map, name) => {
    if (!map.has(name))
      map.set(
        name,
        LINE_KINDS.map(() => 0),
      );
    return map.get(name);
  };
  const change = (name, kind, by) => {
    rowOf(weights.features, name)[kind] += by;
    rowOf(sums.features, name)[kind] += by * turn;
  };
  const follow = (before, kind, by) => {
    weights.follows[before][kind] += by;
    sums.follows[before][kind] += by * turn;
  };
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    const order = pages.map((page) => ({ page, place: random() })).sort((a, b) => a.place - b.place);
    for (const { page } of order) {
      const lines = random() < AS_WRITTEN ? page.lines : otherForm(page.lines);
      const { features, kinds, page: view, places } = exampleOf(lines, random() < 0.5 ? WITHOUT_LABELS : 0);
      const read = bestRow(
        features,
        weights,
        (at, kind) => costOf(kinds[at], kind) + unlikely(view, places, at, kind) / SCALE,
      ).map((kind) => LINE_KINDS.indexOf(kind));
      const right = kinds.map((kind) => LINE_KINDS.indexOf(kind));
      right.forEach((kind, at) => {
        const came = read[at];
        if (came !== kind)
          for (const name of features[at]) {
            change(name, kind, 1);
            change(name, came, -1);
          }
        if (at > 0 && (came !== kind || read[at - 1] !== right[at - 1])) {
          follow(right[at - 1], kind, 1);
          follow(read[at - 1], came, -1);
        }
      });
      turn += 1;
    }
  }
  const mean = (row, sum) => row.map((value, at) => value - (sum[at] ?? 0) / turn);
  return {
    features: new Map([...weights.features].map(([name, row]) => [name, mean(row, rowOf(sums.features, name))])),
    follows: weights.follows.map((row, at) => mean(row, sums.follows[at])),
  };
}

/** Whole numbers, and no feature whose weights are all near zero. */
function rounded({ features, follows }) {
  const whole = (row) => row.map((value) => Math.round(value * SCALE));
  const rows = [...features].map(([name, row]) => [name, whole(row)]);
  return {
    features: new Map(
      rows.filter(([, row]) => row.some((value) => Math.abs(value) >= 3)).sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
    follows: follows.map(whole),
  };
}

const groupOf = (kind) => (isText(kind) ? "text" : kind === "related" || kind === "headline" ? kind : "page");

function check(name, pages, weights, shows) {
  const count = { pages: 0, lines: 0, headline: 0, lost: 0, kept: 0, other: 0, heading: 0, perfect: 0 };
  for (const page of pages) {
    const { features, kinds, posts, lines, page: view, places } = exampleOf(page.lines, 0);
    const read = bestRow(features, weights, (at, kind) => unlikely(view, places, at, kind));
    const wrong = [];
    kinds.forEach((right, at) => {
      count.lines += 1;
      const [a, b] = [groupOf(right), groupOf(read[at])];
      if (a === "text" && b === "text" && right !== read[at]) count.heading += 1;
      if (a === b || posts.has(lines[at].number)) return;
      if (a === "text") count.lost += 1;
      else if (b === "text") count.kept += 1;
      else count.other += 1;
      wrong.push(`   ${right} -> ${read[at]}: ${lines[at].text.slice(0, 90)}`);
    });
    count.pages += 1;
    if (read.indexOf("headline") === kinds.indexOf("headline")) count.headline += 1;
    if (wrong.length === 0) count.perfect += 1;
    else if (shows) console.log(`${page.name}\n${wrong.join("\n")}`);
  }
  console.log(`${name}: ${JSON.stringify(count)}`);
}

const ON_A_LINE = 4;

function written({ features, follows }) {
  const rows = [...features].map(([name, row]) => `${name}: ${row.join(" ")}`);
  const packed = Array.from({ length: Math.ceil(rows.length / ON_A_LINE) }, (_, at) =>
    rows.slice(at * ON_A_LINE, (at + 1) * ON_A_LINE).join("; "),
  );
  return `import type { LineWeights } from "./line-kinds";

/** Made by scripts/train-line-kinds.mjs: how much each feature speaks for each of LINE_KINDS. */
const FEATURES = \`
${packed.join("\n")}
\`;

/** How well a kind of the columns follows a kind of the rows. */
const FOLLOWS = \`
${follows.map((row) => row.join(" ")).join("\n")}
\`;

const numbersIn = (text: string): number[] => text.trim().split(" ").map(Number);

function featuresIn(text: string): Map<string, number[]> {
  const rows = text.trim().split(/\\n|; /);
  return new Map(
    rows.map((row) => {
      const colon = row.lastIndexOf(":");
      return [row.slice(0, colon), numbersIn(row.slice(colon + 1))];
    }),
  );
}

export const LINE_WEIGHTS: LineWeights = {
  features: featuresIn(FEATURES),
  follows: FOLLOWS.trim().split("\\n").map(numbersIn),
};
`;
}

const setOf = ({ name }) => Number(/^[a-z]{2}-(\d+)-/.exec(name)?.[1] ?? 1);
// By name, so that a page may move between folders.
const pages = pagesIn(FOLDER).sort((a, b) => (a.name < b.name ? -1 : 1));
if (process.argv.includes("--check")) {
  const only = process.env.SETS?.split(",").map(Number) ?? [6, 7, 8, 9];
  for (const set of only) {
    const others = rounded(learn(pages.filter((page) => setOf(page) !== set)));
    check(
      `set ${set}, unseen`,
      pages.filter((page) => setOf(page) === set),
      others,
      process.argv.includes("--show"),
    );
  }
} else {
  const weights = rounded(learn(pages));
  check("all pages, seen", pages, weights, true);
  writeFileSync(join(root, "src/formats/plain-text/line-kinds/line-weights.ts"), written(weights));
  console.log(`${weights.features.size} features`);
}
