import { isWebUrl } from "../../domain/addresses/urls";
import type { SourceDraft } from "../../domain/draft";
import type { DocumentHints, Read } from "../format-reader";
import { htmlBlocks } from "../reading/html/html-blocks";
import { plainTextOf } from "../reading/html/html-text";
import { Notes } from "../reading/notes";
import { isMarkup, plainBlocks } from "../reading/plain-blocks";
import { isOfJournal, isOtherWork, keptRead, nameInOrder, OF_JOURNAL } from "../reading/references";
import { storyRead, type Story } from "../reading/story";
import { languageIn, LIST, listIn } from "./cells";
import type { Row } from "./header";

/** The article of a row. Throws BadDocument if the row has neither a title nor a text. */
export function articleRead(row: Row, hints: DocumentHints, place: string): Read {
  const notes = new Notes();
  const work = row.get("reference");
  if (work !== undefined && isOtherWork(work)) return { outcome: "skipped", kind: `reference of type ${work}`, place };
  if (work !== undefined && isOfJournal(work, [row.get("ofJournal")]))
    return { outcome: "skipped", kind: OF_JOURNAL, place };
  const story = storyOf(row, hints, notes);
  if (work !== undefined || isKept(row)) return keptRead(story, hints, place, notes.warnings);
  return storyRead(story, hints, place, notes.warnings);
}

const isKept = (row: Row): boolean => row.has("saved") || row.has("folder");

function storyOf(row: Row, hints: DocumentHints, notes: Notes): Story {
  const { url: at, source, site } = placesIn(row);
  const url = webAddress(at, notes);
  const [headline, summary] = [row.get("headline"), row.get("summary") ?? row.get("description")].map(inWords);
  const given = row.get("text") ?? "";
  const text = CUT.test(given) ? "" : given;
  const base = url ?? hints.url;
  const image = listIn(row.get("media")).find((one) => isWebUrl(one) && !isSite(one));
  const author = row.get("author") ?? row.get("name");
  const listed = author === undefined ? [] : listIn(author);
  // Programs of references write the last name first.
  const isTurned = listed.every((name) => LAST_NAME_FIRST.test(name)) && (listed.length > 1 || row.has("reference"));
  const names = isTurned ? listed.map(nameInOrder) : listed;
  return {
    url,
    headline: titleIn(headline),
    summary: summary === text ? undefined : summary,
    byline: LIST.test(author ?? "") ? listed.join(", ") : author,
    // One cell with commas may be one name or several; the author line is read as on a web page then.
    ...((names.length > 1 || isTurned || LIST.test(author ?? "")) && { authors: names }),
    // "Média" is French for a publisher.
    source: sourceIn(source ?? (image === undefined ? publisherIn(row.get("media")) : undefined), site),
    language: languageIn(row.get("language"), notes),
    // A list of bookmarks says when somebody kept or moved one. Raindrop and Instapaper say only that.
    published: row.has("folder") ? [] : [row.get("date")],
    modified: isKept(row) ? [] : [row.get("modified")],
    section: row.get("section"),
    keywords: [row.get("keywords"), row.get("hashtags")].flatMap((cell) => listIn(cell, /[|;,،、\n]/)),
    image: image === undefined ? undefined : { url: image },
    body: isMarkup(text) ? htmlBlocks(text, { ...(base !== undefined && { base }) }) : plainBlocks(text),
  };
}

/** What some services give of a text: "The ferry is back… [+120 chars]", or the name of the plan that has it. */
const CUT = /(?:…|\.\.\.)\s?\[\+?\d{1,9} chars\]$|^ONLY AVAILABLE IN [A-Z ]{1,60} PLANS?$/;

/** The home page of a site, which Media Cloud calls `media_url`, is no picture. */
const isSite = (url: string): boolean => new URL(url).pathname === "/";

/** Some programs call the article's address its source: `source` is a path on a site then, and `hostname` the site. */
function placesIn(row: Row): Readonly<Record<"url" | "source" | "site", string | undefined>> {
  const [url, source, site] = [row.get("url"), row.get("source"), row.get("siteName")];
  const isAddress = url === undefined && source !== undefined && isWebUrl(source) && new URL(source).pathname !== "/";
  return isAddress ? { url: source, source: site, site } : { url, source: source ?? site, site };
}

const LAST_NAME_FIRST = /^[^,\d]{1,60},\s?[^,\d]{1,60}$/;

/** Lists of bookmarks write the address where they know no title. */
const titleIn = (title: string | undefined): string | undefined =>
  title !== undefined && isWebUrl(title) ? undefined : title;

const inWords = (text: string | undefined): string | undefined =>
  text !== undefined && isMarkup(text) ? plainTextOf(text) : text?.replace(/\s+/g, " ");

function webAddress(cell: string | undefined, notes: Notes): string | undefined {
  if (cell === undefined || isWebUrl(cell)) return cell;
  // As browsers show addresses: "news.example/2024/ferry".
  const completed = `https://${cell}`;
  if (/^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[/?#]\S*)?$/u.test(cell) && isWebUrl(completed)) return completed;
  notes.expected("url", "the address of a web page", cell);
  return undefined;
}

/** A file on a site is a picture. */
const publisherIn = (media: string | undefined): string | undefined => (media?.includes("/") ? undefined : media);

/** A publisher by its name, or by its web site. */
function sourceIn(cell: string | undefined, site: string | undefined): SourceDraft | undefined {
  if (cell === undefined) return undefined;
  if (isWebUrl(cell)) return { type: "Source", name: new URL(cell).host.replace(/^www\./, ""), url: cell };
  return { type: "Source", name: cell, ...(site !== undefined && isWebUrl(site) && { url: site }) };
}
