import { spanText } from "../../../domain/text/spans/spans";
import { languageNamed } from "../language-names";
import { isCopyright, labelledRecord, type LabelledRecord, type NewsRecord } from "./news-records";
import { isDate } from "../dates";
import { dayAmong } from "./day-among";
import type { Story } from "../story";

/** The article of a record. Its headline, newspaper and date may stand before the first label, without labels. */
export function storyOfRecord(record: NewsRecord): Story {
  const said = labelledRecord(record);
  const { values, text } = said;
  const opening = openingOf(said);
  const info = values.get("info");
  const source = values.get("source") ?? opening.source ?? info?.split(/[;[]/, 1)[0]?.trim();
  const byline = values.get("byline");
  const authors = byline === undefined ? [] : invertedNames(byline);
  return {
    url: values.get("url"),
    headline: values.get("headline") ?? opening.headline,
    summary: values.get("summary"),
    byline,
    ...(authors.length > 0 && { authors }),
    source: source === undefined || source === "" ? undefined : { type: "Source", name: source },
    language: languageNamed(values.get("language")),
    published: [values.get("date") ?? opening.date ?? dayAmong(info)].filter((date) => date !== undefined),
    // Nexis writes the page behind it: "NEWS; Pg. 4".
    section: values.get("section")?.split(";", 1)[0]?.trim(),
    dateline: values.get("dateline"),
    copyrightNotice: said.copyright,
    keywords: (values.get("keywords") ?? "").split(";").flatMap((word) => word.trim() || []),
    wordCount: wordsIn(values.get("length")),
    body: text.map((paragraph) => ({ type: "Paragraph", ...spanText(paragraph) })),
  };
}

interface Opening {
  readonly headline?: string | undefined;
  readonly source?: string | undefined;
  readonly date?: string | undefined;
}

/**
 * Nexis writes "newspaper, date, headline" in texts and "headline, newspaper, date" in Word documents, each in its own
 * paragraph. ProQuest writes the headline alone.
 */
function openingOf({ opening }: LabelledRecord): Opening {
  const paragraphs = opening.filter(([first = ""]) => !isCopyright(first));
  const at = paragraphs.findIndex(([first = ""]) => isDate(first) || dayIn(first) !== undefined);
  const words = (index: number): string | undefined => paragraphs.at(index)?.join(" ");
  if (at < 0) return { headline: words(0) };
  const date = dayIn(paragraphs[at]?.[0] ?? "") ?? paragraphs[at]?.[0];
  if (at < paragraphs.length - 1)
    return { headline: words(-1), source: withoutPlace(at > 0 ? words(at - 1) : undefined), date };
  return { headline: at > 1 ? words(at - 2) : words(0), source: at > 1 ? words(at - 1) : undefined, date };
}

/** "February 7, 2023 Tuesday 5:40 PM GMT": a date with the name of the day behind it. */
function dayIn(line: string): string | undefined {
  const day =
    /^((?:\p{L}+\.? \d{1,2},? \d{4})|(?:\d{1,2}\.? \p{L}+\.?,? \d{4}))(?:[ ,]+\p{L}+)?(?:[ ,]+\d{1,2}:\d{2}.*)?$/u.exec(
      line.trim(),
    )?.[1];
  return day !== undefined && isDate(day) ? day : undefined;
}

/** "Harbour News (London)": Nexis tells papers of one name apart. */
const withoutPlace = (source: string | undefined): string | undefined =>
  source?.replace(/(?<!\s)\s{1,3}\([^()]{1,80}\)$/, "");

/** "Marin, Ada; Reed, Sam": names of a catalogue, the last name first. Empty for an author line. */
function invertedNames(byline: string): string[] {
  const names = byline.split(";").map((name) => name.trim().split(/,\s*/));
  const isCatalogue = names.every(
    (parts) => parts.length === 2 && parts.every((part) => /^\p{L}[\p{L}\p{M}.' -]*$/u.test(part)),
  );
  return isCatalogue ? names.map(([last = "", first = ""]) => `${first} ${last}`) : [];
}

function wordsIn(length: string | undefined): number | undefined {
  const digits = /\d[\d.,]*/.exec(length ?? "")?.[0].replace(/\D/g, "");
  return digits === undefined || digits === "" ? undefined : Number(digits);
}
