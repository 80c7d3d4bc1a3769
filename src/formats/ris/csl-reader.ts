import { BadDocument } from "../../domain/errors/errors";
import type { DocumentHints, FormatReader, Read } from "../format-reader";
import { idOf, listOf, objectOf, objectsOf, stringOf, type JsonObject } from "../reading/json/fields";
import { firstInHead } from "../reading/json/head";
import { plainTextOf } from "../reading/html/html-text";
import { languageNamed } from "../reading/language-names";
import { readJson, shown } from "../reading/notes";
import { isMarkup, plainBlocks } from "../reading/plain-blocks";
import { isOfJournal, isOtherWork, keptRead, OF_JOURNAL } from "../reading/references";
import type { Story } from "../reading/story";

/**
 * References in the form of the Citation Style Language (CSL-JSON 1.0), as Zotero, Mendeley and Crossref give them:
 * https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables
 */
export const csl: FormatReader = {
  name: "csl",
  version: 2,
  precedence: 35,
  title: "references to articles as Zotero and others export them (CSL-JSON)",
  detect: (head) => isReference(objectOf(firstInHead(head))),
  read: (chunks, hints, limits) => readJson(chunks, (value, place) => [readOf(value, place, hints)], limits),
};

/** A type and a title alone have many documents. The names and the dates have a form of their own. */
function isReference(value: JsonObject | undefined): boolean {
  if (value === undefined || stringOf(value["type"]) === undefined || "@context" in value) return false;
  const isDated = ["issued", "accessed"].some((name) => Array.isArray(objectOf(value[name])?.["date-parts"]));
  const isNamed = objectsOf(value["author"]).some((name) => "family" in name || "literal" in name);
  return isDated || (isNamed && ("title" in value || "container-title" in value)) || "container-title" in value;
}

function readOf(value: unknown, place: string, hints: DocumentHints): Read {
  const reference = objectOf(value);
  if (reference === undefined) throw new BadDocument(`expected a reference, got ${shown(value)}`);
  const type = stringOf(reference["type"]) ?? "";
  if (isOtherWork(type)) return { outcome: "skipped", kind: `reference of type ${type}`, place };
  const numbers = ["volume", "issue", "DOI"].map((name) => idOf(reference[name]));
  if (isOfJournal(type, numbers)) return { outcome: "skipped", kind: OF_JOURNAL, place };
  return keptRead(storyOf(reference), hints, place);
}

function storyOf(reference: JsonObject): Story {
  const text = (name: string): string | undefined => stringOf(reference[name]);
  const plain = (name: string): string | undefined => {
    const [given] = [text(name) ?? stringOf(listOf(reference[name])[0])];
    // Titles may have the marks <i>, <b>, <sub> and <sup>.
    return given !== undefined && isMarkup(given) ? plainTextOf(given) : given;
  };
  const [source, doi] = [plain("container-title") ?? text("publisher"), text("DOI")];
  const note = text("note");
  return {
    url: text("URL") ?? (doi === undefined ? undefined : `https://doi.org/${doi.replace(/^https?:\/\/[^/]+\//, "")}`),
    headline: plain("title"),
    summary: plain("abstract"),
    authors: objectsOf(reference["author"]).flatMap((name) => nameOf(name) ?? []),
    source: source === undefined ? undefined : { type: "Source", name: source },
    language: languageIn(text("language")),
    published: [dateOf(reference["issued"])],
    section: text("section"),
    keywords: (text("keyword") ?? "").split(/[,;]\s*/).filter((word) => word !== ""),
    body: note === undefined ? [] : plainBlocks(note),
  };
}

/** A tag, or an English name. */
const languageIn = (language: string | undefined): string | undefined =>
  /^[a-z]{2,3}(?:[-_][a-z\d]{2,8}){1,3}$/i.test(language ?? "")
    ? language?.replaceAll("_", "-")
    : languageNamed(language);

/** `{given: "Jan", "non-dropping-particle": "van der", family: "Beek"}`, or `{literal: "AFP"}`. */
function nameOf(name: JsonObject): string | undefined {
  const parts = ["given", "dropping-particle", "non-dropping-particle", "family", "suffix"];
  const whole = parts.flatMap((part) => stringOf(name[part]) ?? []).join(" ");
  return whole === "" ? stringOf(name["literal"]) : whole;
}

/** `{"date-parts": [[2026, 2, 3]]}`; of a range the first day. `raw` and `literal` are as people wrote it. */
function dateOf(value: unknown): string | undefined {
  const date = objectOf(value);
  const parts = listOf(listOf(date?.["date-parts"])[0]).flatMap((part) => idOf(part) ?? []);
  if (parts.length === 0) return stringOf(date?.["raw"]) ?? stringOf(date?.["literal"]) ?? stringOf(value);
  return parts.map((part) => part.padStart(2, "0")).join("-");
}
