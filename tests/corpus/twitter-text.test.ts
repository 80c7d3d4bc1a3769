import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isObject } from "../../src/domain/collections/objects";
import type { SpanKind } from "../../src/domain/rich-text";
import { spanText } from "../../src/domain/text/spans/spans";
import { listOf } from "../../src/formats/reading/json/fields";
import { describeCorpus } from "./suite";

const MEASURES = {
  "mentions are found": 1,
  "hashtags are found": 1,
  "cashtags are found": 1,
  "addresses are found": 1,
  "addresses on all top-level domains are found": 1,
};

type Measure = keyof typeof MEASURES;

/** A section of the conformance cases: what is measured, the kind of span, the field that holds the text. */
const SECTIONS: Readonly<Record<string, readonly [measure: Measure, kind: SpanKind, field: string]>> = {
  mentions: ["mentions are found", "HANDLE", ""],
  mentions_with_indices: ["mentions are found", "HANDLE", "screen_name"],
  // The graph has no lists of accounts: of `@ada/list` the account counts, without the place where the list ends.
  mentions_or_lists_with_indices: ["mentions are found", "HANDLE", "screen_name"],
  replies: ["mentions are found", "HANDLE", ""],
  hashtags: ["hashtags are found", "HASHTAG", ""],
  hashtags_from_astral: ["hashtags are found", "HASHTAG", ""],
  hashtags_with_indices: ["hashtags are found", "HASHTAG", "hashtag"],
  cashtags: ["cashtags are found", "CASHTAG", ""],
  cashtags_with_indices: ["cashtags are found", "CASHTAG", "cashtag"],
  urls: ["addresses are found", "LINK", ""],
  urls_with_indices: ["addresses are found", "LINK", "url"],
  urls_with_directional_markers: ["addresses are found", "LINK", "url"],
  tco_urls_with_params: ["addresses are found", "LINK", ""],
};

describeCorpus({
  folder: "twitter-text",
  measures: MEASURES,
  run(folder, tallies) {
    for (const { section, text, expected, description } of casesIn(join(folder, "extract.json"))) {
      const [measure, kind, field] = SECTIONS[section] ?? [];
      if (measure === undefined || kind === undefined || field === undefined) continue;
      const got = section === "replies" ? replyIn(text) : answer(text, kind, field);
      tallies[measure].check(isSame(got, withoutLists(expected)), `${section}: ${description}`);
    }
    for (const { text, expected } of casesIn(join(folder, "tlds.json")))
      tallies["addresses on all top-level domains are found"].check(isSame(answer(text, "LINK", ""), expected), text);
  },
});

interface Case {
  readonly section: string;
  readonly description: string;
  readonly text: string;
  readonly expected: unknown;
}

function casesIn(path: string): Case[] {
  return listOf(JSON.parse(readFileSync(path, "utf8")))
    .filter(isObject)
    .map(({ section, description, text, expected }) => ({
      section: String(section),
      description: String(description),
      text: String(text),
      expected,
    }));
}

function answer(text: string, kind: SpanKind, field: string): unknown[] {
  const codePoints = (end: number) => [...text.slice(0, end)].length;
  const found = spanText(text).spans.filter((span) => span.kind === kind);
  return found.map(({ start, end }) => {
    const word = text.slice(kind === "LINK" ? start : start + 1, end);
    return field === "" ? word : { [field]: word, indices: [codePoints(start), codePoints(end)] };
  });
}

/** The account that a post which begins with its handle answers. */
function replyIn(text: string): string | null {
  const first = spanText(text).spans.find(({ kind }) => kind === "HANDLE");
  return first !== undefined && text.slice(0, first.start).trim() === ""
    ? text.slice(first.start + 1, first.end)
    : null;
}

function withoutLists(expected: unknown): unknown {
  if (!Array.isArray(expected)) return expected;
  return expected.map((one: unknown) => {
    if (!isObject(one) || typeof one["list_slug"] !== "string") return one;
    const [start, end] = listOf(one["indices"]).map(Number);
    return { screen_name: one["screen_name"], indices: [start, (end ?? 0) - [...one["list_slug"]].length] };
  });
}

function isSame(got: unknown, expected: unknown): boolean {
  return JSON.stringify(got) === JSON.stringify(expected);
}
