import { spanText } from "../../domain/text/spans/spans";
import { languageNamed } from "../reading/language-names";
import type { PlacedStory } from "../reading/news-records/placed-stories";
import type { Story } from "../reading/story";

/**
 * Articles of Factiva as text, with its indexing: each line begins with a code of two or three letters, such as `HD`
 * (headline), `PD` (date), `SN` (newspaper), `LP` and `TD` (text). RTF of Factiva that was saved as text has this form.
 */
const CODED = /^\s{0,4}([A-Z]{2,3})(?=\s|$)(.*)$/;

/** The codes of Factiva. A line that begins with other letters goes on with the field above. */
const CODES: ReadonlySet<string> = new Set(
  `AN ART AU BY CLM CO CR CT CX CY ED ET GC HD IN IPC IPD LA LP NGC NS PD PG PUB RE RF RIC RST SC SE SN TD VOL
  WC`.split(/\s+/),
);
/** Without these no article is told from a text with such letters at the start of a line. */
const NEEDED = ["HD", "PD", "SN", "LP"];

export function isFactivaText(lines: readonly string[]): boolean {
  const codes = new Set(lines.map((line) => codeIn(line)?.code));
  return NEEDED.every((code) => codes.has(code));
}

/** The code of a line, and what stands behind it. */
function codeIn(line: string): { readonly code: string; readonly value: string } | undefined {
  const [, code = "", value = ""] = CODED.exec(line) ?? [];
  return CODES.has(code) ? { code, value: value.trim() } : undefined;
}

/** An article begins with its headline, or with the section above it, and ends with its number. */
export function storiesOfFactiva(lines: readonly string[]): PlacedStory[] {
  const stories: PlacedStory[] = [];
  let record: Coded | undefined;
  const end = (): void => {
    if (record?.values.has("HD") === true) stories.push({ place: `line ${record.line}`, story: storyOf(record) });
    record = undefined;
  };
  for (const [at, line] of lines.entries()) {
    const found = codeIn(line);
    if (found === undefined) {
      if (record !== undefined) record.values.get(record.code)?.push(line.trim());
      continue;
    }
    if ((found.code === "HD" && record?.values.has("HD") === true) || record?.code === "AN") end();
    record ??= { line: at + 1, code: found.code, values: new Map() };
    record.code = found.code;
    record.values.set(found.code, [...(record.values.get(found.code) ?? []), found.value]);
  }
  end();
  return stories;
}

interface Coded {
  readonly line: number;
  /** Of the last line that had one. */
  code: string;
  readonly values: Map<string, string[]>;
}

function storyOf({ values }: Coded): Story {
  const of = (code: string): string | undefined => values.get(code)?.join(" ").replace(/\s+/g, " ").trim() || undefined;
  const [date, time, source] = [of("PD"), of("ET"), of("SN")];
  const words = Number(/\d[\d.,]*/.exec(of("WC") ?? "")?.[0].replace(/\D/g, ""));
  return {
    headline: of("HD"),
    byline: of("BY") ?? of("AU"),
    source: source === undefined ? undefined : { type: "Source", name: source },
    language: languageNamed(of("LA")),
    published: date === undefined ? [] : [time === undefined ? date : `${date} ${time}`, date],
    section: of("SE") ?? of("CLM"),
    copyrightNotice: of("CY"),
    wordCount: words > 0 ? words : undefined,
    body: ["LP", "TD"].flatMap((code) => paragraphsOf(values.get(code) ?? [])),
  };
}

const paragraphsOf = (lines: readonly string[]): Story["body"] =>
  lines
    .join("\n")
    .split(/\n\s*\n/)
    .map((part) => part.replace(/\s+/g, " ").trim())
    .filter((part) => part !== "")
    .map((part) => ({ type: "Paragraph" as const, ...spanText(part) }));
