// Reads news pages: as `mediagraph ingest` does, without a store, and with Readability on two whole DOMs. By itself it
// reads the pages of a folder: node bench/html-pages.mjs FOLDER
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Readability } from "@mozilla/readability";
import { JSDOM, VirtualConsole } from "jsdom";
import { parseHTML } from "linkedom";

const require = createRequire(import.meta.url);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const HEAD = 65_536;

/**
 * Pages per second of one core's CPU, the median of the rounds: ours (detect, parse, translate), its floor (to parse
 * the same bytes), and Readability alone on linkedom and on JSDOM.
 */
export function measureHtmlPages(pages) {
  const { html, readsOfPage } = require("../dist/src/formats/html/html-reader.js");
  const { parseHtml } = require("../dist/src/formats/reading/html/parse-html.js");
  const ways = {
    "detect, parse and translate": (page) =>
      html.detect(page.subarray(0, HEAD), { name: "page" }) && readsOfPage(page, { name: "page" }),
    "the floor: parse": (page) => parseHtml(page.toString()),
    "Readability on linkedom": (page) => new Readability(parseHTML(page.toString()).document).parse(),
    "Readability on JSDOM": withJsdom,
  };
  const results = Object.entries(ways).map(([way, read]) => ({ way, pagesPerSecond: Math.round(median(pages, read)) }));
  return { pages: pages.length, bytes: pages.reduce((sum, page) => sum + page.length, 0), results };
}

function pagesIn(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith(".html"))
    .map((name) => readFileSync(join(folder, name)));
}

function withJsdom(page) {
  const dom = new JSDOM(page, { virtualConsole: new VirtualConsole() });
  new Readability(dom.window.document).parse();
  dom.window.close();
}

function median(pages, read) {
  for (const page of pages.slice(0, 20)) read(page);
  const rounds = Array.from({ length: ROUNDS }, () => {
    const start = process.cpuUsage();
    for (const page of pages) read(page);
    const { user, system } = process.cpuUsage(start);
    return (pages.length * 1_000_000) / (user + system);
  });
  return rounds.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  console.log(measureHtmlPages(pagesIn(process.argv[2] ?? ".")));
