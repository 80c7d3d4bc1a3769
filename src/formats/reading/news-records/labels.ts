/**
 * The labels that news databases write before what they say of an article: `BYLINE: Ada Marin` (Nexis), `Publication
 * title: Harbour News` (ProQuest). Between two labels is a comma. Those of `other` are known, and not kept.
 */
const LABELS = {
  headline: "headline, title",
  byline: "byline, author, authors",
  date: "publication date, date",
  source: "publication title, publication, source",
  info: "publication info, publication information",
  section: "section",
  language: "language, language of document, language of publication",
  length: "length, word count",
  dateline: "dateline",
  summary: "abstract, highlight",
  text: "full text, body",
  url: "document url, url",
  keywords: "subject, keywords",
  copyright: "copyright",
  other: `load-date, publication-type, document-type, graphic, geographic, company, industry, person, organization, city,
    state, country, ticker, series, notes, type, correction-date, journal-code, cite, classification, location, people,
    company / organization, links, pages, first page, volume, issue, number of pages, publication year, publisher,
    place of publication, country of publication, publication subject, issn, source type, document type,
    document feature, proquest document id, accession number, last updated, database, section type, supplement`,
} as const;

export type Label = keyof typeof LABELS;

const plain = (label: string): string => label.toLowerCase().replace(/[\s-]+/g, " ");

const BY_NAME: ReadonlyMap<string, Label> = new Map(
  Object.entries(LABELS).flatMap(([label, names]) =>
    names.split(",").map((name) => [plain(name.trim()), label as Label] as const),
  ),
);

/** A label at the start of a line, and what stands behind it. */
export interface LabelledLine {
  readonly label: Label;
  readonly value: string;
}

const LABELLED = /^\s*(\p{L}[\p{L} /-]{1,40}?)\s?:(?:\s(.*))?$/u;
/** Word documents and lists of ProQuest write these alone. */
const ALONE = /^\s*(?:body|full text)\s*$/i;

/** `inCapitals`: only labels in capitals count, because the export writes all of them so. */
export function labelledLine(line: string, { inCapitals }: { readonly inCapitals: boolean }): LabelledLine | undefined {
  if (ALONE.test(line)) return { label: "text", value: "" };
  const [, name = "", value = ""] = LABELLED.exec(line) ?? [];
  const label = BY_NAME.get(plain(name));
  if (label === undefined || (inCapitals && name !== name.toUpperCase())) return undefined;
  return { label, value: value.trim() };
}
