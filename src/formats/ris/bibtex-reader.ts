import { BadDocument } from "../../domain/errors/errors";
import type { DocumentHints, FormatReader, Read } from "../format-reader";
import { decodeRecords, headOfRecords } from "../reading/decoding/damaged-text";
import { languageNamed } from "../reading/language-names";
import { wholeDecoded } from "../reading/notes";
import { plainBlocks } from "../reading/plain-blocks";
import { eachReference, isOfJournal, isOtherWork, keptRead, OF_JOURNAL } from "../reading/references";
import { READING_LIMITS, type ReadingLimits } from "../reading-limits";
import type { Story } from "../reading/story";
import { bibtexEntries, ENTRY_START, type BibtexEntry } from "./bibtex-entries";
import { latexText } from "./latex-text";

/** Bibliographies of BibTeX and BibLaTeX, as Zotero, Mendeley, JabRef and catalogues export them. */
export const bibtex: FormatReader = {
  name: "bibtex",
  version: 2,
  precedence: 35,
  title: "references to articles as Zotero, Mendeley and others export them (BibTeX, BibLaTeX)",
  detect: (head, hints) => isBibliography(headOfRecords(head, hints).slice(0, LONGEST_HEAD)),
  read,
};

const LONGEST_HEAD = 20_000;
const MOST_LINES_ABOVE = 8;

/** Programs write a note or two above the first entry. An article about BibTeX has more, or marks of Markdown. */
function isBibliography(text: string): boolean {
  const start = text.search(ENTRY_START);
  if (start < 0) return false;
  const above = text.slice(0, start).split("\n");
  const isNote = above.filter((line) => !/^(?:\ufeff?\s*$|\s*%)/.test(line)).length <= MOST_LINES_ABOVE;
  const isEntry = /^[^\S\n]{0,20}@[a-z]{2,30}\s{0,20}[{(]\s{0,20}[^\s{}(),="]{0,200},\s{0,200}[\w-]{1,40}\s{0,20}=/im;
  return isNote && !above.some((line) => /^\s{0,3}(?:```|~~~|#)/.test(line)) && isEntry.test(text.slice(start));
}

async function* read(
  chunks: AsyncIterable<Uint8Array>,
  hints: DocumentHints,
  limits: ReadingLimits = READING_LIMITS,
): AsyncGenerator<Read> {
  const { text } = await wholeDecoded(chunks, hints, limits, decodeRecords);
  yield* eachReference(bibtexEntries(text.replace(/\r\n?/g, "\n")), (entry) => readOf(entry, hints));
}

function readOf(entry: BibtexEntry, hints: DocumentHints): Read {
  const { type, values, line, fault } = entry;
  const place = `line ${line}`;
  if (fault !== undefined) throw new BadDocument(fault);
  if (isOtherWork(type)) return { outcome: "skipped", kind: `reference of type ${type}`, place };
  // BibLaTeX says of which kind an article is.
  const isOfNews = /newspaper|magazine/i.test(values.get("entrysubtype") ?? "");
  const numbers = ["volume", "number", "doi"].map((name) => values.get(name));
  if (!isOfNews && isOfJournal(type, numbers)) return { outcome: "skipped", kind: OF_JOURNAL, place };
  return keptRead(storyOf(values), hints, place);
}

function storyOf(values: ReadonlyMap<string, string>): Story {
  const text = (...names: string[]): string | undefined =>
    names.map((name) => words(values.get(name))).find((value) => value !== undefined);
  const source = text(
    "journaltitle",
    "journal",
    "publication",
    "titleaddon",
    "publisher",
    "organization",
    "institution",
  );
  return {
    url: urlIn(values),
    headline: [text("title"), text("subtitle")].filter((part) => part !== undefined).join(": "),
    summary: text("abstract"),
    authors: namesIn(values.get("author") ?? ""),
    source: source === undefined ? undefined : { type: "Source", name: source },
    language: languageIn(text("langid", "language")),
    published: [dateIn(values)],
    section: text("section", "chapter"),
    keywords: (text("keywords") ?? "").split(/[,;]\s*/).filter((word) => word !== ""),
    body: plainBlocks(words(values.get("annotation") ?? values.get("annote")) ?? ""),
  };
}

function words(written: string | undefined): string | undefined {
  const text =
    written === undefined
      ? ""
      : latexText(written)
          .replace(/[^\S\n]+/g, " ")
          .trim();
  return text === "" ? undefined : text;
}

/** Older styles write it into a note: `\url{https://…}`. */
function urlIn(values: ReadonlyMap<string, string>): string | undefined {
  for (const name of ["url", "howpublished", "note"]) {
    const [url] = /https?:\/\/[^\s{}]+/.exec(values.get(name) ?? "") ?? [];
    if (url !== undefined) return url.replace(/\\(?=[%#&_~$])/g, "");
  }
  return undefined;
}

/** `Marin, Ada and {Agence Example} and others`. A name in braces is that of an organisation. */
function namesIn(written: string): readonly string[] {
  const names: string[] = [];
  let [depth, from] = [0, 0];
  for (let at = 0; at <= written.length; at += 1) {
    if (written[at] === "{") depth += 1;
    else if (written[at] === "}") depth -= 1;
    const isParted = depth === 0 && /\s/.test(written[at] ?? "") && /^and\s/i.test(written.slice(at + 1, at + 5));
    if (!isParted && at < written.length) continue;
    names.push(written.slice(from, at).trim());
    from = at + 5;
  }
  return names.flatMap((name) => (/^others$/i.test(name) ? [] : (words(ordered(name)) ?? [])));
}

/** `van der Beek, Jr, Jan`: of three parts the second is the suffix. */
function ordered(name: string): string {
  if (/^\{[^{}]*\}$/.test(name)) return name;
  const [last = "", second, third] = name.split(",").map((part) => part.trim());
  return (third === undefined ? [second, last] : [third, last, second]).filter((part) => part !== undefined).join(" ");
}

/** `date = {2024-03-17}`, or a year with a month and a day. A month may be a word, or a number and a day. */
function dateIn(values: ReadonlyMap<string, string>): string | undefined {
  const [date, year, month, day] = ["date", "year", "month", "day"].map((name) => words(values.get(name)));
  // Of a range the first day counts.
  if (date !== undefined) return date.split("/")[0];
  if (year === undefined || month === undefined) return year;
  const [, number, ofMonth] = /^(\d{1,2})(?:\D{1,3}(\d{1,2}))?\D?$/.exec(month) ?? [];
  if (number === undefined) return [day, month, year].filter((part) => part !== undefined).join(" ");
  return [year, number, day ?? ofMonth].flatMap((part) => part?.padStart(2, "0") ?? []).join("-");
}

/** A tag, or an English name. */
const languageIn = (language: string | undefined): string | undefined =>
  /^[a-z]{2,3}(?:[-_][a-z\d]{2,8}){0,3}$/i.test(language ?? "")
    ? language?.replaceAll("_", "-")
    : languageNamed(language);
