// Searches and suggestions in one process, beside plain FTS5 over the same texts. `npm run bench:search -- --help`
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { build } from "../scripts/build.mjs";
import { machine, machineLine } from "./measuring/machine.mjs";
import { table } from "./measuring/report.mjs";
import { median, quantile } from "./measuring/statistics.mjs";
import { storeOf } from "./stores.mjs";

const USAGE = `npm run bench:search -- [--articles 10000,100000] [--queries 20] [--rounds 3] [--store PATH]

  --articles  feed-like articles, so many in each store
  --queries   of each kind
  --store     searches this store instead`;
const { values: options } = parseArgs({
  options: {
    articles: { type: "string", default: "10000,100000" },
    queries: { type: "string", default: "20" },
    rounds: { type: "string", default: "3" },
    store: { type: "string" },
    help: { type: "boolean", default: false },
  },
});
if (options.help) {
  console.log(USAGE);
  process.exit(0);
}

await build();
const require = createRequire(import.meta.url);
const { openSqlite } = require("../dist/src/store/sqlite/open-sqlite.js");
const { search, SEARCHED_KINDS } = require("../dist/src/search/search.js");
const { suggest } = require("../dist/src/search/suggest.js");
const { DatabaseSync } = require("@photostructure/sqlite");

const [count, rounds] = [options.queries, options.rounds].map(Number);
const measuring = machine();
const rows = [];
for (const size of options.store ? [options.store] : options.articles.split(",").map(Number)) {
  const path = options.store ?? (await storeOf("feed", size)).path;
  rows.push(...(await measure(path, String(size))));
}
console.log(`${machineLine(measuring.end())}; CPU milliseconds, and those that passed\n`);
const columns = ["store", "what", "queries", "median", "p99", "median, passed"];
console.log(
  table(
    columns,
    rows.map((row) => [row.size, row.what, row.kind, row.median, row.p99, row.passed]),
  ),
);

/** CPU milliseconds of each kind of query: ours, and those of FTS5 alone. */
async function measure(path, size) {
  const folder = mkdtempSync(join(tmpdir(), "mediagraph-bench-"));
  const store = await openSqlite(path);
  try {
    const plain = new DatabaseSync(join(folder, "plain.db"));
    const texts = await fillPlain(plain, store);
    const kinds = queriesOf(texts);
    const ours = await timed(kinds, (query) =>
      search(store.reader(), { query, kinds: SEARCHED_KINDS, order: "RELEVANCE", isAcross: true }),
    );
    const theirs = await timed(kinds, (query) => plainSearch(plain, query));
    const typed = await timed(prefixesOf(texts), (prefix) => suggest(store.reader(), prefix, 10));
    plain.close();
    return [
      ...ours.map((row) => ({ size, what: "search", ...row })),
      ...theirs.map((row) => ({ size, what: "plain FTS5", ...row })),
      ...typed.map((row) => ({ size, what: "suggest", ...row })),
    ];
  } finally {
    await store.close();
    rmSync(folder, { recursive: true });
  }
}

/** Headline and summary of every article, in the usual index of others. Gives some of them. */
async function fillPlain(plain, store) {
  plain.exec(
    "CREATE VIRTUAL TABLE texts USING fts5(headline, body, tokenize = 'unicode61 remove_diacritics 2'); BEGIN",
  );
  const insert = plain.prepare("INSERT INTO texts (headline, body) VALUES (?, ?)");
  const texts = [];
  let place = 0;
  for await (const { headline, summary = "", body } of store.scan("article")) {
    insert.run(headline, [summary, ...body.map((block) => block.text ?? "")].join("\n"));
    if (place++ % 97 === 0) texts.push(headline.replace(/ \(\d+\)$/, ""));
  }
  plain.exec("COMMIT");
  return texts;
}

/** What people look for, made from headlines: a name, a word, words, a phrase, and so on. */
function queriesOf(texts) {
  const some = (make, from) => texts.slice(from, from + count).map((text) => make(text.split(" ")));
  return {
    "two words": some((words) => words.slice(0, 2).join(" "), 0),
    "one word": some((words) => words[0] ?? "", 50),
    "three words": some((words) => words.slice(-3).join(" "), 100),
    phrase: some((words) => `"${words.slice(0, 4).join(" ")}"`, 150),
    without: some((words) => `${words[0]} -${words.at(-1)}`, 200),
    alternatives: some((words) => `${words[0]} OR ${words[1]} ${words.at(-1)}`, 250),
    beginning: some((words) => `${(words[0] ?? "").slice(0, 4)}*`, 300),
  };
}

function prefixesOf(texts) {
  return {
    "three letters": texts.slice(0, count).map((text) => text.slice(0, 3)),
    "five letters": texts.slice(50, 50 + count).map((text) => text.slice(0, 5)),
    "a word and two letters": texts
      .slice(100, 100 + count)
      .map((text) => `${text.split(" ")[0]} ${(text.split(" ")[1] ?? "").slice(0, 2)}`),
  };
}

/** FTS5 knows the same operators but for the minus. */
function plainSearch(plain, query) {
  const [found, without] = query.split(" -");
  const words = found.replace(/[^\p{L}\p{N}\p{M}"* ]/gu, " ").replace(/(^| )(?!OR\b)([^\s"*]+)/gu, '$1"$2"');
  const match = without ? `(${words}) NOT "${without.replace(/"/g, "")}"` : words;
  return plain
    .prepare(
      "SELECT rowid, bm25(texts, 4, 1) AS score, snippet(texts, 1, '[', ']', '…', 20) FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT 20",
    )
    .all(match);
}

async function timed(kinds, ask) {
  const all = [];
  const found = [];
  for (const [kind, queries] of Object.entries(kinds)) {
    const times = [];
    for (let round = 0; round < rounds; round++)
      for (const query of queries) {
        const [before, start] = [process.cpuUsage(), performance.now()];
        await ask(query);
        const { user, system } = process.cpuUsage(before);
        // The first round warms the pages and the compiler.
        if (round > 0 || rounds === 1) times.push({ cpu: (user + system) / 1000, wall: performance.now() - start });
      }
    all.push(...times);
    found.push({ kind, ...summary(times) });
  }
  return [...found, { kind: "all", ...summary(all) }];
}

function summary(times) {
  const [cpu, wall] = ["cpu", "wall"].map((name) => times.map((time) => time[name]));
  const shown = (value) => Number((value ?? 0).toFixed(1));
  return { median: shown(median(cpu)), p99: shown(quantile(cpu, 0.99)), passed: shown(median(wall)) };
}
