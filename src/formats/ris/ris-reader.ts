import type { DocumentHints, FormatReader, Read } from "../format-reader";
import { languageNamed } from "../reading/language-names";
import { decodeRecords, headOfRecords } from "../reading/decoding/damaged-text";
import { wholeDecoded } from "../reading/notes";
import { plainBlocks } from "../reading/plain-blocks";
import { READING_LIMITS, type ReadingLimits } from "../reading-limits";
import { eachReference, isOfJournal, keptRead, nameInOrder, OF_JOURNAL } from "../reading/references";
import type { Story } from "../reading/story";

/** `T1  - The ferry is back`: a tag of two signs, two spaces, a hyphen. Some programs leave a space out. */
const FIELD = /^([A-Z][A-Z0-9])\s{1,2}-(?:\s(.*))?$/;

/** References as catalogues and programs such as Zotero export them (RIS, Research Information Systems). */
export const ris: FormatReader = {
  name: "ris",
  version: 2,
  precedence: 35,
  title: "references to articles as catalogues and Zotero export them (RIS)",
  detect: (head, hints) =>
    /^\ufeff?\s{0,100}TY\s{1,2}- [A-Z]{3,8}\s*$/m.test(headOfRecords(head, hints).slice(0, 2_000)),
  read,
};

async function* read(
  chunks: AsyncIterable<Uint8Array>,
  hints: DocumentHints,
  limits: ReadingLimits = READING_LIMITS,
): AsyncGenerator<Read> {
  const { text } = await wholeDecoded(chunks, hints, limits, decodeRecords);
  yield* eachReference(referencesIn(text.split(/\r\n?|\n/)), (reference) => readOf(reference, hints));
}

interface Reference {
  /** The line on which it begins, from 1. */
  readonly line: number;
  readonly type: string;
  readonly values: ReadonlyMap<string, readonly string[]>;
}

/** Whether the document ends inside of it: the line is missing that each reference ends with. */
type ReferenceInList = Reference & { readonly isCut: boolean };

function* referencesIn(lines: readonly string[]): Generator<ReferenceInList> {
  let reference: { line: number; type: string; values: Map<string, string[]> } | undefined;
  let last: string[] | undefined;
  for (const [at, line] of lines.entries()) {
    const [, tag, value = ""] = FIELD.exec(line) ?? [];
    if (tag === undefined) {
      // A long value goes on in the next line.
      if (last !== undefined && line.trim() !== "") last.push(`${last.pop() ?? ""} ${line.trim()}`);
    } else if (tag === "TY") {
      if (reference !== undefined) yield { ...reference, isCut: false };
      reference = { line: at + 1, type: value.trim(), values: new Map() };
      last = undefined;
    } else if (tag === "ER") {
      if (reference !== undefined) yield { ...reference, isCut: false };
      reference = last = undefined;
    } else if (reference !== undefined) {
      last = reference.values.get(tag) ?? [];
      reference.values.set(tag, last);
      last.push(value.trim());
    }
  }
  if (reference !== undefined) yield { ...reference, isCut: true };
}

/** Types of RIS that are no articles. Programs write others for articles: NEWS, MGZN, JOUR, ELEC, WEB, BLOG, GEN. */
const OTHERS: ReadonlySet<string> = new Set(
  `ADVS AGGR ANCIENT ART BILL BOOK CASE CHAP CHART CLSWK COMP CONF CPAPER CTLG DATA DBASE DICT EBOOK ECHAP EDBOOK ENCYC
  EQUA FIGURE GOVDOC GRNT HEAR JFULL LEGAL MANSCPT MAP MPCT MULTI MUSIC PAMP PAT PCOMM RPRT SER SLIDE SOUND STAND STAT
  THES UNBILL UNPB VIDEO`.split(/\s+/),
);

function readOf({ type, values, line }: Reference, hints: DocumentHints): Read {
  const place = `line ${line}`;
  if (OTHERS.has(type)) return { outcome: "skipped", kind: `reference of type ${type}`, place };
  if (
    isOfJournal(
      type,
      ["VL", "IS", "DO"].map((tag) => values.get(tag)?.[0]),
    )
  )
    return { outcome: "skipped", kind: OF_JOURNAL, place };
  return keptRead(storyOf(values), hints, place);
}

function storyOf(values: Reference["values"]): Story {
  const all = (...tags: string[]): string[] => tags.flatMap((tag) => values.get(tag) ?? []).filter((one) => one !== "");
  const [source] = all("T2", "JF", "JO", "JA", "PB");
  const [doi] = all("DO");
  return {
    url:
      all("UR", "L2")[0] ??
      (doi === undefined
        ? undefined
        : `https://doi.org/${doi.replace(/^(?:doi:|https?:\/\/(?:dx\.)?doi\.org\/)/i, "")}`),
    headline: all("TI", "T1", "CT")[0],
    summary: all("AB", "N2")[0],
    authors: all("AU", "A1").map(nameInOrder),
    source: source === undefined ? undefined : { type: "Source", name: source },
    language: languageNamed(all("LA")[0]),
    published: all("DA", "Y1", "PY").map(dateOf).slice(0, 1),
    section: all("SE")[0],
    keywords: all("KW"),
    // Factiva and Europresse write whole texts in notes.
    body: plainBlocks(all("N1").join("\n\n")),
  };
}

/** `2023/02/07/morning`: year, month, day and other words, each of which may be missing. */
const dateOf = (written: string): string =>
  /^\d{4}(?:\/\d{0,2}){1,2}(?:\/|$)/.test(written)
    ? written
        .split("/", 3)
        .filter((part) => part !== "")
        .join("-")
    : written;
