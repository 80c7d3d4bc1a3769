import { expect, it } from "@jest/globals";
import type { SpanKind } from "../../../../src/domain/rich-text";
import { spanText } from "../../../../src/domain/text/spans";
import { describeCorpusFile } from "./corpus";

interface Case {
  readonly section: string;
  readonly text: string;
  readonly expected: readonly unknown[];
}

/** Kind, name of the field that holds the text, cases that we answer otherwise on purpose. */
const SECTIONS: Readonly<Record<string, readonly [kind: SpanKind, field: string, exceptions: number]>> = {
  mentions: ["HANDLE", "", 0],
  mentions_with_indices: ["HANDLE", "screen_name", 0],
  hashtags: ["HASHTAG", "", 0],
  hashtags_from_astral: ["HASHTAG", "", 0],
  hashtags_with_indices: ["HASHTAG", "hashtag", 0],
  cashtags: ["CASHTAG", "", 0],
  cashtags_with_indices: ["CASHTAG", "cashtag", 0],
  urls: ["LINK", "", 0],
  urls_with_indices: ["LINK", "url", 0],
  urls_with_directional_markers: ["LINK", "url", 0],
  tco_urls_with_params: ["LINK", "", 0],
};

const isCase = (row: unknown): row is Case =>
  typeof row === "object" && row !== null && "section" in row && "text" in row && "expected" in row;

function answer(text: string, kind: SpanKind, field: string): unknown[] {
  const codePoints = (end: number) => [...text.slice(0, end)].length;
  const found = spanText(text).spans.filter((span) => span.kind === kind);
  return found.map(({ start, end }) => {
    const word = text.slice(kind === "LINK" ? start : start + 1, end);
    return field === "" ? word : { [field]: word, indices: [codePoints(start), codePoints(end)] };
  });
}

describeCorpusFile("the conformance cases of twitter-text", "twitter-text/extract.json", (rows) => {
  it.each(Object.entries(SECTIONS))("answers %s", (section, [kind, field, exceptions]) => {
    const cases = rows()
      .filter(isCase)
      .filter((row) => row.section === section);
    const wrong = cases.filter(
      ({ text, expected }) => JSON.stringify(answer(text, kind, field)) !== JSON.stringify(expected),
    );
    expect(cases.length).toBeGreaterThan(0);
    expect(wrong.map(({ text }) => text)).toHaveLength(exceptions);
  });
});
